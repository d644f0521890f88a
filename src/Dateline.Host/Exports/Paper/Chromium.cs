using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Dateline.Host.Running;

namespace Dateline.Host.Exports.Paper;

/// <summary>A Chromium of this machine, which prints pages by their style for paper. It asks no host and keeps nothing; that no script runs is for the page's own policy to say.</summary>
/// <param name="program">Its path.</param>
internal sealed class Chromium(string program)
{
    /// <summary>The variable that names a Chromium where it is not found by itself.</summary>
    public const string Variable = "DATELINE_CHROMIUM";

    /// <summary>What is said where there is none.</summary>
    public const string Missing = $"PDF is printed by Chromium, which is not found here: install it (on Debian: apt-get install chromium), name it in {Variable}, or write --html and print that";

    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] _places =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] _flags =
    [
        "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-quic",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad", "--disable-crash-reporter",
        // No name leads anywhere, and what is an address already is asked of a proxy that is not there.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        "--no-pdf-header-footer",
    ];

    /// <summary>The Chromium that <see cref="Variable"/> names, or the first that is found; null where there is none.</summary>
    /// <param name="environment">The variables of the surroundings.</param>
    public static Chromium? Find(IReadOnlyDictionary<string, string> environment)
    {
        if (environment.TryGetValue(Variable, out string? named) && named.Length > 0)
        {
            return File.Exists(named) ? new Chromium(named) : null;
        }
        string[] folders = (environment.GetValueOrDefault("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string ending = OperatingSystem.IsWindows() ? ".exe" : "";
        string? found = _names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending))).Concat(_places).FirstOrDefault(File.Exists);
        return found is null ? null : new Chromium(found);
    }

    /// <summary>Prints <paramref name="page"/>, a page that stands alone.</summary>
    /// <returns>The PDF.</returns>
    /// <exception cref="CommandException">Chromium did not start, or printed nothing within two minutes.</exception>
    public async Task<byte[]> PrintAsync(string page, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("dateline-");
        try
        {
            string source = Path.Combine(folder.FullName, "page.html");
            string target = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(source, page, new UTF8Encoding(false), cancellation).ConfigureAwait(false);
            string said = await RunAsync(folder.FullName, source, target, cancellation).ConfigureAwait(false);
            return File.Exists(target) ? await File.ReadAllBytesAsync(target, cancellation).ConfigureAwait(false) : throw new CommandException($"{program} printed nothing: {Lines.Plain(said)}");
        }
        finally
        {
            // What it started may still let go of its files.
            await Task.Run(() => Remove(folder), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<string> RunAsync(string folder, string source, string target, CancellationToken cancellation)
    {
        ProcessStartInfo start = new(program, [.. _flags, $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={target}", new Uri(source).AbsoluteUri])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["HOME"] = folder;
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            // It refuses to run as root with a sandbox.
            start.ArgumentList.Insert(0, "--no-sandbox");
        }
        using Process process = Start(start);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(_longest);
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CommandException($"{program} printed nothing within {_longest.TotalMinutes:0} minutes");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        await output.ConfigureAwait(false);
        return (await error.ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "it said nothing";
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            throw new CommandException($"{start.FileName} does not start ({Lines.First(error.Message).TrimEnd('.')})", ExitCode.Refused, error);
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(200);
            }
        }
    }
}
