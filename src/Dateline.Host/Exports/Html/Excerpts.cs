using Dateline.Comparison;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>Excerpts of reports with the characters of a line marked: what every line of a page opens.</summary>
internal sealed class Excerpts(PageReports reports)
{
    /// <summary>Excerpts of places that may lie in several reports.</summary>
    public Markup Of(IReadOnlyList<ReportSpan> places)
    {
        Markup markup = new();
        foreach (IGrouping<string, ReportSpan> group in places.GroupBy(item => item.ReportId, StringComparer.Ordinal))
        {
            markup.Add($"{Of(group.Key, [.. group.Select(item => item.Span).Distinct().Order()])}");
        }
        return markup;
    }

    /// <summary>The characters of <paramref name="run"/> with <paramref name="spans"/> marked; line breaks stay.</summary>
    public static Markup Marked(Report report, TextSpan run, IReadOnlyList<TextSpan> spans)
    {
        Markup markup = new();
        int at = run.Start;
        foreach (TextSpan span in spans.Order())
        {
            if (span.Start < at || span.End > run.End || span.IsEmpty)
            {
                continue;
            }
            markup.Text(report.Text[new TextSpan(at, span.Start)]).Add($"<mark class=\"here\">{report.Text[span]}</mark>");
            at = span.End;
        }
        return markup.Text(report.Text[new TextSpan(at, run.End)]);
    }

    // The report's text around the spans (one sentence either side), these marked, and below it where it stands.
    private Markup Of(string reportId, IReadOnlyList<TextSpan> spans)
    {
        Markup markup = new();
        PageReport? report = reports.Find(reportId);
        if (report is null || spans.Count == 0)
        {
            return markup;
        }
        Report text = report.Report;
        TextSpan whole = spans.Aggregate((first, second) => first.Joined(second));
        markup.Add($"<figure class=\"excerpt\"><blockquote dir=\"auto\">{Marked(text, PageReports.Around(report.Reading, whole), spans)}</blockquote>");
        markup.Add($"<figcaption><a href=\"#report-{report.Number}\"><bdi>{report.Name}</bdi></a> <code><bdi>{text.Label}</bdi>:{string.Join(',', spans)}</code></figcaption></figure>");
        return markup;
    }
}
