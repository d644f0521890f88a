using Dateline.Comparison;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>The runs of all lines of one story, in memory.</summary>
internal sealed class StorySpans
{
    private readonly Dictionary<(long Line, SpanRole Role, int Ordinal, int Part), List<ReportSpan>> _places = [];
    private readonly Dictionary<(long Line, SpanRole Role), List<Evidence>> _evidence = [];

    /// <param name="database">The record.</param>
    /// <param name="reports">Ids of its reports.</param>
    /// <param name="story">Number of the story.</param>
    /// <param name="isHead">Whether only the runs of the story itself are wanted, not those of its lines.</param>
    public StorySpans(SqliteDatabase database, ReportIds reports, long story, bool isHead = false)
    {
        SqliteStatement rows = database.Use($"""
            select line, role, ordinal, part, report, start_at, end_at, text_hash, case when text_hash is null then null else characters end
            from story_span where story = ?{(isHead ? " and line = 0" : "")} order by line, role, ordinal, part, piece
            """).Add(story);
        while (rows.Step())
        {
            (long line, SpanRole role) = (rows.Long(0), (SpanRole)rows.Int(1));
            ReportSpan place = new(reports.Of(rows.Long(4)), Spans.Of(rows.Int(5), rows.Int(6)));
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
