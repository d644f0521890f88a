using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>Facts against outlets: which outlet carries which statement and which event.</summary>
internal sealed class CoverageTable(PageReports reports, ILineOpening opening, StoryLimits limits)
{
    private const int LongestWords = 90;
    private const int MostNamed = 6;

    /// <summary>The table; empty where the story is of one outlet or has no fact.</summary>
    public Markup Of(StoryComparison story)
    {
        Markup markup = new();
        Column[] columns = [.. story.Story.ReportIds.Select(reports.Find).OfType<PageReport>().GroupBy(report => report.Name, StringComparer.Ordinal).Select(group => new Column(group.Key, [.. group.Select(report => report.Report.Id)]))];
        Row[] rows = [.. story.Statements.Select(told => Of(told, story.Story.ReportIds.Count > StoryLimits.Lines)), .. story.Occurrences.Select(Of).OfType<Row>()];
        if (columns.Length < 2 || rows.Length == 0)
        {
            return markup;
        }
        ILookup<bool, Row> shared = rows.ToLookup(row => columns.Where(column => row.In(column) is not null).Take(2).Count() > 1);
        markup.Add($"<section><h3>Who carries what</h3>");
        if (shared[true].Any())
        {
            markup.Add($"{Table([.. shared[true]], columns, "Facts that more than one outlet carries")}");
        }
        if (shared[false].Any())
        {
            markup.Add($"<details class=\"only\"><summary>In one outlet only <small>{shared[false].Count()}</small></summary>{Table([.. shared[false]], columns, "Facts that one outlet carries")}</details>");
        }
        return markup.Add($"</section>");
    }

    private Markup Table(Row[] rows, Column[] columns, string label)
    {
        Markup markup = new();
        Row[] shown = [.. rows.Take(limits.Of(StoryMarkup.CoverageId, StoryLimits.Lines))];
        int most = limits.Of(StoryMarkup.CoverageId, StoryLimits.Columns);
        // Of very many outlets those that carry most, in the order of the reports.
        HashSet<Column> named = [.. columns.Length <= most ? columns : columns.OrderByDescending(column => rows.Count(row => row.In(column) is not null)).Take(most)];
        Column[] apart = [.. columns.Where(named.Contains)], others = [.. columns.Where(column => !named.Contains(column))];
        markup.Add($"<div class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table class=\"coverage{(columns.Length > MostNamed ? " many" : "")}\"><thead><tr><th scope=\"col\">Fact</th>");
        foreach (Column column in apart)
        {
            markup.Add($"<th scope=\"col\">{opening.Reports(column.ReportIds.Take(1))}</th>");
        }
        markup.Add($"{(others.Length == 0 ? new Markup() : new Markup().Add($"<th scope=\"col\" class=\"others\">{others.Length} other outlets</th>"))}</tr></thead><tbody>");
        foreach (Row row in shown)
        {
            markup.Add($"<tr><th scope=\"row\">{row.Head}</th>");
            foreach (Column column in apart)
            {
                ReportSpan? place = row.In(column);
                markup.Add($"<td class=\"{(place is null ? "no" : "yes")}\">{opening.Sign(place is null ? "·" : "●", place is null ? "no" : "yes", place)}</td>");
            }
            markup.Add($"{(others.Length == 0 ? new Markup() : new Markup().Add($"<td>{others.Count(column => row.In(column) is not null)}</td>"))}</tr>");
        }
        markup.Add($"</tbody></table></div>");
        return others.Length > 0
            ? markup.Add($"{limits.Rest(StoryMarkup.CoverageId, apart.Length, columns.Length, "outlets", StoryMarkup.CoverageId)}")
            : markup.Add($"{limits.Rest(StoryMarkup.CoverageId, shown.Length, rows.Length, "facts", StoryMarkup.CoverageId)}");
    }

    private Row Of(StatementComparison told, bool isLarge)
    {
        Statement statement = told.Statement;
        Markup head = new Markup().Add($"<a href=\"{limits.Statement(statement.Id, isLarge)}\"><b><bdi>{statement.Actor?.Name ?? "Not known"}</bdi></b> <span dir=\"auto\">{Spoken(statement.Renderings[0])}</span></a>");
        return new Row(head, statement.Renderings.Where(rendering => rendering.Spans.Count > 0).Select(rendering => new ReportSpan(rendering.ReportId, rendering.Spans[0])));
    }

    // Cut before its marks are set, so that what is opened is closed.
    private string Spoken(Rendering rendering)
    {
        string? Characters(TextSpan span) => reports.Find(rendering.ReportId)?.Report.Text is { } text && span.End <= text.Length ? text[span] : null;
        Quotation? quotation = reports.QuotationOf(rendering);
        (string before, string behind) = SpokenWords.Marks(quotation, rendering.Spans, Characters);
        string act = SpokenWords.Act(quotation, Characters) is { } said ? $"({said}) " : "";
        return $"{act}{before}{Words(rendering.ReportId, rendering.Spans)}{behind}";
    }

    // An event whose accounts the page does not have has no row.
    private Row? Of(Occurrence occurrence)
    {
        (string ReportId, TextSpan Text)[] accounts = [.. occurrence.Accounts.Select(account => (account.ReportId, Told: EventOf(account))).Where(account => account.Told is not null).Select(account => (account.ReportId, account.Told!.Text))];
        if (accounts.Length == 0)
        {
            return null;
        }
        Markup head = new Markup().Add($"<span class=\"tag\">{occurrence.Class.ToLowerInvariant()}</span> <span dir=\"auto\">{Words(accounts[0].ReportId, [accounts[0].Text])}</span>");
        return new Row(head, accounts.Select(account => new ReportSpan(account.ReportId, account.Text)));
    }

    private Event? EventOf(Account account) => reports.Find(account.ReportId)?.Reading.Events.FirstOrDefault(told => told.Id == account.EventId);

    private string Words(string reportId, IReadOnlyList<TextSpan> spans) => PageReports.Cut(reports.Words([.. spans.Select(span => new ReportSpan(reportId, span))]), LongestWords);

    /// <summary>An outlet with its reports.</summary>
    private sealed record Column(string Name, IReadOnlyList<string> ReportIds);

    /// <summary>A fact, and where reports carry it.</summary>
    private sealed class Row(Markup head, IEnumerable<ReportSpan> places)
    {
        private readonly Dictionary<string, ReportSpan> _places = places.DistinctBy(place => place.ReportId, StringComparer.Ordinal).ToDictionary(place => place.ReportId, StringComparer.Ordinal);

        public Markup Head => head;

        /// <summary>Where the first report of an outlet carries it; null where none does.</summary>
        public ReportSpan? In(Column column)
        {
            foreach (string report in column.ReportIds)
            {
                if (_places.TryGetValue(report, out ReportSpan place))
                {
                    return place;
                }
            }
            return null;
        }
    }
}
