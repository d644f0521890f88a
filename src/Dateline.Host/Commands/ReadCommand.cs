using System.CommandLine;
using System.Text;
using Dateline.Extraction;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>read</c>: reports from files into the record, read and told.</summary>
internal static class ReadCommand
{
    /// <summary>Reports saved at once: of 500 each page of the record that they change is written half as often as of 200, and a stopped reading loses some seconds.</summary>
    private const int BatchSize = 500;

    /// <summary>Bytes from which a batch is saved with fewer reports: a few very long ones would fill the memory.</summary>
    private const long BatchBytes = 256L << 20;

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        SourcedReadings sources = new();
        Command verb = new("read", "Read reports into the record: files, folders, stdin or a manifest");
        sources.AddTo(verb);
        return Session.Attach(verb, world, globals, async session =>
        {
            if (!sources.AreNamed(session))
            {
                throw new CommandException("there is nothing to read: name files, folders, - or a --manifest");
            }
            await using IRecordStore store = Records.OpenToWrite(session);
            ReadOutcome outcome = await RunAsync(session, sources, store).ConfigureAwait(false);
            await WriteAsync(session, outcome).ConfigureAwait(false);
            return outcome.Read == 0 && outcome.Rejected > 0 ? ExitCode.Refused : ExitCode.Fine;
        });
    }

    /// <summary>Reads what is named into <paramref name="store"/> and tells the record anew. Each batch is saved whole; when the work is stopped, what was saved stays.</summary>
    public static Task<ReadOutcome> RunAsync(Session session, SourcedReadings sources, IRecordStore store) => RunAsync(session, store, "read", sink => sources.ReadAsync(session, sink));

    /// <summary>Takes what <paramref name="readAll"/> hands on into <paramref name="store"/> and tells the record anew.</summary>
    /// <param name="session">The session.</param>
    /// <param name="store">The record.</param>
    /// <param name="verb">What the batch is called.</param>
    /// <param name="readAll">Reads all reports and hands them on, and gives how many could not be read.</param>
    public static async Task<ReadOutcome> RunAsync(Session session, IRecordStore store, string verb, Func<Func<ReadReport, Task>, Task<int>> readAll)
    {
        Batch handedIn = await BeginAsync(session, store, verb).ConfigureAwait(false);
        CorrectedReadings corrected = await CorrectedReadings.LoadAsync(session, store).ConfigureAwait(false);
        List<ReadReport> batch = [];
        SortedSet<string> ids = new(StringComparer.Ordinal);
        SortedSet<string> outlets = new(StringComparer.Ordinal);
        Progress progress = new(session.World);
        long bytes = 0;
        int read = 0, added = 0, replaced = 0, unchanged = 0, withheld = 0, quotations = 0, findings = 0;
        async Task SaveAsync()
        {
            SavedReadings saved = await store.SaveReadingsAsync(handedIn, [.. batch.Select(report => corrected.Of(report, session.Cancellation))], session.Cancellation).ConfigureAwait(false);
            added += saved.Added.Count;
            replaced += saved.Replaced.Count;
            unchanged += saved.Unchanged.Count;
            withheld += saved.Withheld.Count;
            batch.Clear();
            bytes = 0;
        }
        int rejected = await readAll(async report =>
        {
            read++;
            quotations += report.Reading.Quotations.Count;
            findings += report.Reading.Findings.Count;
            ids.Add(report.Reading.Report.Id);
            batch.Add(report);
            bytes += report.Raw.Bytes.Length;
            AddOutlet(outlets, report);
            progress.Say($"{read} reports read");
            if (batch.Count == BatchSize || bytes >= BatchBytes)
            {
                await SaveAsync().ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        if (batch.Count > 0)
        {
            await SaveAsync().ConfigureAwait(false);
        }
        if (added + replaced > 0)
        {
            await OutletRepair.RepairAsync(session, store, handedIn.Run, outlets, ids).ConfigureAwait(false);
        }
        progress.Say("telling the stories");
        await new StoryTelling(session, store, handedIn.Run).TellAsync([]).ConfigureAwait(false);
        await store.TidyAsync(added + replaced, session.Cancellation).ConfigureAwait(false);
        int stories = (await store.CountAsync(session.Cancellation).ConfigureAwait(false)).Stories;
        progress.End();
        return new ReadOutcome([.. ids], read, added, replaced, unchanged, rejected, quotations, findings, stories) { Withheld = withheld };
    }

    /// <summary>Saves <paramref name="reports"/> and tells the record anew where they change it.</summary>
    /// <returns>Ids of those that were not there before.</returns>
    public static async Task<IReadOnlyList<string>> TakeAsync(Session session, IRecordStore store, IReadOnlyList<ReadReport> reports, string verb)
    {
        SavedReadings saved = await SaveAsync(session, store, reports, verb).ConfigureAwait(false);
        if (saved.Added.Count + saved.Replaced.Count > 0)
        {
            Run run = StoryTelling.RunOf(session);
            SortedSet<string> outlets = new(StringComparer.Ordinal);
            foreach (ReadReport report in reports)
            {
                AddOutlet(outlets, report);
            }
            await OutletRepair.RepairAsync(session, store, run, outlets, reports.Select(report => report.Reading.Report.Id).ToHashSet(StringComparer.Ordinal)).ConfigureAwait(false);
            await new StoryTelling(session, store, run).TellAsync([]).ConfigureAwait(false);
        }
        return saved.Added;
    }

    /// <summary>Adds the outlet of a report whose lines may be told for boilerplate by others of it: only plain texts are read so.</summary>
    public static void AddOutlet(SortedSet<string> outlets, ReadReport report)
    {
        if (report.Reading.Report.Outlet is string outlet && ReportExtractor.IsPlain(report.Raw))
        {
            outlets.Add(outlet);
        }
    }

    /// <summary>Saves <paramref name="reports"/> as one batch, with what people said of them before.</summary>
    public static async Task<SavedReadings> SaveAsync(Session session, IRecordStore store, IReadOnlyList<ReadReport> reports, string verb)
    {
        Batch handedIn = await BeginAsync(session, store, verb).ConfigureAwait(false);
        CorrectedReadings corrected = await CorrectedReadings.LoadAsync(session, store).ConfigureAwait(false);
        return await store.SaveReadingsAsync(handedIn, [.. reports.Select(report => corrected.Of(report, session.Cancellation))], session.Cancellation).ConfigureAwait(false);
    }

    private static async Task<Batch> BeginAsync(Session session, IRecordStore store, string verb)
    {
        Batch batch = Batch.Of(StoryTelling.RunOf(session), verb, session.World.Environment.GetValueOrDefault("DATELINE_AUTHOR") ?? "", session.World.Clock.GetUtcNow());
        await store.BeginBatchAsync(batch, session.Cancellation).ConfigureAwait(false);
        return batch;
    }

    /// <summary>Writes what came of it.</summary>
    public static async Task WriteAsync(Session session, ReadOutcome outcome)
    {
        if (session.Form != OutputForm.People)
        {
            await _listing.WriteAsync(session, [outcome], 1).ConfigureAwait(false);
            return;
        }
        string text = $"{outcome.Read} reports read ({outcome.Added} new, {outcome.Replaced} replaced, {outcome.Unchanged} known{(outcome.Withheld > 0 ? $", {outcome.Withheld} removed or purged before" : "")}), {outcome.Quotations} quotations, {outcome.Findings} findings; {outcome.Stories} stories in {session.Settings.Record}\n";
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(text), session.Cancellation).ConfigureAwait(false);
    }

    private static readonly Listing<ReadOutcome> _listing = new(
    [
        new("read", null, outcome => outcome.Read),
        new("added", null, outcome => outcome.Added),
        new("replaced", null, outcome => outcome.Replaced),
        new("unchanged", null, outcome => outcome.Unchanged),
        new("withheld", null, outcome => outcome.Withheld),
        new("rejected", null, outcome => outcome.Rejected),
        new("quotations", null, outcome => outcome.Quotations),
        new("findings", null, outcome => outcome.Findings),
        new("stories", null, outcome => outcome.Stories),
    ]);
}
