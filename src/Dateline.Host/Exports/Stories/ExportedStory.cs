using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Host.Signals;
using Dateline.Text;

namespace Dateline.Host.Exports.Stories;

/// <summary>A story as it is handed to other programs: its reports with an excerpt, and who said what in which of them. What was taken back carries no statement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reports">Its reports, by day, then by id.</param>
/// <param name="Statements">Its statements that a report carries which stands.</param>
internal sealed record ExportedStory(string Id, string Title, IReadOnlyList<ExportedReport> Reports, IReadOnlyList<ExportedStatement> Statements)
{
    /// <summary>What one known actor did to another, by the reports that stand: what is said to have happened, nothing that is planned, denied or called for.</summary>
    public IReadOnlyList<ExportedAct> Acts { get; init; } = [];

    /// <summary>Which of its reports take their text from which.</summary>
    public IReadOnlyList<(string ReportId, string Of)> Copies { get; init; } = [];

    /// <summary>The stories of <paramref name="telling"/>.</summary>
    /// <param name="telling">The stories with their reports.</param>
    /// <param name="reports">The reports with what their company adds.</param>
    /// <param name="fullText">Whether the texts go with them; else an excerpt.</param>
    /// <param name="met">Where signals were met that the user holds against techniques.</param>
    public static IReadOnlyList<ExportedStory> Of(Telling telling, IReadOnlyList<ToldReport> reports, bool fullText, IReadOnlyList<SignalHit> met)
    {
        ILookup<string, WatchedSignal> signals = met.ToLookup(hit => hit.Hit.ReportId, hit => hit.Signal, StringComparer.Ordinal);
        Dictionary<string, ToldReport> byId = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        return [.. telling.Stories.Select(story => new ExportedStory(
            story.Story.Id,
            story.Story.Title,
            [.. story.Story.ReportIds.Where(byId.ContainsKey).Select(id => ExportedReport.Of(byId[id], fullText) with { Signals = [.. signals[id].Distinct()] })],
            [.. story.Statements.Select(statement => Statement(statement, byId)).OfType<ExportedStatement>()])
        {
            Acts = [.. story.Occurrences.Select(occurrence => ExportedAct.Of(occurrence, byId)).OfType<ExportedAct>()],
            Copies = [.. telling.Copies.Where(copy => story.Story.ReportIds.Contains(copy.ReportId, StringComparer.Ordinal)).Select(copy => (copy.ReportId, copy.Of))],
        })];
    }

    private static ExportedStatement? Statement(StatementComparison told, Dictionary<string, ToldReport> reports)
    {
        StatementAppearance[] appearances =
        [
            .. told.Statement.Renderings.Where(rendering => reports.TryGetValue(rendering.ReportId, out ToldReport? report) && report.Stands).DistinctBy(rendering => rendering.ReportId)
                .Select(rendering => Appearance(rendering, reports[rendering.ReportId])),
        ];
        return appearances.Length == 0 ? null : new ExportedStatement(told.Statement.Id, told.Statement.Actor, appearances);
    }

    private static StatementAppearance Appearance(Rendering rendering, ToldReport report)
    {
        string Characters(TextSpan span) => span.End <= report.Report.Text.Length ? report.Report.Text[span].Replace('\n', ' ') : "";
        Quotation? quotation = report.Reading.Quotations.FirstOrDefault(found => found.Id == rendering.QuotationId);
        return new StatementAppearance(
            rendering.ReportId, string.Join(" … ", rendering.Spans.Select(Characters)),
            SpokenWords.Introduced(quotation, Characters) + SpokenWords.Of(quotation, rendering.Spans, Characters), quotation?.Kind, rendering.Spans);
    }
}

/// <summary>Who said what.</summary>
/// <param name="Id">Id of the statement.</param>
/// <param name="Actor">Who said it, or null.</param>
/// <param name="Appearances">Where it is rendered, one a report, the fullest first.</param>
internal sealed record ExportedStatement(string Id, Linking.ActorReference? Actor, IReadOnlyList<StatementAppearance> Appearances);

/// <summary>A rendering in a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Words">Its characters, pieces joined by <c> … </c>.</param>
/// <param name="Introduced">What follows the speaker's name: a colon, behind the report's own word for the act where it has one, and the words in the marks that the report sets.</param>
/// <param name="Kind">Whether the words stand in marks there; null where that is not known.</param>
/// <param name="Spans">Where they stand.</param>
internal sealed record StatementAppearance(string ReportId, string Words, string Introduced, QuotationKind? Kind, IReadOnlyList<TextSpan> Spans);
