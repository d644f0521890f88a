using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>The full texts of the reports with their quotations marked: only where they were asked for.</summary>
internal static class FullTexts
{
    /// <summary>All reports, each closed until it is opened.</summary>
    public static Markup Of(PageReports reports)
    {
        Markup markup = new();
        markup.Add($"<section class=\"texts\"><h2>Full texts</h2>");
        foreach (PageReport report in reports.All)
        {
            markup.Add($"<details id=\"text-{report.Number}\"><summary><bdi>{report.Name}</bdi> <small dir=\"auto\">{report.Headline}</small></summary>");
            TextSpan[] quotations = [.. report.Reading.Quotations.Where(quotation => quotation.Kind != QuotationKind.Indirect).SelectMany(quotation => quotation.Content)];
            foreach (Part part in report.Report.Parts)
            {
                string kind = part.Kind == PartKind.Boilerplate ? "aside" : "part";
                markup.Add($"<p class=\"{kind}\" dir=\"auto\">{Excerpts.Marked(report.Report, part.Span, [.. quotations.Where(part.Span.Contains)])}</p>");
            }
            markup.Add($"</details>");
        }
        return markup.Add($"</section>");
    }
}
