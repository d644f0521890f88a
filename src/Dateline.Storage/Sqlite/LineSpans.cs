using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>The runs of one line, in memory.</summary>
internal sealed class LineSpans
{
    private readonly List<(SpanRole Role, TextSpan Span)> _spans = [];

    public LineSpans(SqliteDatabase database, long report, long line)
    {
        SqliteStatement rows = database.Use("select role, start_at, end_at from span where report = ? and line = ? order by role, ordinal").Add(report).Add(line);
        while (rows.Step())
        {
            _spans.Add(((SpanRole)rows.Int(0), Spans.Of(rows.Int(1), rows.Int(2))));
        }
    }

    public IReadOnlyList<TextSpan> All(SpanRole role) => [.. _spans.Where(span => span.Role == role).Select(span => span.Span)];

    public TextSpan? Optional(SpanRole role) => All(role) is [var span, ..] ? span : null;
}
