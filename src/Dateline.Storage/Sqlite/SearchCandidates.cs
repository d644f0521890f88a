namespace Dateline.Storage.Sqlite;

/// <summary>Finds the lines that may answer from the side that has fewest: the words, by the search index, or a field, by an index of its own. The work is counted by lines, never by the size of the record.</summary>
internal sealed class SearchCandidates(SqliteDatabase database)
{
    /// <summary>Numbers read of one index, at some 0.3 µs each. What has more is common, and is left to the other side.</summary>
    private const int LimitListed = 25_000;

    /// <summary>Reports that hold the words of a phrase, wherever: the places of the words are compared in each, at some 0.7 µs. Other lines are short, so that comparing costs no more than finding them.</summary>
    private const int LimitTogether = 60_000;

    /// <summary>Lines that hold the words of a phrase at most where those that answer are ranked: bm25 compares the places in each twice more.</summary>
    private const int LimitCompared = 10_000;

    /// <summary>Lines that answer common words which are held against a list, at some 0.3 µs each.</summary>
    private const int LimitScanned = 100_000;

    /// <summary>Lines that are few enough to be held against the fields one by one, at some 20 µs each.</summary>
    private const int LimitFew = 500;

    /// <summary>Lines or reports that are held against the search index one by one, at some 50 µs each for each word.</summary>
    private const int LimitProbes = 300;

    private bool _isCommon;

    /// <summary>How many lines of the index answer the words; null where there are no words, or too many lines.</summary>
    public int? CountMatched { get; private set; }

    /// <summary>Whether the lines that answer can be ranked: not where the words of a phrase are common, however few lines hold the phrase.</summary>
    public bool IsRankable { get; private set; } = true;

    /// <summary>What lines must still be held against.</summary>
    public Conditions Left { get; private set; } = new();

    /// <summary>Numbers of the index, in ascending order, among which all are that answer the words and fit the fields; null where they are too many to be listed.</summary>
    public long[]? Of(Asked asked)
    {
        long[]? matched = Matched(asked);
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
        return lines is null ? reports is null ? null : OfReports(asked, reports) : matched is null && asked.HasWords ? Answering(asked, lines) ?? Probed(asked, lines) : lines;
    }

    /// <summary>The lines of a run of numbers that answer the words, or all of them where there are none. The index is asked for each word by itself: asked for several at once, it would look behind the run for the next line that has them all.</summary>
    public List<long> Between(Asked asked, long first, long last)
    {
        if (!asked.HasWords)
        {
            return All(asked, first, last);
        }
        // What begins with a few letters the index gathers whole for every question: the texts are looked into instead.
        SearchTerm[] read = [.. asked.Terms.Where(term => term.IsPhrase || term.HasBeginning)];
        List<long>? numbers = null;
        foreach (string match in asked.Terms.Where(term => !term.HasBeginning).SelectMany(term => term.Others.Count == 0 ? term.Apart.Select(word => word.Match) : [term.Together]))
        {
            List<long> found = Held(asked, match, first, last);
            numbers = numbers is null ? found : [.. numbers.Where(found.Contains)];
            if (numbers.Count == 0)
            {
                return numbers;
            }
        }
        numbers ??= All(asked, first, last);
        numbers = read.Length == 0 ? numbers : [.. numbers.Where(number => SnippetFinder.Holds(Text(asked, number), read))];
        foreach (SearchTerm term in asked.Excluded.TakeWhile(_ => numbers.Count > 0))
        {
            List<long> found = term.HasBeginning ? [.. numbers] : Held(asked, term.Together, first, last);
            numbers.RemoveAll(number => found.Contains(number) && (!(term.IsPhrase || term.HasBeginning) || SnippetFinder.Holds(Text(asked, number), [term])));
        }
        return numbers;
    }

    private List<long> All(Asked asked, long first, long last) =>
        Numbers(database.Use($"select number from {asked.Source.Table} where number between ? and ?").Add(first).Add(last));

    private List<long> Held(Asked asked, string match, long first, long last) =>
        Numbers(database.Use($"select rowid from {asked.Source.Index} where {asked.Source.Index} match ? and rowid between ? and ?").Add(match).Add(first).Add(last));

    private long[]? Matched(Asked asked)
    {
        int limit = asked.Source.Kind == LineKind.Report ? LimitTogether : LimitCompared;
        if (asked.Phrases.Count > 0)
        {
            Compare(asked, string.Join(" AND ", asked.Terms.Select(term => term.Together)), limit);
        }
        foreach (SearchTerm phrase in asked.Excluded.Where(term => term.IsPhrase))
        {
            Compare(asked, phrase.Together, limit);
        }
        if (asked.Match is null)
        {
            return null;
        }
        // Where lines are left out, all that hold the other words are looked at, however few are left.
        _isCommon |= asked.Excluded.Count > 0 && !asked.HasBeginning && Count(asked, SearchTerm.All(asked.Terms)!, LimitScanned) > LimitScanned;
        // What begins with a few letters is gathered by the index before it gives the first line.
        return _isCommon ? null : Listed($"select rowid from {asked.Source.Index} where {asked.Source.Index} match ?", asked.Match, asked.HasBeginning ? int.MaxValue : LimitListed);
    }

    /// <summary>Counts the lines in which the words of a phrase stand, since their places are compared in each.</summary>
    private void Compare(Asked asked, string together, int limit)
    {
        int count = Count(asked, together, limit);
        IsRankable &= count <= LimitCompared;
        _isCommon |= count > LimitTogether;
    }

    /// <summary>How many lines the index finds; one more than <paramref name="limit"/> for any more.</summary>
    private int Count(Asked asked, string match, int limit)
    {
        SqliteStatement row = database.Use($"select count(*) from (select rowid from {asked.Source.Index} where {asked.Source.Index} match ? limit {limit + 1})").Add(match);
        row.Step();
        int count = row.Int(0);
        row.Reset();
        return count;
    }

    private static long[] Both(long[]? known, long[] numbers) => known is null ? numbers : [.. known.Where(number => Array.BinarySearch(numbers, number) >= 0)];

    /// <summary>The numbers that a query gives, each once, in ascending order; null where there are more than <paramref name="limit"/>.</summary>
    private long[]? Listed(string sql, string value, int limit)
    {
        List<long> numbers = [];
        bool isInOrder = true;
        SqliteStatement rows = database.Use(sql).Add(value);
        while (rows.Step())
        {
            if (numbers.Count == limit)
            {
                rows.Reset();
                return null;
            }
            long number = rows.Long(0);
            isInOrder &= numbers.Count == 0 || numbers[^1] < number;
            numbers.Add(number);
        }
        return isInOrder ? [.. numbers] : [.. numbers.Order().Distinct()];
    }

    /// <summary>Those of some numbers, of lines or of their reports, that the words answer, by reading all that do in between; null where these are too many, or a phrase would be compared in too many.</summary>
    private long[]? Scanned(Asked asked, string match, long[] numbers, int bits)
    {
        if (_isCommon || numbers.Length == 0)
        {
            return _isCommon ? null : numbers;
        }
        List<long> found = [];
        SqliteStatement rows = database.Use($"select rowid from {asked.Source.Index} where {asked.Source.Index} match ? and rowid between ? and ?").Add(match).Add(numbers[0] << bits).Add(((numbers[^1] + 1) << bits) - 1);
        int at = 0;
        for (int read = 0; rows.Step(); read++)
        {
            if (read == LimitScanned)
            {
                rows.Reset();
                return null;
            }
            long number = rows.Long(0);
            while (at < numbers.Length && numbers[at] < number >> bits)
            {
                at++;
            }
            if (at < numbers.Length && numbers[at] == number >> bits)
            {
                found.Add(number);
            }
        }
        return [.. found];
    }

    private long[]? Answering(Asked asked, long[] lines) => asked.Match is not null
        ? Scanned(asked, asked.Match, lines, 0)
        : Scanned(asked, SearchTerm.Any(asked.Excluded)!, lines, 0) is { } held ? [.. lines.Where(line => Array.BinarySearch(held, line) < 0)] : null;

    private long[]? Probed(Asked asked, long[] numbers) => numbers.Length > LimitProbes ? null : [.. numbers.Where(number => Between(asked, number, number).Count > 0)];

    private long[]? OfReports(Asked asked, long[] reports) =>
        (asked.Match is null ? null : Scanned(asked, asked.Match, reports, LineNumbers.Bits))
        ?? (reports.Length > LimitProbes ? null : [.. reports.SelectMany(report => Between(asked, LineNumbers.Key(report, 0), LineNumbers.Key(report + 1, 0) - 1))]);

    /// <summary>The words of a line as they were put in the index.</summary>
    private string Text(Asked asked, long number)
    {
        SqliteStatement row = database.Use(asked.Source.Kind switch
        {
            LineKind.Report => "select text from report_text where report = ?",
            LineKind.Event => "select t.text, e.start_at, e.end_at from event e join report_text t on t.report = e.report where e.number = ?",
            _ => "select content from quotation where number = ?",
        }).Add(number);
        string text = row.Step() ? row.Text(0) : "";
        text = asked.Source.Kind == LineKind.Event && text.Length > 0 ? Spans.Of(Math.Clamp(row.Int(1), 0, text.Length), Math.Clamp(row.Int(2), 0, text.Length)).In(text) : text;
        row.Reset();
        return text;
    }

    private static List<long> Numbers(SqliteStatement rows)
    {
        List<long> numbers = [];
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
internal sealed record Asked(SearchSource Source, IReadOnlyList<SearchTerm> Terms, Conditions Conditions, IReadOnlyList<FieldLines> Fields, SearchCursor? After, int Take, IReadOnlyList<SearchTerm> Excluded)
{
    /// <summary>What finds all terms and none of those that are excluded in the search index; null where there is no term.</summary>
    public string? Match { get; } = SearchTerm.All(Terms) is { } all && SearchTerm.Any(Excluded) is { } none ? $"({all}) NOT ({none})" : SearchTerm.All(Terms);

    /// <summary>Whether words are asked for, to be there or not.</summary>
    public bool HasWords => Terms.Count + Excluded.Count > 0;

    /// <summary>The terms whose words must follow one another.</summary>
    public IReadOnlyList<SearchTerm> Phrases { get; } = [.. Terms.Where(term => term.IsPhrase)];

    /// <summary>Whether a word may go on.</summary>
    public bool HasBeginning { get; } = Terms.Any(term => term.HasBeginning);

    /// <summary>Lines that are loaded at most to be ordered, at some 8 µs each; statements at some 20 where they are held against fields.</summary>
    public int LimitLoaded(SearchOrder order) => Source.Kind == LineKind.Statement && (order == SearchOrder.Newest || Conditions.Clause.Length > 0) ? 1_000 : 5_000;
}
