using Dateline.Comparison;

namespace Dateline.Host.Exports.Html;

/// <summary>Lines of a page that stands alone: each opens an excerpt below itself.</summary>
internal sealed class OpenedInPlace(Excerpts excerpts, PageReports reports) : ILineOpening
{
    /// <inheritdoc/>
    public ILineOpening Whole => this;

    /// <inheritdoc/>
    public Markup Row(string kind, Markup row, IReadOnlyList<ReportSpan> places) =>
        new Markup().Add($"<details class=\"{kind}\"><summary>{row}</summary>{excerpts.Of(places)}</details>");

    /// <inheritdoc/>
    public Markup Line(Markup line, IReadOnlyList<ReportSpan> places) =>
        new Markup().Add($"<details><summary>{line}</summary>{excerpts.Of(places)}</details>");

    /// <inheritdoc/>
    public Markup Sources(IReadOnlyList<ReportSpan> places) =>
        new Markup().Add($"<small><bdi>{string.Join(", ", places.Select(place => reports.NameOf(place.ReportId)).Distinct(StringComparer.Ordinal))}</bdi></small>");

    /// <inheritdoc/>
    public Markup Places(IReadOnlyList<ReportSpan> places) => excerpts.Of(places);

    /// <inheritdoc/>
    public Markup Reports(IEnumerable<string> reportIds) => reports.Named(reportIds, report => $"#report-{report.Number}");

    /// <inheritdoc/>
    public Markup Heading(PageReport report) => new Markup().Add($"<p class=\"headline\" dir=\"auto\">{report.Headline}</p>");

    /// <inheritdoc/>
    public Markup Sign(string sign, string name, ReportSpan? place) => new Markup().Add($"<span aria-hidden=\"true\">{sign}</span><span class=\"unseen\">{name}</span>");
}
