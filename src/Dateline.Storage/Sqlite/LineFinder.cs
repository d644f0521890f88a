namespace Dateline.Storage.Sqlite;

/// <summary>Finds lines by their ids.</summary>
internal sealed class LineFinder(SqliteDatabase database)
{
    private const int LimitLines = 100;
    private const int LeastLength = 2;

    private static readonly (LineKind Kind, string From, string Report, string Story)[] _sources =
    [
        (LineKind.Report, "report x", "x.id", "(select s.id from story_report m join story s on s.number = m.story where m.report = x.number)"),
        (LineKind.Quotation, "quotation x", "(select id from report where number = x.report)", "(select s.id from story_report m join story s on s.number = m.story where m.report = x.report)"),
        (LineKind.Event, "event x", "(select id from report where number = x.report)", "(select s.id from story_report m join story s on s.number = m.story where m.report = x.report)"),
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
        List<LineReference> exact = Lines("x.id = ?", id);
        if (exact.Count == 0)
        {
            string end = _redirects.Follow(id);
            exact = end == id ? [] : Lines("x.id = ?", end);
        }
        if (exact.Count > 0 || id.Length < LeastLength || !id.All(char.IsAsciiHexDigitLower))
        {
            return exact;
        }
        // 'g' follows 'f', the last digit.
        List<LineReference> lines = Lines("x.id >= ? and x.id < ? || 'g'", id);
        foreach (string end in RedirectsFrom(id))
        {
            lines.AddRange(Lines("x.id = ?", end));
        }
        return [.. lines.Distinct().OrderBy(line => line.Id, StringComparer.Ordinal).ThenBy(line => line.Kind).ThenBy(line => line.StoryId, StringComparer.Ordinal).Take(LimitLines)];
    }

    private List<LineReference> Lines(string condition, string id)
    {
        List<LineReference> lines = [];
        foreach ((LineKind kind, string from, string report, string story) in _sources)
        {
            SqliteStatement rows = database.Use($"select x.id, {report}, {story} from {from} where {condition} order by x.id limit {LimitLines}");
            for (int given = condition.Count(c => c == '?'); given > 0; given--)
            {
                rows.Add(id);
            }
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
