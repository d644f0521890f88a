using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Makes the lines by which a reader is told what is new.</summary>
internal static class ToldLines
{
    private const int LongestText = 200;

    /// <summary>The lines of all stories of the telling.</summary>
    public static IReadOnlyList<ToldLine> Of(Telling telling)
    {
        Dictionary<string, Reading> reports = telling.Readings.ToDictionary(reading => reading.Report.Id, StringComparer.Ordinal);
        return [.. telling.Stories.SelectMany(story => Lines(story, reports)).DistinctBy(line => line.Id)];
    }

    private static IEnumerable<ToldLine> Lines(StoryComparison told, Dictionary<string, Reading> reports)
    {
        string story = told.Story.Id;
        yield return Line(story, story, "story", told.Story.Title, [told.Story.Title]);
        foreach (Report report in told.Story.ReportIds.Select(id => reports[id].Report))
        {
            string title = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline) is { } headline ? report.Text[headline.Span] : report.Label;
            yield return Line(report.Id, story, "report", report.Outlet is null ? title : $"{report.Outlet}: {title}", [report.Label]);
        }
        foreach (StatementComparison compared in told.Statements)
        {
            Statement statement = compared.Statement;
            yield return Line(statement.Id, story, "statement", $"{statement.Actor?.Name ?? "Somebody"}{Spoken(statement.Renderings[0], reports[statement.Renderings[0].ReportId])}",
                [statement.Actor?.Id ?? "", .. statement.Renderings.Select(rendering => $"{rendering.QuotationId} {rendering.Label}"), .. compared.Differences.Select(difference => difference.Detail)]);
        }
        foreach (Discrepancy discrepancy in told.Discrepancies)
        {
            yield return Line(TellingLineId.Of(discrepancy, story), story, "discrepancy", discrepancy.Detail, [discrepancy.Detail]);
        }
        foreach (Omission omission in told.Omissions)
        {
            yield return Line(TellingLineId.Of(omission, story), story, "omission", omission.Fact, [.. omission.OmittedBy, "/", .. omission.StatedBy]);
        }
    }

    private static string Spoken(Rendering rendering, Reading reading)
    {
        string? Characters(TextSpan span) => span.End <= reading.Report.Text.Length ? reading.Report.Text[span] : null;
        Quotation? quotation = reading.Quotations.FirstOrDefault(found => found.Id == rendering.QuotationId);
        return SpokenWords.Introduced(quotation, Characters) + SpokenWords.Of(quotation, rendering.Spans, Characters);
    }

    private static string Cut(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";

    private static ToldLine Line(string id, string story, string kind, string text, IReadOnlyList<string> told)
    {
        string plain = Running.Lines.Plain(text);
        return new ToldLine(id, story, kind, Cut(plain), ContentHash.Id([kind, plain, .. told]));
    }
}
