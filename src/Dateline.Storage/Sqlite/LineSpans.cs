using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>The runs of one line, in memory.</summary>
internal sealed class LineSpans
{
    private readonly List<(SpanRole Role, TextSpan Span, string Characters)> _spans = [];

    public LineSpans(SqliteDatabase database, long report, long line)
    {
        SqliteStatement rows = database.Use("select role, start_at, end_at, characters from span where report = ? and line = ? order by role, ordinal").Add(report).Add(line);
        while (rows.Step())
        {
            _spans.Add(((SpanRole)rows.Int(0), Spans.Of(rows.Int(1), rows.Int(2)), rows.Text(3)));
        }
    }

    public IReadOnlyList<TextSpan> All(SpanRole role) => [.. _spans.Where(span => span.Role == role).Select(span => span.Span)];

    /// <summary>The characters of the runs that are short enough to be kept as they are, by their runs.</summary>
    public IReadOnlyDictionary<TextSpan, string> Words(params ReadOnlySpan<SpanRole> roles)
    {
        Dictionary<TextSpan, string> words = [];
        foreach ((SpanRole role, TextSpan span, string characters) in _spans)
        {
            if (roles.Contains(role) && characters.Length == span.Length)
            {
                words.TryAdd(span, characters);
            }
        }
        return words;
    }

    public TextSpan? Optional(SpanRole role) => All(role) is [var span, ..] ? span : null;
}
