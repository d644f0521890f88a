using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Searches texts and quotations.</summary>
internal sealed class TextSearch(SqliteDatabase database)
{
    // Noncharacters of Unicode, which no text should hold; where one does, only the marks of its snippet suffer.
    private const char Opening = '\uFDD0';
    private const char Closing = '\uFDD1';
    private const char Cut = '\uFDD2';

    private readonly DateLoader _dates = new(database);

    public Listed<SearchHit> Reports(SearchQuery query, Page page) => Search(
        query,
        page,
        LineKind.Report,
        "report_search",
        "r.id, r.number, r.id, r.label, r.outlet, t.text, 0",
        "report_search join report_text t on t.report = report_search.rowid join report r on r.number = report_search.rowid",
        "r.id");

    public Listed<SearchHit> Quotations(SearchQuery query, Page page) => Search(
        query,
        page,
        LineKind.Quotation,
        "quotation_search",
        "q.id, r.number, r.id, r.label, r.outlet, t.text, coalesce((select min(start_at) from span where report = q.report and line = q.line and role = 10), 0)",
        "quotation_search join quotation q on q.number = quotation_search.rowid join report r on r.number = q.report join report_text t on t.report = q.report",
        "r.id, q.line");

    private Listed<SearchHit> Search(SearchQuery query, Page page, LineKind kind, string index, string columns, string from, string order)
    {
        string words = SearchWords.Query(query.Words);
        if (words.Length == 0)
        {
            return new Listed<SearchHit>([], 0);
        }
        Conditions conditions = new Conditions()
            .Add($"{index} match ?", words)
            .Add("r.outlet = ? collate nocase", query.Outlet)
            .Add("(r.last_day is null or r.last_day >= ?)", Day.Text(query.From))
            .Add("(r.first_day is null or r.first_day <= ?)", Day.Text(query.To));
        // Ranks are compared in millionths, so that equal answers stay equal whatever the rounding.
        string rank = query.Order == SearchOrder.Ranked ? $"cast(bm25({index}) * 1000000 as integer), " : "";
        Listed<(SearchHit Hit, long Number)> listed = conditions.List(
            database,
            $"{columns}, snippet({index}, 0, char({(int)Opening}), char({(int)Closing}), char({(int)Cut}), 32)",
            from,
            $"{rank}r.day desc, {order}",
            page,
            row => (new SearchHit(row.Text(0), kind, row.Text(2), row.Text(3), row.TextOrNull(4), When.Unknown, Snippet(row.Text(7), row.Text(5), row.Int(6))), row.Long(1)));
        return new Listed<SearchHit>([.. listed.Items.Select(item => item.Hit with { Published = _dates.Effective(item.Number) })], listed.CountAll);
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
}
