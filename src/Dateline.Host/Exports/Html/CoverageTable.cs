using Dateline.Annotation.Events;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>Facts against outlets: which outlet carries which statement and which event.</summary>
internal sealed class CoverageTable(PageReports reports, ILineOpening opening)
{
    private const int LongestWords = 90;
    private const int MostNamed = 6;

    /// <summary>The table; empty where the story is of one outlet or has no fact.</summary>
    public Markup Of(StoryComparison story)
    {
        Markup markup = new();
        Column[] columns = [.. story.Story.ReportIds.Select(reports.Find).OfType<PageReport>().GroupBy(report => report.Name, StringComparer.Ordinal).Select(group => new Column(group.Key, group.First().Number, [.. group.Select(report => report.Report.Id)]))];
        Row[] rows = [.. story.Statements.Select(Of), .. story.Occurrences.Select(Of).OfType<Row>()];
        if (columns.Length < 2 || rows.Length == 0)
        {
            return markup;
        }
        ILookup<bool, Row> shared = rows.ToLookup(row => columns.Where(column => row.In(column) is not null).Take(2).Count() > 1);
        markup.Add($"<section><h3>Who carries what</h3>");
        if (shared[true].Any())
        {
            markup.Add($"{Table(shared[true], columns, "Facts that more than one outlet carries")}");
        }
        if (shared[false].Any())
        {
            markup.Add($"<details class=\"only\"><summary>In one outlet only <small>{shared[false].Count()}</small></summary>{Table(shared[false], columns, "Facts that one outlet carries")}</details>");
        }
        return markup.Add($"</section>");
    }

    private Markup Table(IEnumerable<Row> rows, Column[] columns, string label)
    {
        Markup markup = new();
        markup.Add($"<div class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table class=\"coverage{(columns.Length > MostNamed ? " many" : "")}\"><thead><tr><th scope=\"col\">Fact</th>");
        foreach (Column column in columns)
        {
            markup.Add($"<th scope=\"col\"><a href=\"#report-{column.Number}\" title=\"{column.Name}\">");
            markup.Add($"{(columns.Length > MostNamed ? new Markup().Add($"{column.Number}<span class=\"unseen\"> <bdi>{column.Name}</bdi></span>") : new Markup().Add($"<bdi>{column.Name}</bdi>"))}</a></th>");
        }
        markup.Add($"</tr></thead><tbody>");
        foreach (Row row in rows)
        {
            markup.Add($"<tr><th scope=\"row\">{row.Head}</th>");
            foreach (Column column in columns)
            {
                ReportSpan? place = row.In(column);
                markup.Add($"<td class=\"{(place is null ? "no" : "yes")}\">{opening.Sign(place is null ? "·" : "●", place is null ? "no" : "yes", place)}</td>");
            }
            markup.Add($"</tr>");
        }
        return markup.Add($"</tbody></table></div>");
    }

    private Row Of(StatementComparison told)
    {
        Statement statement = told.Statement;
        Markup head = new Markup().Add($"<a href=\"#statement-{statement.Id}\"><b><bdi>{statement.Actor?.Name ?? "Not known"}</bdi></b> <span dir=\"auto\">{Words(statement.Renderings[0].ReportId, statement.Renderings[0].Spans)}</span></a>");
        return new Row(head, statement.Renderings.Where(rendering => rendering.Spans.Count > 0).Select(rendering => new ReportSpan(rendering.ReportId, rendering.Spans[0])));
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

    private string Words(string reportId, IReadOnlyList<TextSpan> spans)
    {
        PageReport? report = reports.Find(reportId);
        string words = report is null ? "" : string.Join(" … ", spans.Select(span => report.Report.Text[span]));
        return words.Length <= LongestWords ? words : string.Concat(words.AsSpan(0, words.LastIndexOf(' ', LongestWords) is int cut && cut > 0 ? cut : LongestWords), "…");
    }

    /// <summary>An outlet with its reports.</summary>
    private sealed record Column(string Name, int Number, IReadOnlyList<string> ReportIds);

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
