namespace Dateline.Storage.Sqlite;

/// <summary>Finds the lines that may answer from the side that has fewest: the words, by the search index, or a field, by an index of its own. The work is counted by lines, never by the size of the record.</summary>
internal sealed class SearchCandidates(SqliteDatabase database)
{
    /// <summary>Numbers read of one index, at some 0.3 µs each. What has more is common, and is left to the other side.</summary>
    private const int LimitListed = 25_000;

    /// <summary>The same for phrases, whose places in the text are compared, at some 5 to 20 µs each.</summary>
    private const int LimitPhrases = 1_000;

    /// <summary>Lines that are few enough to be held against the fields one by one, at some 20 µs each.</summary>
    private const int LimitFew = 500;

    /// <summary>Lines or reports that are held against the search index one by one, at some 20 µs each.</summary>
    private const int LimitProbes = 1_000;

    /// <summary>How many lines of the index answer the words; null where there are no words, or too many lines.</summary>
    public int? CountMatched { get; private set; }

    /// <summary>What lines must still be held against.</summary>
    public Conditions Left { get; private set; } = new();

    /// <summary>Numbers of the index, in ascending order, among which all are that answer the words and fit the fields; null where they are too many to be listed.</summary>
    public long[]? Of(Asked asked)
    {
        long[]? matched = asked.Match is null ? null : Listed(
            $"select rowid from {asked.Source.Index} where {asked.Source.Index} match ?", asked.Match, asked.HasBeginning ? int.MaxValue : asked.HasPhrase ? LimitPhrases : LimitListed);
        CountMatched = matched?.Length;
        Left = asked.Conditions.Copy();
        long[]? lines = matched, reports = null;
        foreach (FieldLines field in asked.Fields)
        {
            if (lines?.Length <= LimitFew || Listed(field.Sql, field.Value, field.Limit ?? LimitListed) is not { } numbers)
            {
                Left.Add(field.Condition ?? "1", field.Condition is null ? null : field.Value);
                continue;
            }
            if (field.OfReports && asked.Source.Kind != LineKind.Report)
            {
                reports = Both(reports, numbers);
                lines = lines is null ? null : [.. lines.Where(line => Array.BinarySearch(numbers, line >> LineNumbers.Bits) >= 0)];
            }
            else
            {
                lines = reports is null ? Both(lines, numbers) : [.. Both(lines, numbers).Where(line => Array.BinarySearch(reports, line >> LineNumbers.Bits) >= 0)];
            }
        }
        return lines is null ? reports is null ? null : OfReports(asked, reports) : matched is null && asked.Match is not null ? Probed(asked, lines) : lines;
    }

    private static long[] Both(long[]? known, long[] numbers) => known is null ? numbers : [.. known.Where(number => Array.BinarySearch(numbers, number) >= 0)];

    /// <summary>The numbers that a query gives, each once, in ascending order; null where there are more than <paramref name="limit"/>.</summary>
    private long[]? Listed(string sql, string value, int limit)
    {
        List<long> numbers = [];
        SqliteStatement rows = database.Use(sql).Add(value);
        while (rows.Step())
        {
            if (numbers.Count == limit)
            {
                rows.Reset();
                return null;
            }
            numbers.Add(rows.Long(0));
        }
        numbers.Sort();
        return [.. numbers.Distinct()];
    }

    private long[]? Probed(Asked asked, long[] numbers) => numbers.Length > LimitProbes ? null : [.. numbers.Where(number => Between(asked, number, number).Count > 0)];

    private long[]? OfReports(Asked asked, long[] reports) =>
        reports.Length > LimitProbes ? null : [.. reports.SelectMany(report => Between(asked, LineNumbers.Key(report, 0), LineNumbers.Key(report + 1, 0) - 1))];

    /// <summary>The lines of a run of numbers that answer the words, or all of them where there are none.</summary>
    public List<long> Between(Asked asked, long first, long last)
    {
        List<long> numbers = [];
        SqliteStatement rows = asked.Match is null
            ? database.Use($"select number from {asked.Source.Table} where number between ? and ?")
            : database.Use($"select rowid from {asked.Source.Index} where {asked.Source.Index} match ? and rowid between ? and ?").Add(asked.Match);
        rows.Add(first).Add(last);
        while (rows.Step())
        {
            numbers.Add(rows.Long(0));
        }
        return numbers;
    }
}

/// <summary>The lines, or the reports, that fit one field, by an index of its own.</summary>
/// <param name="Sql">Gives their numbers; takes the value once.</param>
/// <param name="Value">The value.</param>
/// <param name="OfReports">Whether they are numbers of reports.</param>
internal sealed record FieldLines(string Sql, string Value, bool OfReports)
{
    /// <summary>The condition that stands for it where its lines are not listed; null where the conditions hold it in any case.</summary>
    public string? Condition { get; init; }

    /// <summary>Lines that are read at most where reading one costs more than elsewhere.</summary>
    public int? Limit { get; init; }
}

/// <summary>What is asked of which tables.</summary>
internal sealed record Asked(SearchSource Source, string? Match, Conditions Conditions, IReadOnlyList<FieldLines> Fields, SearchCursor? After, int Take)
{
    /// <summary>Lines that are loaded at most to be ordered, at some 8 µs each, statements at some 20.</summary>
    public int LimitLoaded => Source.Kind == LineKind.Statement ? 1_000 : 5_000;

    /// <summary>Whether a word may go on.</summary>
    public bool HasBeginning { get; init; }

    /// <summary>Whether words must follow one another.</summary>
    public bool HasPhrase { get; init; }
}
