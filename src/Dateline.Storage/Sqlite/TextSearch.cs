using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Searches texts and quotations: first the places in their order, then an excerpt for each that is shown.</summary>
internal sealed class TextSearch(SqliteDatabase database)
{
    // Noncharacters of Unicode, which no text should hold; where one does, only the marks of its snippet suffer.
    private const char Opening = '\uFDD0';
    private const char Closing = '\uFDD1';
    private const char Cut = '\uFDD2';

    private static readonly Index _reports = new(
        LineKind.Report,
        "report_search",
        "report_search join report r on r.number = report_search.rowid",
        "r.id",
        "select r.id, r.id, r.label, r.outlet, t.text, 0, r.number from report r join report_text t on t.report = r.number where r.number = ?");

    private static readonly Index _quotations = new(
        LineKind.Quotation,
        "quotation_search",
        "quotation_search join quotation q on q.number = quotation_search.rowid join report r on r.number = q.report",
        "r.id, q.line",
        """
        select q.id, r.id, r.label, r.outlet, t.text, coalesce((select min(s.start_at) from span s where s.report = q.report and s.line = q.line and s.role = 10), 0), r.number
        from quotation q join report r on r.number = q.report join report_text t on t.report = q.report where q.number = ?
        """);

    private readonly DateLoader _dates = new(database);

    public Listed<SearchHit> Reports(SearchQuery query, Page page) => Search(_reports, query, page);

    public Listed<SearchHit> Quotations(SearchQuery query, Page page) => Search(_quotations, query, page);

    private Listed<SearchHit> Search(Index index, SearchQuery query, Page page)
    {
        string words = SearchWords.Query(query.Words);
        if (words.Length == 0)
        {
            return new Listed<SearchHit>([], 0);
        }
        Conditions conditions = new Conditions()
            .Add($"{index.Table} match ?", words)
            .Add("r.outlet = ? collate nocase", query.Outlet)
            .Add("(r.last_day is null or r.last_day >= ?)", Day.Text(query.From))
            .Add("(r.first_day is null or r.first_day <= ?)", Day.Text(query.To));
        // Ranks are compared in millionths, so that equal answers stay equal whatever the rounding.
        string rank = query.Order == SearchOrder.Ranked ? $"cast(bm25({index.Table}) * 1000000 as integer), " : "";
        Listed<long> found = conditions.List(database, $"{index.Table}.rowid", index.From, $"{rank}r.day desc, {index.Order}", page, row => row.Long(0));
        IReadOnlyDictionary<string, string> notices = new RetractionLists(database).Notices();
        return new Listed<SearchHit>([.. found.Items.Select(number => Hit(index, words, number)).Select(hit => hit with { RetractedBy = notices.GetValueOrDefault(hit.ReportId) })], found.CountAll);
    }

    private SearchHit Hit(Index index, string words, long number)
    {
        SqliteStatement row = database.Use($"select snippet({index.Table}, 0, char({(int)Opening}), char({(int)Closing}), char({(int)Cut}), 32) from {index.Table} where {index.Table} match ? and rowid = ?")
            .Add(words).Add(number);
        row.Step();
        string marked = row.Text(0);
        row.Reset();
        row = database.Use(index.Hit).Add(number);
        row.Step();
        SearchHit hit = new(row.Text(0), index.Kind, row.Text(1), row.Text(2), row.TextOrNull(3), When.Unknown, Snippet(marked, row.Text(4), row.Int(5)));
        long report = row.Long(6);
        row.Reset();
        return hit with { Published = _dates.Effective(report) };
    }

    private static Snippet Snippet(string marked, string text, int from)
    {
        List<TextSpan> marks = [];
        char[] plain = new char[marked.Length];
        int length = 0;
        int open = -1;
        foreach (char c in marked)
        {
            switch (c)
            {
                case Opening:
                    open = length;
                    break;
                case Closing when open >= 0:
                    marks.Add(new TextSpan(open, length));
                    open = -1;
                    break;
                case Cut or Closing:
                    break;
                default:
                    plain[length++] = c;
                    break;
            }
        }
        string excerpt = new(plain, 0, length);
        int at = text.IndexOf(excerpt, Math.Clamp(from, 0, text.Length), StringComparison.Ordinal);
        return new Snippet(excerpt, marks, at < 0 ? null : new TextSpan(at, at + length));
    }

    /// <summary>An index to search: its table, what it is joined with, the order of equal ranks, and how a hit is read.</summary>
    private sealed record Index(LineKind Kind, string Table, string From, string Order, string Hit);
}
