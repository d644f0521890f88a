using System.Diagnostics;

namespace Dateline.Host.Tests.Web;

public sealed class BuiltScriptsTests
{
    private static readonly string _client = Path.Combine(Repository.Root, "src", "Dateline.Host", "Web", "Client");
    private static readonly string _built = Path.Combine(Repository.Root, "src", "Dateline.Host", "Web", "Assets", "built");

    [Fact]
    public async Task The_committed_scripts_are_what_their_sources_build()
    {
        string vite = Path.Combine(_client, "node_modules", "vite", "bin", "vite.js");
        Assert.SkipUnless(File.Exists(vite), "The tools of the pages' scripts are not installed (npm ci in src/Dateline.Host/Web/Client)");
        using TemporaryFolder folder = new();
        ProcessStartInfo start = new("node", [vite, "build", "--outDir", folder.Path, "--emptyOutDir", "--logLevel", "error"]) { WorkingDirectory = _client, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, said);
        string[] names = [.. Directory.GetFiles(_built).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(names);
        foreach (string name in names)
        {
            byte[] built = await File.ReadAllBytesAsync(folder[name], TestContext.Current.CancellationToken);
            byte[] committed = await File.ReadAllBytesAsync(Path.Combine(_built, name), TestContext.Current.CancellationToken);
            built.SequenceEqual(committed).ShouldBeTrue($"{name} is not what its sources build: npm run build, and commit it");
        }
    }
}
