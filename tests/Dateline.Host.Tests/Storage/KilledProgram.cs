using System.Diagnostics;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Storage;

/// <summary>The program in a process of its own, to be killed at any moment, and the record that it leaves.</summary>
internal sealed class KilledProgram : IDisposable
{
    private readonly Process _process;

    private KilledProgram(Process process) => _process = process;

    /// <summary>What it writes.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>Its exit code, or null while it runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Starts the program in <paramref name="folder"/>.</summary>
    public static KilledProgram Start(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in (string[])["exec", typeof(Dateline.Host.Commands.CommandLine).Assembly.Location, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        Process process = Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new KilledProgram(process);
    }

    /// <summary>Kills it after <paramref name="delay"/>, unless it ended before.</summary>
    /// <returns>Whether it ended by itself and well: then what it was asked for is done.</returns>
    public async Task<bool> KillAsync(TimeSpan delay, CancellationToken cancellation)
    {
        using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(delay);
        try
        {
            await _process.WaitForExitAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            _process.Kill();
            await _process.WaitForExitAsync(cancellation);
        }
        return _process.ExitCode == 0;
    }

    /// <summary>The ids of the reports of a record that was left; every line of it must hold where <paramref name="isVerified"/>.</summary>
    public static async Task<IReadOnlyList<ReportEntry>> LeftAsync(string path, bool isVerified, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return [];
        }
        await using IRecordStore store = SqliteRecordStore.Open(path, StoreMode.Create);
        if (isVerified)
        {
            (await store.VerifyAsync(cancellation)).Faults.ShouldBeEmpty();
        }
        return (await store.ListReportsAsync(ReportFilter.All, Page.All, cancellation)).Items;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.Dispose();
    }
}
