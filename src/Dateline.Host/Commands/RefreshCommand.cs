using System.CommandLine;
using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>refresh</c>: reads anew what an older engine read, and says which lines are new, gone or changed.</summary>
internal static class RefreshCommand
{
    private const int BatchSize = 100;

    private static readonly Listing<Change> _listing = new(
    [
        new("change", "change", change => change.What),
        new("kind", "line", change => change.Kind),
        new("label", "report", change => change.Label),
        new("text", "", change => change.Text),
        new("report", null, change => change.ReportId),
        new("span", "where", change => change.Span),
        new("id", null, change => change.Id),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Option<bool> dry = new("--dry-run") { Description = "Only list what would change" };
        Filters filters = new();
        Command verb = new("refresh", "Read anew what an older program, older models or older knowledge read; corrections are applied again") { dry, filters.Limit };
        return Session.Attach(verb, world, globals, async session =>
        {
            bool isDry = session.Parsed.GetValue(dry);
            await using IRecordStore store = isDry ? Records.OpenToRead(session) : Records.OpenToChange(session);
            Run run = StoryTelling.RunOf(session);
            Listed<ReportEntry> old = await store.ListReportsAsync(new ReportFilter { NotRun = run.Id }, Page.All, session.Cancellation).ConfigureAwait(false);
            List<Change> changes = await ReadAsync(session, store, run, old.Items, isDry).ConfigureAwait(false);
            await session.World.Error.WriteLineAsync(
                $"dateline: {old.CountAll} reports {(isDry ? "would be" : "were")} read anew: {Count("new")} lines new, {Count("gone")} gone, {Count("changed")} changed").ConfigureAwait(false);
            if (changes.Count > 0)
            {
                Page page = filters.PageOf(session);
                await _listing.WriteAsync(session, [.. changes.Take(page.Take)], changes.Count).ConfigureAwait(false);
            }
            return ExitCode.Fine;

            int Count(string what) => changes.Count(change => change.What == what);
        });
    }

    private static async Task<List<Change>> ReadAsync(Session session, IRecordStore store, Run run, IReadOnlyList<ReportEntry> old, bool isDry)
    {
        Rereading rereading = new(session, store);
        CorrectedReadings corrected = await CorrectedReadings.LoadAsync(session, store).ConfigureAwait(false);
        Progress progress = new(session.World);
        List<Change> changes = [];
        if (!isDry)
        {
            await store.BeginRunAsync(run, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        }
        foreach (ReportEntry[] batch in old.Chunk(BatchSize))
        {
            IReadOnlyList<Reading> before = await store.LoadReadingsAsync([.. batch.Select(entry => entry.Id)], null, session.Cancellation).ConfigureAwait(false);
            List<ReadReport> anew = [];
            foreach (Reading reading in before)
            {
                ReadReport read = (await rereading.AnewAsync(reading.Report.Id, corrected).ConfigureAwait(false))!;
                changes.AddRange(Between(reading, read.Reading));
                anew.Add(read);
            }
            if (!isDry)
            {
                await rereading.ReplaceAsync(run, anew).ConfigureAwait(false);
            }
            progress.Say($"{changes.Count} lines differ");
        }
        if (!isDry && old.Count > 0)
        {
            await new StoryTelling(session, store, run).TellAsync([.. old.Select(entry => entry.Id)]).ConfigureAwait(false);
        }
        progress.End();
        return changes;
    }

    private static IEnumerable<Change> Between(Reading before, Reading after)
    {
        SortedDictionary<string, Line> old = Of(before), now = Of(after);
        foreach ((string key, Line line) in now)
        {
            string? what = !old.TryGetValue(key, out Line? known) ? "new" : known.Says != line.Says ? "changed" : null;
            if (what is not null)
            {
                yield return new Change(what, line.Kind, after.Report.Id, after.Report.Label, line.Id, line.Span, Lines.Plain(line.Text));
            }
        }
        foreach ((string _, Line line) in old.Where(pair => !now.ContainsKey(pair.Key)))
        {
            yield return new Change("gone", line.Kind, before.Report.Id, before.Report.Label, line.Id, line.Span, Lines.Plain(line.Text));
        }
    }

    /// <summary>The day, quotations and events of a reading, by their ids, with all that is said of each.</summary>
    private static SortedDictionary<string, Line> Of(Reading reading)
    {
        string text = reading.Report.Text.Value;
        When on = reading.Published;
        SortedDictionary<string, Line> lines = new(StringComparer.Ordinal) { ["date"] = new Line("date", reading.Report.Id, null, Days.Short(on), $"{on.Value} {on.From} {on.To} {on.Basis}") };
        Dictionary<string, SpeakerLink> speakers = reading.Speakers.DistinctBy(link => link.QuotationId).ToDictionary(link => link.QuotationId, StringComparer.Ordinal);
        foreach (Quotation quotation in reading.Quotations)
        {
            TextSpan hull = new(quotation.Content[0].Start, quotation.Content[^1].End);
            SpeakerLink? speaker = speakers.GetValueOrDefault(quotation.Id);
            lines["quotation " + quotation.Id] = new Line(
                "quotation", quotation.Id, hull, hull.In(text), $"{quotation.Kind} {string.Join(' ', quotation.Cue)}/{string.Join(' ', quotation.Speaker)}/{quotation.Addressee}/{quotation.SaidWhen}/{quotation.SaidWhere} {speaker?.Actor?.Id} {speaker?.Office}");
        }
        foreach (Event told in reading.Events)
        {
            lines["event " + told.Id] = new Line(
                "event", told.Id, told.Text, told.Text.In(text), $"{told.Class} {string.Join(' ', told.Modes)}/{told.Status}/{string.Join(' ', told.Who)}/{string.Join(' ', told.Whom)}/{told.When}/{told.Where}/{told.Quotation}");
        }
        return lines;
    }

    private sealed record Line(string Kind, string Id, TextSpan? Span, string Text, string Says);

    private sealed record Change(string What, string Kind, string ReportId, string Label, string Id, TextSpan? Span, string Text);
}
