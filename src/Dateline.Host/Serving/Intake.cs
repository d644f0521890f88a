using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Storage;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Serving;

/// <summary>Takes reports in while the record is served: each is read, stored and then told, tellings that wait being one.</summary>
internal sealed class Intake(Session session, RecordQueue queue) : IDisposable
{
    /// <summary>Reports of one request at most.</summary>
    public const int MostLines = 500;

    // Reading uses all threads that the user allows: one body at a time.
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Lock _lock = new();
    private SortedSet<string> _outlets = new(StringComparer.Ordinal);
    private HashSet<string> _ids = new(StringComparer.Ordinal);
    private Task? _waiting;

    /// <summary>Takes input lines in. What it gives back as taken is stored.</summary>
    /// <param name="body">JSON Lines.</param>
    /// <param name="told">Whether to wait until the stories are told anew.</param>
    /// <param name="cancellation">Stops the reading; what is being stored is stored.</param>
    /// <exception cref="CommandException">There are too many lines.</exception>
    /// <exception cref="StoreException">The record could not be written.</exception>
    public async Task<IngestWire> TakeAsync(Stream body, bool told, CancellationToken cancellation)
    {
        List<TakenLine> taken = [];
        List<RejectedWire> rejected = [];
        await _reading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await OrderedWork.RunAsync(
                LimitedAsync(body, cancellation),
                line => Read(line, cancellation),
                line =>
                {
                    if (line.Reason is null)
                    {
                        taken.Add(line);
                    }
                    else
                    {
                        rejected.Add(new RejectedWire(line.Number, line.Reason));
                    }
                    return Task.CompletedTask;
                },
                () => Task.CompletedTask,
                session.Settings.Threads,
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
        SavedReadings saved = taken.Count == 0 ? new SavedReadings([], [], []) : await SaveAsync([.. taken.Select(line => line.Report!)], cancellation).ConfigureAwait(false);
        bool isChanged = saved.Added.Count + saved.Replaced.Count > 0;
        Task telling = isChanged ? TellAsync() : Task.CompletedTask;
        if (told)
        {
            await telling.WaitAsync(cancellation).ConfigureAwait(false);
        }
        return new IngestWire { Taken = [.. taken.Select(line => Taken(line, saved))], Rejected = rejected, Told = told || !isChanged };
    }

    /// <summary>Stores reports. Tell them then.</summary>
    public async Task<SavedReadings> SaveAsync(IReadOnlyList<ReadReport> reports, CancellationToken cancellation)
    {
        SavedReadings saved = await queue.WriteAsync(store => ReadCommand.SaveAsync(session.During(CancellationToken.None), store, reports, "serve"), cancellation).ConfigureAwait(false);
        lock (_lock)
        {
            foreach (ReadReport report in reports)
            {
                ReadCommand.AddOutlet(_outlets, report);
                _ids.Add(report.Reading.Report.Id);
            }
        }
        return saved;
    }

    /// <summary>Reads anew what the reports that came in tell for boilerplate, then tells the stories that changed, when its turn comes; a telling that waits already does it too. That it fails is written to the log.</summary>
    public Task TellAsync()
    {
        lock (_lock)
        {
            return _waiting ??= Task.Run(async () =>
            {
                try
                {
                    await queue.WriteAsync(TellAsync, CancellationToken.None).ConfigureAwait(false);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    session.Log.Write(LogLevel.Error, $"stored reports were not told: {error.Message}");
                    throw;
                }
            });
        }
    }

    private async Task<int> TellAsync(IRecordStore store)
    {
        SortedSet<string> outlets;
        HashSet<string> ids;
        lock (_lock)
        {
            // What is stored from now on is told by another one.
            _waiting = null;
            (outlets, _outlets) = (_outlets, new SortedSet<string>(StringComparer.Ordinal));
            (ids, _ids) = (_ids, new HashSet<string>(StringComparer.Ordinal));
        }
        Session whole = session.During(CancellationToken.None);
        Run run = StoryTelling.RunOf(whole);
        await store.BeginRunAsync(run, session.World.Clock.GetUtcNow()).ConfigureAwait(false);
        await OutletRepair.RepairAsync(whole, store, run, outlets, ids).ConfigureAwait(false);
        return (await new StoryTelling(whole, store, run).TellAsync([]).ConfigureAwait(false)).Count;
    }

    /// <summary>Tells what was stored but not told when the program ended last.</summary>
    public async Task ResumeAsync()
    {
        try
        {
            Listed<ReportEntry> untold = await queue.WriteAsync(store => store.ListReportsAsync(new ReportFilter { Untold = true }, Page.All), session.Cancellation).ConfigureAwait(false);
            if (untold.Items.Count > 0)
            {
                lock (_lock)
                {
                    _outlets.UnionWith(untold.Items.Select(report => report.Outlet).OfType<string>());
                    _ids.UnionWith(untold.Items.Select(report => report.Id));
                }
                await TellAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (session.Cancellation.IsCancellationRequested)
        {
            // The server stops: the next one tells them.
        }
        catch (Exception error) when (error is StoreException or OperationCanceledException)
        {
            session.Log.Write(LogLevel.Warning, $"stored reports wait for the next server to tell them: {error.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static async IAsyncEnumerable<NumberedLine> LimitedAsync(Stream body, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        int count = 0;
        await foreach (NumberedLine line in InputLines.ReadAsync(body, cancellation).ConfigureAwait(false))
        {
            yield return ++count <= MostLines ? line : throw new CommandException($"one request takes {MostLines} reports at most");
        }
    }

    private static TakenWire Taken(TakenLine line, SavedReadings saved)
    {
        string id = line.Report!.Reading.Report.Id;
        string state = saved.Added.Contains(id, StringComparer.Ordinal) ? "added" : saved.Replaced.Contains(id, StringComparer.Ordinal) ? "replaced" : saved.Withheld.Contains(id, StringComparer.Ordinal) ? "withheld" : "unchanged";
        return new TakenWire(line.Number, line.Id!, id, state);
    }

    private TakenLine Read(NumberedLine line, CancellationToken cancellation)
    {
        try
        {
            InputLine input = InputReports.Parse(line.Text);
            Extraction.RawReport raw = InputReports.Raw(input);
            return new TakenLine(line.Number, input.Id, new ReadReport(raw, Reading.Of(raw, session.Knowledge, cancellation)), null);
        }
        catch (FormatException error)
        {
            return new TakenLine(line.Number, null, null, error.Message);
        }
    }

    private sealed record TakenLine(int Number, string? Id, ReadReport? Report, string? Reason);
}
