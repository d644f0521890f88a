namespace Dateline.Storage.Sqlite;

/// <summary>Finds lines by their ids.</summary>
internal sealed class LineFinder(SqliteDatabase database)
{
    private const int LimitLines = 100;
    private const int LeastLength = 2;

    // Their reports are found by the beginnings of the ids.
    private const string Place = "(select distinct doc from line_place where term >= substr(?1, 1, 8) and term <= substr(?1, 1, 8) || 'g') p cross join";
    private const string InReport = "x.number between (p.doc << 28) and ((p.doc + 1) << 28) - 1";

    private static readonly (LineKind Kind, string From, string Report, string Story)[] _sources =
    [
        (LineKind.Report, "report x", "x.id", "(select s.id from story_report m join story s on s.number = m.story where m.report = x.number)"),
        (LineKind.Quotation, $"{Place} quotation x on {InReport}", "(select id from report where number = x.report)", "(select s.id from story_report m join story s on s.number = m.story where m.report = x.report)"),
        (LineKind.Event, $"{Place} event x on {InReport}", "(select id from report where number = x.report)", "(select s.id from story_report m join story s on s.number = m.story where m.report = x.report)"),
        (LineKind.Story, "story x", "null", "x.id"),
        (LineKind.Storyline, "storyline x", "null", "null"),
        (LineKind.Statement, "statement x", "null", "(select id from story where number = x.story)"),
        (LineKind.Occurrence, "occurrence x", "null", "(select id from story where number = x.story)"),
        (LineKind.Discrepancy, "discrepancy x", "null", "(select id from story where number = x.story)"),
        (LineKind.Omission, "omission x", "null", "(select id from story where number = x.story)"),
        (LineKind.Run, "run x", "null", "null"),
    ];

    private readonly Redirects _redirects = new(database);

    public IReadOnlyList<LineReference> Find(string id)
    {
        List<LineReference> exact = Lines(id);
        if (exact.Count == 0)
        {
            string end = _redirects.Follow(id);
            exact = end == id ? [] : Lines(end);
        }
        if (exact.Count > 0 || id.Length < LeastLength || !id.All(char.IsAsciiHexDigitLower))
        {
            return exact;
        }
        List<LineReference> lines = Lines(id, isBeginning: true);
        foreach (string end in RedirectsFrom(id))
        {
            lines.AddRange(Lines(end));
        }
        return [.. lines.Distinct().OrderBy(line => line.Id, StringComparer.Ordinal).ThenBy(line => line.Kind).ThenBy(line => line.StoryId, StringComparer.Ordinal).Take(LimitLines)];
    }

    private List<LineReference> Lines(string id, bool isBeginning = false)
    {
        List<LineReference> lines = [];
        foreach ((LineKind kind, string from, string report, string story) in _sources)
        {
            // 'g' follows 'f', the last digit.
            string condition = isBeginning ? "x.id >= ?1 and x.id < ?1 || 'g'" : "x.id = ?1";
            SqliteStatement rows = database.Use($"select x.id, {report}, {story} from {from} where {condition} order by x.id limit {LimitLines}").Add(id);
            while (rows.Step())
            {
                lines.Add(new LineReference(rows.Text(0), kind, rows.TextOrNull(1), rows.TextOrNull(2)));
            }
        }
        return lines;
    }

    private List<string> RedirectsFrom(string prefix)
    {
        List<string> ends = [];
        SqliteStatement rows = database.Use($"select distinct to_id from redirect where from_id >= ? and from_id < ? || 'g' limit {LimitLines}").Add(prefix).Add(prefix);
        while (rows.Step())
        {
            ends.Add(rows.Text(0));
        }
        return ends;
    }
}
