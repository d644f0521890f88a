using Dateline.Text;

namespace Dateline.Storage.Sqlite.Earlier;

/// <summary>The runs of all lines of one report in a record of schema 15 or earlier, in memory.</summary>
internal sealed class EarlierSpans
{
    private readonly Dictionary<(long Line, SpanRole Role), List<TextSpan>> _spans = [];

    public EarlierSpans(SqliteDatabase database, long report)
    {
        SqliteStatement rows = database.Use("select line, role, start_at, end_at from span where report = ? order by line, role, ordinal").Add(report);
        while (rows.Step())
        {
            (long, SpanRole) key = (rows.Long(0), (SpanRole)rows.Int(1));
            if (!_spans.TryGetValue(key, out List<TextSpan>? spans))
            {
                _spans.Add(key, spans = []);
            }
            spans.Add(Spans.Of(rows.Int(2), rows.Int(3)));
        }
    }

    public IReadOnlyList<TextSpan> All(long line, SpanRole role) => _spans.TryGetValue((line, role), out List<TextSpan>? spans) ? spans : [];

    public TextSpan? Optional(long line, SpanRole role) => _spans.TryGetValue((line, role), out List<TextSpan>? spans) ? spans[0] : null;

    /// <exception cref="StoreException">The line has no such run: the record is damaged.</exception>
    public TextSpan One(long line, SpanRole role) =>
        Optional(line, role) ?? throw new StoreException(StoreProblem.Damaged, $"A line of the record has lost its run ({role}); verify names it");
}
