namespace Dateline.Storage.Sqlite;

/// <summary>How one kind of line is searched for: its tables under the names that conditions use (r report, q quotation, e event, s statement, t story).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Its search index.</param>
/// <param name="Number">The number of a line in the search index.</param>
/// <param name="Key">The number of what is found; several lines of the index may be one find.</param>
/// <param name="Day">Its day.</param>
/// <param name="Tie">What tells finds of one day apart.</param>
/// <param name="Inner">What tells lines of one find apart.</param>
/// <param name="Table">The table of its lines.</param>
/// <param name="Listed">What a list of numbers (j) is joined with.</param>
/// <param name="Walked">The tables in the order of their days.</param>
/// <param name="Sort">That order, the newest first, as their indexes have it.</param>
internal sealed record SearchSource(LineKind Kind, string Index, string Number, string Key, string Day, string Tie, string Inner, string Table, string Listed, string Walked, string Sort)
{
    private static readonly SearchSource[] _all =
    [
        new(LineKind.Report, "report_search", "r.number", "r.number", "r.day", "r.id", "''", "report", "cross join report r on r.number = j.value", "report r indexed by report_by_newest", "r.day desc, r.id"),
        new(
            LineKind.Quotation,
            "quotation_search",
            "q.number",
            "q.number",
            "r.day",
            "r.id || printf('%09d', q.number & 268435455)",
            "''",
            "quotation",
            "cross join quotation q on q.number = j.value cross join report r on r.number = q.report",
            "report r indexed by report_by_newest cross join quotation q on q.number between (r.number << 28) and ((r.number + 1) << 28) - 1",
            "r.day desc, r.id, q.number"),
        new(
            LineKind.Event,
            "event_search",
            "e.number",
            "e.number",
            "r.day",
            "r.id || printf('%09d', e.number & 268435455)",
            "''",
            "event",
            "cross join event e on e.number = j.value cross join report r on r.number = e.report",
            "report r indexed by report_by_newest cross join event e on e.number between (r.number << 28) and ((r.number + 1) << 28) - 1",
            "r.day desc, r.id, e.number"),
        new(
            LineKind.Statement,
            "quotation_search",
            "c.number",
            "(c.story << 28) + c.line",
            "t.day",
            "t.id || printf('%09d', c.line)",
            "r.id || printf('%09d', c.number & 268435455)",
            "quotation",
            "cross join rendering c indexed by rendering_by_number on c.number = j.value cross join story t on t.number = c.story cross join report r on r.number = c.report",
            "story t indexed by story_by_newest cross join rendering c on c.story = t.number cross join report r on r.number = c.report",
            "t.day desc, t.id, c.line, r.id, c.number")
        {
            Fields = " cross join statement s on s.story = c.story and s.line = c.line cross join quotation q on q.number = c.number",
        },
    ];

    /// <summary>What else is joined where lines are held against fields.</summary>
    public string Fields { get; private init; } = "";

    /// <summary>The columns that a find is read from.</summary>
    public string Columns(string score) => $"{Key}, {Number}, {score}, {Day}, {Tie}, {Inner}";

    /// <summary>The number of the report of a line.</summary>
    public long Report(long number) => Kind == LineKind.Report ? number : number >> LineNumbers.Bits;

    /// <summary>The source of a kind; that of reports for kinds that are not searched.</summary>
    public static SearchSource Of(LineKind kind) => Array.Find(_all, source => source.Kind == kind) ?? _all[0];
}
