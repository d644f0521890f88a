using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Searches reports, quotations, statements and events. Up to 5,000 lines are ranked; where more answer, their tables are walked from the newest day, so that the work is bounded by what is shown.</summary>
internal sealed class TextSearch(SqliteDatabase database)
{
    /// <summary>Lines that are ranked and counted: bm25 takes some 2 µs a line.</summary>
    private const int LimitRanked = 5_000;

    /// <summary>Lines of the index that are looked at for those that fit the fields.</summary>
    private const int LimitRead = 20_000;

    /// <summary>Lines that are held against the index one by one, at some 20 µs each, before it is asked for the numbers of all that answer, at some 0.2 µs each.</summary>
    private const int LimitProbes = 200;

    /// <summary>Lines that are walked at most before all that answer are read, at some 2 to 5 µs each.</summary>
    private const int LimitWalked = 50_000;

    /// <summary>Queries longer than this are cut: nobody types them.</summary>
    private const int LimitText = 4_000;

    private readonly HitLoader _hits = new(database);

    public SearchAnswer Search(SearchQuery query)
    {
        string text = query.Text.Length <= LimitText ? query.Text : query.Text[..LimitText];
        SearchWords words = SearchWords.Of(text);
        List<Finding> findings = [.. words.Findings];
        if (text.Length < query.Text.Length)
        {
            findings.Add(new Finding(FindingCodes.LimitMet, new TextSpan(LimitText, query.Text.Length), $"A query has {LimitText} characters at most: the others were passed over"));
        }
        SearchCursor? after = query.Cursor is { } packed ? SearchCursor.Of(packed) : null;
        if (query.Cursor is not null && after is null)
        {
            findings.Add(new Finding(FindingCodes.SearchField, null, "The place to go on from is none that was given: the first page is shown"));
        }
        LineKind kind = SearchSource.Of(SearchFields.KindOf(query, words)).Kind;
        if (words.Terms.Count == 0 && words.Fields.Count == 0)
        {
            return new SearchAnswer(kind, query.Order, [], 0, false, null, findings);
        }
        IReadOnlyList<SearchTerm> said = [.. words.Fields.Where(field => field.Field == "said").SelectMany(field => SearchWords.Of(field.Value).Terms)];
        IReadOnlyList<SearchTerm> terms = kind is LineKind.Quotation or LineKind.Statement ? [.. words.Terms, .. said] : words.Terms;
        Asked asked = new(SearchSource.Of(kind), SearchTerm.All(terms), new SearchFields(database, findings).Of(query, words, kind), after, Math.Max(0, query.Take), terms.Any(term => term.IsBeginning));
        List<Place>? places = Ranked(asked, query.Order);
        bool isLeast = places is null;
        SearchOrder order = isLeast ? SearchOrder.Newest : query.Order;
        if (isLeast && query.Order == SearchOrder.Ranked)
        {
            findings.Add(new Finding(FindingCodes.SearchCommon, null, $"More than {LimitRanked} lines answer: they are not ranked, the newest come first"));
        }
        int count = places?.Count ?? LimitRanked;
        List<Place> shown = places is null ? Walked(asked) : Behind(places, after, asked.Take);
        bool isMore = shown.Count > asked.Take;
        shown = isMore ? shown[..asked.Take] : shown;
        IReadOnlyList<SearchTerm> marked = [.. words.Terms, .. said];
        IReadOnlyDictionary<string, string> notices = new RetractionLists(database).Notices();
        return new SearchAnswer(kind, order, [.. shown.Select(place => _hits.Load(kind, place.Key, place.Number, marked)).Select(hit => hit with { RetractedBy = notices.GetValueOrDefault(hit.ReportId) })], count, isLeast, isMore && shown.Count > 0 ? shown[^1].Order.Packed : null, findings);
    }

    /// <summary>All finds in their order; null where there are more than are ranked.</summary>
    private List<Place>? Ranked(Asked asked, SearchOrder order)
    {
        // Ranks are compared in millionths, so that equal answers stay equal whatever the rounding.
        string score = asked.Match is not null && order == SearchOrder.Ranked ? $"cast(bm25({asked.Source.Index}) * 1000000 as integer)" : "0";
        return asked.Match is not null && Count(asked) > LimitRead ? null : All(asked, score, LimitRanked);
    }

    /// <summary>All finds in their order; null where more than <paramref name="limit"/> lines answer.</summary>
    private List<Place>? All(Asked asked, string score, int limit)
    {
        SearchSource source = asked.Source;
        string from = asked.Match is null ? source.Plain : $"{source.Index} {source.Joined}";
        Conditions conditions = asked.Conditions.Copy().Add($"{source.Index} match ?", asked.Match);
        SqliteStatement rows = conditions.Give(database.Use($"select {source.Columns(score)} from {from}{conditions.Clause}"));
        Dictionary<long, Place> places = [];
        for (int read = 0; rows.Step(); read++)
        {
            if (read == limit)
            {
                rows.Reset();
                return null;
            }
            Place place = Read(rows);
            if (!places.TryGetValue(place.Key, out Place? known) || place.IsBefore(known))
            {
                places[place.Key] = place;
            }
        }
        return [.. places.Values.OrderBy(place => place.Order)];
    }

    /// <summary>How many lines of the index answer the words, counted to one more than are looked at.</summary>
    private int Count(Asked asked)
    {
        SqliteStatement row = database.Use($"select count(*) from (select 1 from {asked.Source.Index} where {asked.Source.Index} match ? limit {LimitRead + 1})").Add(asked.Match);
        row.Step();
        int count = row.Int(0);
        row.Reset();
        return count;
    }

    private static List<Place> Behind(List<Place> places, SearchCursor? after, int take) =>
        [.. places.SkipWhile(place => after is not null && place.Order.CompareTo(after) <= 0).Take(take == int.MaxValue ? take : take + 1)];

    /// <summary>The finds behind the cursor, newest first, one more than are asked for: lines are walked from the newest day and held against the index one by one; where too many of them do not answer, few do, and they are read from the index.</summary>
    private List<Place> Walked(Asked asked)
    {
        List<Place> places = [];
        HashSet<long> keys = [];
        SearchCursor? end = asked.After;
        List<long>? all = asked.Match is null || asked.HasBeginning ? Numbers(asked) : null;
        int walked = 0;
        foreach (bool isDated in new[] { true, false })
        {
            SqliteStatement rows = Behind(asked, isDated, end);
            while (places.Count <= asked.Take && walked < LimitWalked && rows.Step())
            {
                Place place = Read(rows);
                end = place.Order;
                walked += asked.Match is null ? 0 : 1;
                all = walked == LimitProbes ? all ?? Numbers(asked) : all;
                if (!keys.Contains(place.Key) && (all is null ? Answers(asked, place.Number) : asked.Match is null || all.BinarySearch(place.Number) >= 0))
                {
                    keys.Add(place.Key);
                    places.Add(place);
                }
            }
            rows.Reset();
        }
        return walked < LimitWalked ? places : [.. places, .. Behind([.. All(asked, "0", int.MaxValue)!.Where(place => !keys.Contains(place.Key))], end, asked.Take - places.Count)];
    }

    /// <summary>The numbers of all lines of the index that answer the words, in ascending order; none where there are no words.</summary>
    private List<long> Numbers(Asked asked)
    {
        List<long> numbers = [];
        if (asked.Match is not null)
        {
            SqliteStatement rows = database.Use($"select rowid from {asked.Source.Index} where {asked.Source.Index} match ? order by rowid").Add(asked.Match);
            while (rows.Step())
            {
                numbers.Add(rows.Long(0));
            }
        }
        return numbers;
    }

    /// <summary>The lines of one half, those with a day or those without, behind a place, the newest first.</summary>
    private SqliteStatement Behind(Asked asked, bool isDated, SearchCursor? after)
    {
        SearchSource source = asked.Source;
        bool isWithin = after is not null && isDated == (after.Day != SearchCursor.NoDay);
        Conditions conditions = asked.Conditions.Copy()
            .Add($"{source.Day} {(isDated ? "<" : "=")} ?", isDated && after is { Day: SearchCursor.NoDay } ? "" : SearchCursor.NoDay)
            .Add($"{source.Day} <= ?", isWithin ? after!.Day : null)
            .AddBoth($"({source.Day} <> ? or {source.Tie} > ?)", isWithin ? after!.Day : null, after?.Tie);
        return conditions.Give(database.Use($"select {source.Columns("0")} from {source.Walked}{conditions.Clause} order by {source.Day} desc, {source.Tie}, {source.Inner}"));
    }

    private bool Answers(Asked asked, long number)
    {
        SqliteStatement row = database.Use($"select 1 from {asked.Source.Index} where {asked.Source.Index} match ? and rowid = ?").Add(asked.Match).Add(number);
        bool answers = row.Step();
        row.Reset();
        return answers;
    }

    private static Place Read(SqliteStatement row) => new(row.Long(0), row.Long(1), new SearchCursor(row.Long(2), row.Text(3), row.Text(4)), row.Text(5));

    /// <summary>What is asked of which tables.</summary>
    private sealed record Asked(SearchSource Source, string? Match, Conditions Conditions, SearchCursor? After, int Take, bool HasBeginning);

    /// <summary>A find: the number of what is shown, and that of the line of the index by which it was found.</summary>
    private sealed record Place(long Key, long Number, SearchCursor Order, string Inner)
    {
        /// <summary>Whether it is shown rather than another line of the same find.</summary>
        public bool IsBefore(Place other) => Order.CompareTo(other.Order) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(Inner, other.Inner) < 0));
    }
}
