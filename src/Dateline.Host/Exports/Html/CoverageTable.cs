using Dateline.Comparison;
using Dateline.Grouping;

namespace Dateline.Host.Exports.Html;

/// <summary>Statements against reports: which report carries which.</summary>
internal sealed class CoverageTable(PageReports reports, ILineOpening opening)
{
    private const int LongestWords = 90;

    /// <summary>The table; empty where the story has one report or no statement.</summary>
    public Markup Of(StoryComparison story)
    {
        Markup markup = new();
        PageReport[] columns = [.. story.Story.ReportIds.Select(reports.Find).OfType<PageReport>()];
        if (columns.Length < 2 || story.Statements.Count == 0)
        {
            return markup;
        }
        StatementComparison[] shared = [.. story.Statements.Where(told => StoryMarkup.CountReports(told) > 1)];
        StatementComparison[] alone = [.. story.Statements.Where(told => StoryMarkup.CountReports(told) == 1)];
        markup.Add($"<section><h3>Who carries what</h3>");
        if (shared.Length > 0)
        {
            markup.Add($"{Table(shared, columns, "Statements that more than one report carries")}");
        }
        if (alone.Length > 0)
        {
            markup.Add($"<details class=\"only\"><summary>In one report only <small>{alone.Length}</small></summary>{Table(alone, columns, "Statements that one report carries")}</details>");
        }
        return markup.Add($"</section>");
    }

    private Markup Table(StatementComparison[] rows, PageReport[] columns, string label)
    {
        Markup markup = new();
        markup.Add($"<div class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table class=\"coverage\"><thead><tr><th scope=\"col\">Statement</th>");
        foreach (PageReport column in columns)
        {
            markup.Add($"<th scope=\"col\"><a href=\"#report-{column.Number}\" title=\"{column.Name}\">{column.Number}<span class=\"unseen\"> <bdi>{column.Name}</bdi></span></a></th>");
        }
        markup.Add($"</tr></thead><tbody>");
        foreach (StatementComparison told in rows)
        {
            Row(markup, told, columns);
        }
        return markup.Add($"</tbody></table></div>");
    }

    private void Row(Markup markup, StatementComparison told, PageReport[] columns)
    {
        Statement statement = told.Statement;
        markup.Add($"<tr><th scope=\"row\"><a href=\"#statement-{statement.Id}\"><b><bdi>{statement.Actor?.Name ?? "Not known"}</bdi></b> <span dir=\"auto\">{Words(statement.Renderings[0])}</span></a></th>");
        foreach (PageReport column in columns)
        {
            Rendering? carried = statement.Renderings.FirstOrDefault(rendering => rendering.ReportId == column.Report.Id);
            string answer = carried is null ? "no" : "yes";
            ReportSpan? place = carried is { Spans.Count: > 0 } ? new ReportSpan(carried.ReportId, carried.Spans[0]) : null;
            markup.Add($"<td class=\"{answer}\">{opening.Sign(carried is null ? "·" : "●", answer, place)}</td>");
        }
        markup.Add($"</tr>");
    }

    private string Words(Rendering rendering)
    {
        PageReport? report = reports.Find(rendering.ReportId);
        string words = report is null || rendering.Spans.Count == 0 ? "" : string.Join(" … ", rendering.Spans.Select(span => report.Report.Text[span]));
        return words.Length <= LongestWords ? words : string.Concat(words.AsSpan(0, words.LastIndexOf(' ', LongestWords) is int cut && cut > 0 ? cut : LongestWords), "…");
    }
}
