using System.Diagnostics;
using System.Globalization;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Storage;

/// <summary>A process that writes is killed at any moment: what was acknowledged is there, and the record is whole.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private const string Place = "DATELINE_TEST_KILLED_WRITER";
    private static readonly Run _engine = Run.Of("1.0", "models", "data");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Three_kills_lose_nothing() => Kill(3);

    [Fact]
    [Trait("Category", "Long")]
    public Task A_hundred_kills_lose_nothing() => Kill(100);

    /// <summary>The process that is killed: this test alone, in another process.</summary>
    [Fact(Explicit = true)]
    public async Task Writes_until_it_is_killed()
    {
        string folder = Environment.GetEnvironmentVariable(Place) ?? throw new InvalidOperationException($"{Place} is not set");
        await using IRecordStore store = SqliteRecordStore.Open(Path.Combine(folder, "record.db"), StoreMode.Create);
        await store.BeginRunAsync(_engine, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        int from = (await store.CountAsync(TestContext.Current.CancellationToken)).Reports;
        for (int seed = from; ; seed++)
        {
            FilledRecord record = new(seed);
            await store.SaveReadingsAsync(_engine, record.Reports, TestContext.Current.CancellationToken);
            await File.AppendAllTextAsync(Path.Combine(folder, "acknowledged.txt"), string.Concat(record.Readings.Select(reading => reading.Report.Id + "\n")), TestContext.Current.CancellationToken);
            await store.SaveTellingAsync(_engine, record.Telling, TestContext.Current.CancellationToken);
        }
    }

    private async Task Kill(int times)
    {
        Random random = new(20240305);
        for (int time = 0; time < times; time++)
        {
            int before = Acknowledged().Length;
            using Process writer = StartWriter();
            while (Acknowledged().Length == before && !writer.HasExited)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
            writer.HasExited.ShouldBeFalse("the writer ended by itself");
            await Task.Delay(random.Next(120), TestContext.Current.CancellationToken);
            writer.Kill();
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Check(times < 10 || time % 10 == 9 || time == times - 1);
        }
    }

    private async Task Check(bool isWhole)
    {
        await using IRecordStore store = SqliteRecordStore.Open(_folder["record.db"], StoreMode.ReadWrite);
        HashSet<string> kept = [.. (await store.ListReportsAsync(ReportFilter.All, Page.All, TestContext.Current.CancellationToken)).Items.Select(report => report.Id)];
        Acknowledged().Where(id => !kept.Contains(id)).ShouldBeEmpty();
        (kept.Count % new FilledRecord(0).Reports.Count).ShouldBe(0, "half a batch was kept");
        if (isWhole)
        {
            (await store.VerifyAsync(TestContext.Current.CancellationToken)).Faults.ShouldBeEmpty();
        }
    }

    /// <summary>The ids whose saving was acknowledged; a last line that was cut off is no id.</summary>
    private string[] Acknowledged()
    {
        string path = _folder["acknowledged.txt"];
        return File.Exists(path) ? [.. File.ReadAllText(path).Split('\n').SkipLast(1)] : [];
    }

    private Process StartWriter()
    {
        string itself = Environment.ProcessPath ?? throw new InvalidOperationException("no path of this process");
        ProcessStartInfo start = new(itself) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(itself) == "dotnet")
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(typeof(KilledWriterTests).Assembly.Location);
        }
        foreach (string argument in new[] { "-explicit", "only", "-method", string.Create(CultureInfo.InvariantCulture, $"{typeof(KilledWriterTests).FullName}.{nameof(Writes_until_it_is_killed)}") })
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment[Place] = _folder.Path;
        Process process = Process.Start(start) ?? throw new InvalidOperationException("the writer did not start");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
