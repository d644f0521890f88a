using Dateline.Comparison;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>The runs of all lines of one story, in memory.</summary>
internal sealed class StorySpans
{
    private readonly Dictionary<(long Line, SpanRole Role, int Ordinal, int Part), List<ReportSpan>> _places = [];
    private readonly Dictionary<(long Line, SpanRole Role), List<Evidence>> _evidence = [];

    public StorySpans(SqliteDatabase database, long story)
    {
        SqliteStatement rows = database.Use("""
            select s.line, s.role, s.ordinal, s.part, r.id, s.start_at, s.end_at, s.text_hash, s.characters
            from story_span s join report r on r.number = s.report where s.story = ? order by s.line, s.role, s.ordinal, s.part, s.piece
            """).Add(story);
        while (rows.Step())
        {
            (long line, SpanRole role) = (rows.Long(0), (SpanRole)rows.Int(1));
            ReportSpan place = new(rows.Text(4), Spans.Of(rows.Int(5), rows.Int(6)));
            if (rows.TextOrNull(7) is { } hash)
            {
                Add(_evidence, (line, role), new Evidence(place.ReportId, place.Span, rows.Text(8), hash));
            }
            else
            {
                Add(_places, (line, role, rows.Int(2), rows.Int(3)), place);
            }
        }
    }

    public IReadOnlyList<TextSpan> Pieces(long line, SpanRole role, int ordinal) => [.. Places(line, role, ordinal, 0).Select(place => place.Span)];

    public IReadOnlyList<ReportSpan> Places(long line, SpanRole role, int ordinal, int part) =>
        _places.TryGetValue((line, role, ordinal, part), out List<ReportSpan>? places) ? places : [];

    /// <exception cref="StoreException">There is none: the record is damaged.</exception>
    public ReportSpan Place(long line, SpanRole role, int ordinal) =>
        Places(line, role, ordinal, 0) is [var place, ..] ? place : throw new StoreException(StoreProblem.Damaged, "A told line of the record has lost its run; verify names it");

    public IReadOnlyList<Evidence> Evidence(long line, SpanRole role) => _evidence.TryGetValue((line, role), out List<Evidence>? evidence) ? evidence : [];

    private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists.Add(key, list = []);
        }
        list.Add(value);
    }
}
