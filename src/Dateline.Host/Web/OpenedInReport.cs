using Dateline.Comparison;
using Dateline.Host.Exports.Html;

namespace Dateline.Host.Web;

/// <summary>Lines of the pages: each is a link that lands on its characters in the page of the report.</summary>
internal sealed class OpenedInReport(PageReports reports) : ILineOpening
{
    /// <inheritdoc/>
    public Markup Row(string kind, Markup row, IReadOnlyList<ReportSpan> places) =>
        new Markup().Add($"<a class=\"{kind}\" data-line=\"\" href=\"{Addresses.Characters(places[0].ReportId, places.Select(place => place.Span))}\">{row}</a>");

    /// <inheritdoc/>
    public Markup Line(Markup line, Markup? values, IReadOnlyList<ReportSpan> places) => new Markup().Add($"<div class=\"line\">{line}{values ?? Sources(places)}</div>");

    /// <inheritdoc/>
    public Markup Value(Markup value, ReportSpan place) =>
        new Markup().Add($"<a data-line=\"\" href=\"{Addresses.Characters(place.ReportId, [place.Span])}\">{value} <small><bdi>{reports.NameOf(place.ReportId)}</bdi></small></a>");

    /// <inheritdoc/>
    public Markup Sources(IReadOnlyList<ReportSpan> places)
    {
        Markup markup = new();
        markup.Add($"<small class=\"sources\">");
        string between = "";
        foreach (IGrouping<string, ReportSpan> report in places.GroupBy(place => place.ReportId, StringComparer.Ordinal))
        {
            markup.Add($"{between}<a data-line=\"\" href=\"{Addresses.Characters(report.Key, report.Select(place => place.Span).Distinct().Order())}\"><bdi>{reports.NameOf(report.Key)}</bdi></a>");
            between = ", ";
        }
        return markup.Add($"</small>");
    }

    /// <inheritdoc/>
    public Markup Places(IReadOnlyList<ReportSpan> places) => Sources(places);

    /// <inheritdoc/>
    public Markup Reports(IEnumerable<string> reportIds) => reports.Named(reportIds, report => Addresses.Report(report.Report.Id));

    /// <inheritdoc/>
    public Markup Heading(PageReport report) => new Markup().Add($"<p class=\"headline\"><a href=\"{Addresses.Report(report.Report.Id)}\" dir=\"auto\">{report.Headline}</a></p>");

    /// <inheritdoc/>
    public Markup Sign(string sign, string name, ReportSpan? place) => place is ReportSpan at
        ? new Markup().Add($"<a data-line=\"\" href=\"{Addresses.Characters(at.ReportId, [at.Span])}\"><span aria-hidden=\"true\">{sign}</span><span class=\"unseen\">{name}</span></a>")
        : new Markup().Add($"<span aria-hidden=\"true\">{sign}</span><span class=\"unseen\">{name}</span>");
}
