using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Grouping.Versions;
using Dateline.Host.Api.Contracts;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Says how the day of a report is known, and what makes it a copy or another text of an earlier one.</summary>
internal sealed class ReportReasons(IRecordReader record, Session session)
{
    private const int MostChanges = 20;

    /// <summary>The reasons, and the characters that they rest on.</summary>
    public async Task<(IReadOnlyList<string> Reasons, IReadOnlyList<ExplainedSpan> Spans)> OfAsync(Report report)
    {
        List<string> reasons = [];
        List<ExplainedSpan> spans = [];
        await DayAsync(report, reasons, spans).ConfigureAwait(false);
        reasons.AddRange(await RetractedAsync(report.Id).ConfigureAwait(false));
        StoredCompanions companions = await record.LoadCompanionsAsync(session.Cancellation).ConfigureAwait(false);
        if (companions.Copies.FirstOrDefault(copy => copy.ReportId == report.Id) is Copy copy && await OtherAsync(copy.Of).ConfigureAwait(false) is Report original)
        {
            reasons.Add($"it is a copy of {original.Label}: it keeps {copy.KeptThousandths / 10} % of its words in their order{(copy.Changed is null ? "" : $"; {copy.Changed}")}");
            Changed(original, report, spans);
        }
        if (companions.Versions.FirstOrDefault(version => version.ReportId == report.Id) is ReportVersion version && await OtherAsync(version.Of).ConfigureAwait(false) is Report earlier)
        {
            int changes = Changed(earlier, report, spans);
            reasons.Add(report.Retracts is not null ? $"it takes back what was sent as {report.Retracts}" : $"it is another text of {earlier.Label}, {(report.Url is not null && report.Url == earlier.Url ? "at the same address" : "which it replaces")}, with {changes} {(changes == 1 ? "change" : "changes")}: no new report, outlet or origin");
        }
        return (reasons, spans);
    }

    /// <summary>That a notice takes the report back, where one does.</summary>
    public async Task<IReadOnlyList<string>> RetractedAsync(string report)
    {
        Retraction? retraction = (await record.ListRetractionsAsync(session.Cancellation).ConfigureAwait(false)).FirstOrDefault(found => found.ReportId == report);
        Report? notice = retraction is null ? null : await OtherAsync(retraction.By).ConfigureAwait(false);
        return notice is null ? [] : [$"its report is retracted: {notice.Label} ({notice.Id}) takes it back, and it counts neither as saying so nor as leaving out"];
    }

    private async Task DayAsync(Report report, List<string> reasons, List<ExplainedSpan> spans)
    {
        Listed<ReportEntry> entries = await record.ListReportsAsync(new ReportFilter { Id = report.Id }, Page.First(1), session.Cancellation).ConfigureAwait(false);
        string? story = entries.Items is [{ } entry] ? entry.Story : null;
        Telling? telling = story is null ? null : await record.LoadTellingAsync([story], null, session.Cancellation).ConfigureAwait(false);
        if (telling?.Dates.FirstOrDefault(date => date.ReportId == report.Id) is not ReportDate date)
        {
            return;
        }
        When when = date.Published;
        string day = (when.Value, when.From, when.To) switch
        {
            ({ } value, _, _) => $"{value:yyyy-MM-dd}",
            (null, null, null) => "not known",
            (null, var from, var to) => $"from {from?.ToString("yyyy-MM-dd", null) ?? "any day"} to {to?.ToString("yyyy-MM-dd", null) ?? "any day"}",
        };
        reasons.Add($"its day is {day} ({WireWords.Of(when.Basis)}){(when.Because is null ? "" : $": {when.Because}")}");
        foreach (Evidence evidence in when.Evidence)
        {
            if (await OtherAsync(evidence.ReportId).ConfigureAwait(false) is Report held && evidence.Span.End <= held.Text.Length)
            {
                spans.Add(new ExplainedSpan("day", held, evidence.Span));
            }
        }
    }

    // The words that differ, in both texts.
    private int Changed(Report earlier, Report later, List<ExplainedSpan> spans)
    {
        IReadOnlyList<TextChange> changes = session.Knowledge.Stories.Changes(earlier, later);
        foreach (TextChange change in changes.Take(MostChanges))
        {
            spans.Add(new ExplainedSpan("before", earlier, change.Before));
            spans.Add(new ExplainedSpan("after", later, change.After));
        }
        return changes.Count;
    }

    private Task<Report?> OtherAsync(string id) => record.LoadReportAsync(id, session.Cancellation);
}
