using Dateline.Comparison;
using Dateline.Host.Exports.Html;

namespace Dateline.Host.Web;

/// <summary>Lines of the pages: each is a link that lands on its characters in the page of the report.</summary>
/// <param name="reports">The reports of the page.</param>
/// <param name="most">Reports that one line names at most; how many more there are, it says.</param>
internal sealed class OpenedInReport(PageReports reports, int most = OpenedInReport.MostNamed) : ILineOpening
{
    /// <summary>Reports that a line names where nothing else is asked: more are not read one by one.</summary>
    public const int MostNamed = 8;

    /// <inheritdoc/>
    public ILineOpening Whole => new OpenedInReport(reports, int.MaxValue);

    /// <inheritdoc/>
    public Markup Row(string kind, Markup row, IReadOnlyList<ReportSpan> places) =>
        new Markup().Add($"<a class=\"{kind}\" data-line=\"\" href=\"{Addresses.Characters(places[0].ReportId, places.Select(place => place.Span))}\">{row}</a>");

    /// <inheritdoc/>
    public Markup Line(Markup line, IReadOnlyList<ReportSpan> places) => new Markup().Add($"<div class=\"line\">{line}{Sources(places)}</div>");

    /// <inheritdoc/>
    public Markup Sources(IReadOnlyList<ReportSpan> places)
    {
        Markup markup = new();
        markup.Add($"<small class=\"sources\">");
        string between = "";
        IGrouping<string, ReportSpan>[] named = [.. places.GroupBy(place => place.ReportId, StringComparer.Ordinal)];
        foreach (IGrouping<string, ReportSpan> report in named.Take(most))
        {
            markup.Add($"{between}<a data-line=\"\" href=\"{Addresses.Characters(report.Key, report.Select(place => place.Span).Distinct().Order())}\"><bdi>{reports.NameOf(report.Key)}</bdi></a>");
            between = ", ";
        }
        return markup.Add($"{More(named.Length)}</small>");
    }

    /// <inheritdoc/>
    public Markup Places(IReadOnlyList<ReportSpan> places) => Sources(places);

    /// <inheritdoc/>
    public Markup Reports(IEnumerable<string> reportIds)
    {
        string[] ids = [.. reportIds.Distinct(StringComparer.Ordinal)];
        return new Markup().Add($"{reports.Named(ids.Take(most), report => Addresses.Report(report.Report.Id))}{More(ids.Length)}");
    }

    private Markup More(int count) => count <= most ? new Markup() : new Markup().Add($" and {count - most} more");

    /// <inheritdoc/>
    public Markup Heading(PageReport report) => new Markup().Add($"<p class=\"headline\"><a href=\"{Addresses.Report(report.Report.Id)}\" dir=\"auto\">{report.Headline}</a></p>");

    /// <inheritdoc/>
    public Markup Sign(string sign, string name, ReportSpan? place) => place is ReportSpan at
        ? new Markup().Add($"<a data-line=\"\" href=\"{Addresses.Characters(at.ReportId, [at.Span])}\"><span aria-hidden=\"true\">{sign}</span><span class=\"unseen\">{name}</span></a>")
        : new Markup().Add($"<span aria-hidden=\"true\">{sign}</span><span class=\"unseen\">{name}</span>");
}
