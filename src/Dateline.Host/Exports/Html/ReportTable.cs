using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>The reports of a story as a table: outlet, headline, day and how the day is known.</summary>
internal sealed class ReportTable(Telling telling, PageReports reports, ILineOpening opening, StoryLimits limits)
{
    /// <summary>The table.</summary>
    public Markup Of(StoryComparison story)
    {
        Markup markup = new();
        markup.Add($"<section><h3>The reports</h3><ol class=\"reports\">");
        PageReport[] all = [.. story.Story.ReportIds.Select(reports.Find).OfType<PageReport>()];
        PageReport[] shown = [.. all.Take(limits.Of(StoryMarkup.ReportsId, StoryLimits.Lines))];
        foreach (PageReport report in shown)
        {
            Row(markup, report);
        }
        return markup.Add($"</ol>{limits.Rest(StoryMarkup.ReportsId, shown.Length, all.Length, "reports", StoryMarkup.ReportsId)}</section>");
    }

    private void Row(Markup markup, PageReport report)
    {
        string how = report.Published.Basis switch
        {
            DateBasis.Unknown => "nothing tells its day",
            DateBasis.Bounded => "bounded",
            DateBasis.Given => "as handed in",
            _ => WireWords.Of(report.Published.Basis),
        };
        markup.Add($"<li id=\"report-{report.Number}\"><span class=\"ordinal\" aria-hidden=\"true\">{report.Number}</span><div><p class=\"outlet\"><bdi>{report.Name}</bdi>{Copied(report)}{TakenBack(report)}</p>{opening.Heading(report)}");
        Source(markup, report.Report);
        markup.Add($"</div><div class=\"dated\"><p>{PageReports.Day(report.Published)}</p>");
        if (report.Published.Evidence.Count > 0 || report.Published.Because is not null)
        {
            markup.Add($"<details class=\"basis\"><summary>{how}</summary><p dir=\"auto\">{report.Published.Because ?? ""}</p>{opening.Places(PageReports.Places(report.Published.Evidence))}</details>");
        }
        else
        {
            markup.Add($"<p class=\"how\">{how}</p>");
        }
        markup.Add($"</div></li>");
    }

    private Markup Copied(PageReport report)
    {
        Markup markup = new();
        Copy? copy = telling.Copies.FirstOrDefault(copy => copy.ReportId == report.Report.Id);
        return copy is null ? markup : markup.Add($" <small class=\"copy\">copies <bdi>{reports.NameOf(copy.Of)}</bdi>, {copy.KeptThousandths / 10} % of its words</small>");
    }

    private Markup TakenBack(PageReport report)
    {
        Markup markup = new();
        if (report.RetractedBy is not null)
        {
            markup.Add($" <small class=\"copy\">taken back by its outlet{(reports.Find(report.RetractedBy) is PageReport notice ? $", {PageReports.Day(notice.Published)}" : "")}: it counts for nothing below</small>");
        }
        return report.Report.Retracts is null ? markup : markup.Add($" <small class=\"copy\">takes back <bdi>{report.Report.Retracts}</bdi></small>");
    }

    private static void Source(Markup markup, Report report)
    {
        string[] findings = [.. report.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal)];
        markup.Add($"<p class=\"source\"><code><bdi>{report.Label}</bdi></code>");
        bool isWeb = Uri.TryCreate(report.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https";
        if (isWeb && url is not null)
        {
            markup.Add($" <a href=\"{url.AbsoluteUri}\" rel=\"noreferrer noopener external\">{url.Host}</a>");
        }
        if (findings.Length > 0)
        {
            markup.Add($" <span class=\"findings\">{string.Join(", ", findings)}</span>");
        }
        markup.Add($"</p>");
    }
}
