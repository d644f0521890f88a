namespace Dateline.Storage.Sqlite;

/// <summary>How one kind of line is searched for: its tables under the names that conditions use (r report, q quotation, e event, s statement, t story).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Its search index.</param>
/// <param name="Number">The number of a line in the search index.</param>
/// <param name="Key">The number of what is found; several lines of the index may be one find.</param>
/// <param name="Day">Its day.</param>
/// <param name="Tie">What tells finds of one day apart.</param>
/// <param name="Inner">What tells lines of one find apart.</param>
/// <param name="Joined">What the index is joined with.</param>
/// <param name="Plain">The tables without the index.</param>
/// <param name="Walked">The tables in the order of their days.</param>
internal sealed record SearchSource(LineKind Kind, string Index, string Number, string Key, string Day, string Tie, string Inner, string Joined, string Plain, string Walked)
{
    private const string Statements = "join rendering c on c.story = s.story and c.line = s.line join quotation q on q.id = c.quotation and q.report = c.report join report r on r.number = q.report";

    private static readonly SearchSource[] _all =
    [
        new(LineKind.Report, "report_search", "r.number", "r.number", "r.day", "r.id", "''", "cross join report r on r.number = report_search.rowid", "report r", "report r indexed by report_by_day"),
        new(
            LineKind.Quotation,
            "quotation_search",
            "q.number",
            "q.number",
            "r.day",
            "r.id || printf('%09d', q.number & 268435455)",
            "''",
            "cross join quotation q on q.number = quotation_search.rowid cross join report r on r.number = q.report",
            "quotation q join report r on r.number = q.report",
            "report r indexed by report_by_day cross join quotation q on q.number between (r.number << 28) and ((r.number + 1) << 28) - 1"),
        new(
            LineKind.Event,
            "event_search",
            "e.number",
            "e.number",
            "r.day",
            "r.id || printf('%09d', e.number & 268435455)",
            "''",
            "cross join event e on e.number = event_search.rowid cross join report r on r.number = e.report",
            "event e join report r on r.number = e.report",
            "report r indexed by report_by_day cross join event e on e.number between (r.number << 28) and ((r.number + 1) << 28) - 1"),
        new(
            LineKind.Statement,
            "quotation_search",
            "q.number",
            "(s.story << 28) + s.line",
            "t.day",
            "s.id",
            "r.id || printf('%09d', q.number & 268435455)",
            "cross join quotation q on q.number = quotation_search.rowid cross join rendering c on c.quotation = q.id and c.report = q.report cross join statement s on s.story = c.story and s.line = c.line cross join story t on t.number = s.story cross join report r on r.number = q.report",
            $"statement s join story t on t.number = s.story {Statements}",
            $"story t indexed by story_by_day cross join statement s on s.story = t.number {Statements.Replace("join ", "cross join ", StringComparison.Ordinal)}"),
    ];

    /// <summary>The columns that a find is read from.</summary>
    public string Columns(string score) => $"{Key}, {Number}, {score}, {Day}, {Tie}, {Inner}";

    /// <summary>The source of a kind; that of reports for kinds that are not searched.</summary>
    public static SearchSource Of(LineKind kind) => Array.Find(_all, source => source.Kind == kind) ?? _all[0];
}
