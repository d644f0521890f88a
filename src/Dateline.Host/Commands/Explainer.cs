using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Gathers what a line of the record is from the record itself.</summary>
internal sealed class Explainer(IRecordReader record, Session session)
{
    private readonly Dictionary<string, Report?> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceMap?> _sources = new(StringComparer.Ordinal);

    /// <summary>What <paramref name="line"/> is.</summary>
    public async Task<Explanation> OfAsync(LineReference line)
    {
        Explanation explanation = line.Kind switch
        {
            LineKind.Report => await ReportAsync(line).ConfigureAwait(false),
            LineKind.Quotation or LineKind.Event => await InReportAsync(line).ConfigureAwait(false),
            LineKind.Run => await RunAsync(line).ConfigureAwait(false),
            LineKind.Storyline => await StorylineAsync(line).ConfigureAwait(false),
            _ => await InStoryAsync(line).ConfigureAwait(false),
        };
        List<ExplainedSpan> placed = [];
        foreach (ExplainedSpan span in explanation.Spans)
        {
            placed.Add(span with { Bytes = (await SourceOfAsync(span.Report).ConfigureAwait(false))?.Bytes(span.Span) });
        }
        if (line.Kind is LineKind.Quotation or LineKind.Event)
        {
            explanation = explanation with { Reasons = [.. explanation.Reasons, .. await new ReportReasons(record, session).RetractedAsync(line.ReportId!).ConfigureAwait(false)] };
        }
        return explanation with { Spans = placed };
    }

    /// <summary>From which bytes the report's text comes: the page as it came in is extracted again; null where it was no page, or another engine reads it otherwise.</summary>
    private async Task<SourceMap?> SourceOfAsync(Report report)
    {
        if (!_sources.TryGetValue(report.Id, out SourceMap? source))
        {
            RawReport? raw = await record.LoadRawAsync(report.Id, session.Cancellation).ConfigureAwait(false);
            ExtractedReport? extracted = raw is null ? null : session.Knowledge.Extractor.ExtractWhole(raw, session.Cancellation);
            source = extracted?.Report.Text.Hash == report.Text.Hash ? extracted.Source : null;
            _sources.Add(report.Id, source);
        }
        return source;
    }

    private async Task<Explanation> ReportAsync(LineReference line)
    {
        Report report = (await ReportOfAsync(line.Id).ConfigureAwait(false))!;
        ExplainedSpan[] parts = [.. report.Parts.Take(3).Select(part => new ExplainedSpan(WireWords.Of(part.Kind), report, part.Span))];
        (IReadOnlyList<string> reasons, IReadOnlyList<ExplainedSpan> spans) = await new ReportReasons(record, session).OfAsync(report).ConfigureAwait(false);
        return new Explanation(line, $"the report '{report.Label}'{(report.Outlet is null ? "" : $" of {report.Outlet}")}, {report.Text.Length} UTF-16 units, text hash {report.Text.Hash}", null, await RunOfReportAsync(report).ConfigureAwait(false), [.. parts, .. spans]) { Reasons = reasons };
    }

    private async Task<Explanation> InReportAsync(LineReference line)
    {
        Reading reading = (await record.LoadReadingsAsync([line.ReportId!], null, session.Cancellation).ConfigureAwait(false))[0];
        Report report = reading.Report;
        Run? run = await RunOfReportAsync(report).ConfigureAwait(false);
        if (reading.Quotations.FirstOrDefault(quotation => quotation.Id == line.Id) is Quotation quotation)
        {
            SpeakerLink? speaker = reading.Speakers.FirstOrDefault(link => link.QuotationId == line.Id);
            string who = speaker?.Actor is ActorReference actor ? $"{actor.Name} ({actor.Id}), by the rule {speaker.By}" : "a speaker who is not known";
            return new Explanation(line, $"{WireWords.Of(quotation.Kind)} quotation of {who}", quotation.By, run,
            [
                .. quotation.Content.Select(span => new ExplainedSpan("content", report, span)),
                .. quotation.Cue.Select(span => new ExplainedSpan("cue", report, span)),
                .. quotation.Speaker.Select(span => new ExplainedSpan("speaker", report, span)),
            ]);
        }
        Event? found = reading.Events.FirstOrDefault(found => found.Id == line.Id);
        return found is null
            ? new Explanation(line, "a line that its report no longer has", null, run, [])
            : new Explanation(line, $"event of class {found.Class}, {WireWords.Of(found.Status)}, told by {(found.Quotation is null ? "the report" : $"quotation {found.Quotation}")}", found.By, run, [new ExplainedSpan("text", report, found.Text)]);
    }

    private async Task<Explanation> RunAsync(LineReference line)
    {
        RunStart? start = (await record.ListRunsAsync(session.Cancellation).ConfigureAwait(false)).FirstOrDefault(start => start.Run.Id == line.Id);
        return new Explanation(line, start is null ? "a run" : $"a run that made the lines of {start.CountReports} reports, first begun {start.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC", null, start?.Run, []);
    }

    private async Task<Explanation> StorylineAsync(LineReference line)
    {
        Storyline? storyline = await record.FindStorylineAsync(line.Id, session.Cancellation).ConfigureAwait(false);
        if (storyline is null)
        {
            return new Explanation(line, "a storyline that holds no story", null, null, []);
        }
        Listed<StoryEntry> entries = await record.ListStoriesAsync(new StoryFilter { Id = storyline.StoryIds[0] }, Page.First(1), session.Cancellation).ConfigureAwait(false);
        Run? run = await RunByIdAsync(entries.Items is [{ } entry] ? entry.Run : null).ConfigureAwait(false);
        (IReadOnlyList<string> reasons, IReadOnlyList<ExplainedSpan> spans) = await new StoryReasons(record, session).OfAsync(storyline).ConfigureAwait(false);
        int stories = storyline.StoryIds.Count;
        return new Explanation(line, $"the storyline “{storyline.Title}” of {stories} {(stories == 1 ? "story" : "stories")}: {storyline.Because}", null, run, spans) { Reasons = reasons };
    }

    private async Task<Explanation> InStoryAsync(LineReference line)
    {
        StoryComparison? story = line.StoryId is null ? null : await record.LoadStoryAsync(line.StoryId, session.Cancellation).ConfigureAwait(false);
        Listed<StoryEntry> entries = await record.ListStoriesAsync(new StoryFilter { Id = line.StoryId ?? "" }, Page.First(1), session.Cancellation).ConfigureAwait(false);
        Run? run = await RunByIdAsync(entries.Items is [{ } entry] ? entry.Run : null).ConfigureAwait(false);
        if (story is null)
        {
            return new Explanation(line, "a line that belongs to no story", null, run, []);
        }
        if (line.Kind == LineKind.Story)
        {
            (IReadOnlyList<string> reasons, IReadOnlyList<ExplainedSpan> joining) = await new StoryReasons(record, session).OfAsync(story.Story).ConfigureAwait(false);
            return new Explanation(line, $"the story “{story.Story.Title}” of {story.Story.ReportIds.Count} reports, founded by report {story.Story.FoundedBy}", story.Story.By, run, [.. joining, .. await SpansAsync(story.Story.On.Evidence).ConfigureAwait(false)]) { Reasons = reasons };
        }
        if (story.Statements.FirstOrDefault(told => told.Statement.Id == line.Id) is StatementComparison told)
        {
            List<ExplainedSpan> spans = [];
            foreach (Rendering rendering in told.Statement.Renderings)
            {
                await AddAsync(spans, WireWords.Of(rendering.Label), rendering.ReportId, rendering.Spans).ConfigureAwait(false);
            }
            IReadOnlyList<string> reasons = await StatementReasonsAsync(told).ConfigureAwait(false);
            return new Explanation(line, $"statement of {told.Statement.Actor?.Name ?? "a speaker who is not known"}, {told.Statement.Renderings.Count} renderings; {told.Origins.Why}", told.Statement.By, run, spans) { Reasons = reasons };
        }
        return await ElsewhereAsync(line, story, run).ConfigureAwait(false);
    }

    private async Task<Explanation> ElsewhereAsync(LineReference line, StoryComparison story, Run? run)
    {
        if (story.Discrepancies.FirstOrDefault(discrepancy => TellingLineId.Of(discrepancy, story.Story.Id) == line.Id) is Discrepancy found)
        {
            return await DiscrepancyAsync(line, found, story, run).ConfigureAwait(false);
        }
        Occurrence? occurrence = story.Occurrences.FirstOrDefault(occurrence => occurrence.Id == line.Id);
        List<ExplainedSpan> spans = [];
        List<string> reasons = [];
        AccountReasons accounts = new(record, session);
        if (occurrence is not null)
        {
            (IReadOnlyList<string> joined, IReadOnlyList<ExplainedSpan> told) = await accounts.OfAsync(occurrence).ConfigureAwait(false);
            reasons.AddRange(joined);
            spans.AddRange(told);
        }
        Omission[] omissions = [.. story.Omissions.Where(omission => omission.About == line.Id || TellingLineId.Of(omission, story.Story.Id) == line.Id)];
        foreach (Omission omission in omissions)
        {
            reasons.AddRange(await accounts.OfAsync(omission).ConfigureAwait(false));
            spans.AddRange(await SpansAsync(omission.Evidence).ConfigureAwait(false));
        }
        foreach (DiscrepancyValue value in story.Discrepancies.Where(discrepancy => discrepancy.About == line.Id).SelectMany(discrepancy => discrepancy.Values))
        {
            await AddAsync(spans, "value", value.Place.ReportId, [value.Place.Span]).ConfigureAwait(false);
        }
        string what = occurrence is not null ? $"occurrence of class {occurrence.Class}, told by {occurrence.Accounts.Count} accounts{Origins(story, occurrence)}"
            : omissions.Length > 0 ? $"left out by {omissions[0].OmittedBy.Count} {(omissions[0].OmittedBy.Count == 1 ? "report" : "reports")} of the story “{story.Story.Title}”: {omissions[0].Fact}"
            : $"a line of the story “{story.Story.Title}”";
        return new Explanation(line, what, null, run, spans) { Reasons = reasons };
    }

    private static string Origins(StoryComparison story, Occurrence occurrence)
    {
        int at = story.Occurrences.Select((told, number) => (told.Id, number)).First(told => told.Id == occurrence.Id).number;
        return at < story.OccurrenceOrigins.Count ? $"; {story.OccurrenceOrigins[at].Why}" : "";
    }

    private async Task<Explanation> DiscrepancyAsync(LineReference line, Discrepancy found, StoryComparison story, Run? run)
    {
        List<ExplainedSpan> spans = [];
        List<string> reasons = [found.Detail];
        foreach (DiscrepancyValue value in found.Values)
        {
            await AddAsync(spans, "value", value.Place.ReportId, [value.Place.Span]).ConfigureAwait(false);
            reasons.Add($"{(await ReportOfAsync(value.Place.ReportId).ConfigureAwait(false))?.Label} has “{value.Value}”");
        }
        reasons.Add(found.Kind switch
        {
            DiscrepancyKind.Update => "a later report or a newer figure takes the place of an earlier one: news, and no contradiction",
            DiscrepancyKind.Precision => "one says the same more exactly than the other",
            DiscrepancyKind.SaysMore => "no other account, nor the report's own body, says as much",
            _ => "both cannot be right, and neither is newer or rounder than the other",
        });
        string about = found.Kind == DiscrepancyKind.SaysMore ? "a headline or lead held against its body and the other accounts"
            : found.About is null ? "values that the words around them tell of the same thing"
            : story.Statements.FirstOrDefault(told => told.Statement.Id == found.About) is { } said ? $"what {said.Statement.Actor?.Name ?? "a speaker who is not known"} said, in {said.Origins.Reports} reports"
            : story.Occurrences.FirstOrDefault(occurrence => occurrence.Id == found.About) is { } told ? $"one event of class {told.Class}, in {told.Accounts.Count} accounts"
            : "sentences of several reports that count the same";
        return new Explanation(line, $"{WireWords.Hyphened(found.Kind.ToString())} in the field {found.Field}: {about}", null, run, spans) { Reasons = reasons };
    }

    // How many of the words of the fullest rendering each of the others has, and in what they differ.
    private async Task<IReadOnlyList<string>> StatementReasonsAsync(StatementComparison told)
    {
        Dictionary<string, Report> reports = new(StringComparer.Ordinal);
        foreach (Rendering rendering in told.Statement.Renderings)
        {
            if (await ReportOfAsync(rendering.ReportId).ConfigureAwait(false) is Report report)
            {
                reports[report.Id] = report;
            }
        }
        List<string> reasons = [];
        foreach (AlignedRendering aligned in WordAligner.Align(told.Statement, reports).Skip(1))
        {
            Report report = reports[aligned.Rendering.ReportId];
            string shared = string.Join(" … ", aligned.Runs.Where(run => run.IsShared).Select(run => report.Text[run.Span].Replace('\n', ' ')));
            reasons.Add(shared.Length == 0 ? $"{report.Label} has no word of the first rendering in its order: what joins them is what the words mean" : $"{report.Label} shares “{shared}” with the first rendering");
        }
        reasons.AddRange(told.Differences.Select(difference => $"{WireWords.Hyphened(difference.Aspect.ToString())} differs: {difference.Detail}"));
        return reasons;
    }

    private async Task<List<ExplainedSpan>> SpansAsync(IReadOnlyList<Evidence> evidence)
    {
        List<ExplainedSpan> spans = [];
        foreach (Evidence item in evidence)
        {
            await AddAsync(spans, "evidence", item.ReportId, [item.Span]).ConfigureAwait(false);
        }
        return spans;
    }

    private async Task AddAsync(List<ExplainedSpan> spans, string role, string reportId, IReadOnlyList<TextSpan> runs)
    {
        if (await ReportOfAsync(reportId).ConfigureAwait(false) is Report report)
        {
            spans.AddRange(runs.Where(run => run.End <= report.Text.Length).Select(run => new ExplainedSpan(role, report, run)));
        }
    }

    private async Task<Report?> ReportOfAsync(string id)
    {
        if (!_reports.TryGetValue(id, out Report? report))
        {
            report = await record.LoadReportAsync(id, session.Cancellation).ConfigureAwait(false);
            _reports[id] = report;
        }
        return report;
    }

    private async Task<Run?> RunOfReportAsync(Report report)
    {
        Listed<ReportEntry> entries = await record.ListReportsAsync(new ReportFilter { Id = report.Id }, Page.First(1), session.Cancellation).ConfigureAwait(false);
        return await RunByIdAsync(entries.Items is [{ } entry] ? entry.Run : null).ConfigureAwait(false);
    }

    private async Task<Run?> RunByIdAsync(string? id) =>
        id is null ? null : (await record.ListRunsAsync(session.Cancellation).ConfigureAwait(false)).FirstOrDefault(start => start.Run.Id == id)?.Run;
}
