using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Searches reports, quotations, statements and events. Up to 5,000 lines are ranked (1,000 of statements); where more answer, their tables are walked from the newest day, so that the work is bounded whatever the size of the record.</summary>
internal sealed class TextSearch(SqliteDatabase database)
{
    /// <summary>Lines that answer the words at most where those that fit the fields are ranked: bm25 looks at all of them.</summary>
    private const int LimitScored = 20_000;

    /// <summary>What a walk may cost beside the lines that are shown: a line that is held against a list costs 1, some 3 µs.</summary>
    private const int LimitWalked = 10_000;

    /// <summary>What it costs to hold the lines of a report against the search index for one word: some 50 µs.</summary>
    private const int CostOfProbe = 15;

    /// <summary>What it costs to look for phrases in the text of a line: some 130 µs.</summary>
    private const int CostOfText = 40;

    /// <summary>What it costs to hold a line against the fields: some 20 µs.</summary>
    private const int CostOfFields = 6;

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
        if (words.Terms.Count + words.Excluded.Count + words.Fields.Count == 0)
        {
            return new SearchAnswer(kind, query.Order, [], 0, false, null, findings);
        }
        IReadOnlyList<SearchTerm> said = [.. words.Fields.Where(field => field.Field == "said").SelectMany(field => SearchWords.Plain(field.Value).Terms)];
        IReadOnlyList<SearchTerm> terms = kind is LineKind.Quotation or LineKind.Statement ? [.. words.Terms, .. said] : words.Terms;
        SearchFields fields = new(database, findings);
        Conditions conditions = fields.Of(query, words, kind);
        Asked asked = new(SearchSource.Of(kind), terms, conditions, fields.Lines, after, Math.Max(0, query.Take), words.Excluded);
        SearchCandidates found = new(database);
        long[]? candidates = found.Of(asked);
        asked = asked with { Conditions = found.Left };
        int limit = asked.LimitLoaded(query.Order);
        bool isRanked = asked.Match is null || (found.CountMatched <= LimitScored && candidates?.Length <= limit && found.IsRankable);
        SearchOrder order = isRanked ? query.Order : SearchOrder.Newest;
        (List<Place> Places, int Count)? places = candidates?.Length <= limit ? Ranked(asked, candidates, order) : candidates is null && !asked.HasWords && asked.Fields.Count == 0 ? All(asked) : null;
        (List<Place> shown, SearchCursor? end) = places is null ? Walked(asked, candidates) : (Behind(places.Value.Places, after, asked.Take), null);
        bool isMore = shown.Count > asked.Take;
        shown = isMore ? shown[..asked.Take] : shown;
        SearchCursor? next = isMore && shown.Count > 0 ? shown[^1].Order : end;
        bool isLeast = places is null && (next is not null || after is not null);
        order = places is null ? SearchOrder.Newest : order;
        // Without fields each line that holds the words answers.
        int count = places?.Count ?? Math.Max(shown.Count, words.Fields.Count + asked.Fields.Count == 0 && kind != LineKind.Statement && (candidates is not null || asked.Phrases.Count + asked.Excluded.Count == 0) ? Math.Min(candidates?.Length ?? limit, limit) : 0);
        if (query.Order == SearchOrder.Ranked && order == SearchOrder.Newest && (isLeast || (!isRanked && count > 1)))
        {
            findings.Add(new Finding(FindingCodes.SearchCommon, null, "Too many lines hold the words: what answers is not ranked, the newest come first"));
        }
        if (end is not null && !isMore)
        {
            findings.Add(new Finding(FindingCodes.LimitMet, null, $"The newest lines were looked through as far as {end.Day}: go on from there for what is older"));
        }
        IReadOnlyList<SearchTerm> marked = [.. words.Terms.SelectMany(term => term.Choices), .. said];
        SearchHit[] hits = [.. shown.Select(place => _hits.Load(kind, place.Key, place.Number, marked))];
        IReadOnlyDictionary<string, string> notices = new RetractionLists(database).Notices(hits.Select(hit => hit.ReportId));
        return new SearchAnswer(kind, order, [.. hits.Select(hit => hit with { RetractedBy = notices.GetValueOrDefault(hit.ReportId) })], count, isLeast, next?.Packed, findings);
    }

    /// <summary>The finds among the candidates that are wanted, in their order, and how many there are in all.</summary>
    private (List<Place> Places, int Count) Ranked(Asked asked, long[] candidates, SearchOrder order)
    {
        Dictionary<long, long> scores = asked.Match is not null && order == SearchOrder.Ranked ? Scores(asked, candidates) : [];
        // Where each candidate is a find or a line of one, only the best need be loaded.
        BestFinds? best = scores.Count > 0 && asked.Conditions.Clause.Length == 0 ? BestFinds.Of(asked, asked.Source.Kind == LineKind.Statement ? Statements(candidates) : candidates.Select(number => (number, number)), scores) : null;
        string fields = asked.Conditions.Clause.Length > 0 ? asked.Source.Fields : "";
        SqliteStatement rows = asked.Conditions.Give(database.Use($"select {asked.Source.Columns("0")} from json_each(?) j {asked.Source.Listed}{fields}{asked.Conditions.Clause}").Add($"[{string.Join(',', best?.Numbers ?? candidates)}]"));
        Dictionary<long, Place> places = [];
        while (rows.Step())
        {
            Place place = Read(rows);
            place = place with { Order = place.Order with { Score = scores.GetValueOrDefault(place.Number) } };
            if (best?.Keys.Contains(place.Key) != false && (!places.TryGetValue(place.Key, out Place? known) || place.IsBefore(known)))
            {
                places[place.Key] = place;
            }
        }
        return ([.. places.Values.OrderBy(place => place.Order)], best?.Count ?? places.Count);
    }

    /// <summary>The statements that quotations are renderings of, by the index alone.</summary>
    private List<(long Number, long Key)> Statements(long[] candidates)
    {
        List<(long Number, long Key)> lines = new(candidates.Length);
        SqliteStatement rows = database.Use("select c.number, (c.story << 28) + c.line from json_each(?) j cross join rendering c indexed by rendering_by_number on c.number = j.value").Add($"[{string.Join(',', candidates)}]");
        while (rows.Step())
        {
            lines.Add((rows.Long(0), rows.Long(1)));
        }
        return lines;
    }

    /// <summary>All finds of a search without words in their order; null where they are more than are loaded.</summary>
    private (List<Place> Places, int Count)? All(Asked asked)
    {
        List<Place> places = [];
        HashSet<long> keys = [];
        foreach (bool isDated in new[] { true, false })
        {
            SqliteStatement rows = Behind(asked, isDated, null, hasFields: true);
            while (rows.Step())
            {
                Place place = Read(rows);
                if (places.Count == asked.LimitLoaded(SearchOrder.Newest))
                {
                    rows.Reset();
                    return null;
                }
                if (keys.Add(place.Key))
                {
                    places.Add(place);
                }
            }
        }
        return (places, places.Count);
    }

    /// <summary>The ranks of the candidates in millionths, so that equal answers stay equal whatever the rounding.</summary>
    private Dictionary<long, long> Scores(Asked asked, long[] candidates)
    {
        Dictionary<long, long> scores = new(candidates.Length);
        // Only the candidates are scored; "+" keeps the index from being asked for each of them by itself.
        SqliteStatement rows = database.Use($"select rowid, cast(bm25({asked.Source.Index}) * 1000000 as integer) from {asked.Source.Index} where {asked.Source.Index} match ? and +rowid in (select value from json_each(?))")
            .Add(asked.Match).Add($"[{string.Join(',', candidates)}]");
        while (rows.Step())
        {
            scores.Add(rows.Long(0), rows.Long(1));
        }
        return scores;
    }

    private static List<Place> Behind(List<Place> places, SearchCursor? after, int take) =>
        [.. places.SkipWhile(place => after is not null && place.Order.CompareTo(after) <= 0).Take(take == int.MaxValue ? take : take + 1)];

    /// <summary>The finds behind the cursor, newest first, one more than are asked for: lines are walked from the newest day and held against the candidates, or where these are not listed against the index, report by report. Where too much was walked, also the place where it ended.</summary>
    private (List<Place> Found, SearchCursor? End) Walked(Asked asked, long[]? candidates)
    {
        List<Place> places = [];
        HashSet<long> keys = [];
        SearchCursor? end = asked.After;
        Dictionary<long, List<long>> probed = [];
        int costOfProbe = (CostOfProbe * asked.Terms.Concat(asked.Excluded).SelectMany(term => term.Choices).Sum(term => Math.Max(1, term.Keys.Count))) + (asked.Terms.Concat(asked.Excluded).Any(term => term.IsPhrase || term.HasBeginning) ? CostOfText : 0);
        long left = LimitWalked + ((long)asked.Take * (costOfProbe + CostOfFields));
        foreach (bool isDated in new[] { true, false })
        {
            SqliteStatement rows = Behind(asked, isDated, end, hasFields: false);
            while (places.Count <= asked.Take && left > 0 && rows.Step())
            {
                Place place = Read(rows);
                end = place.Order;
                left -= candidates is null && asked.HasWords && !probed.ContainsKey(asked.Source.Report(place.Number)) ? costOfProbe : asked.Source.Kind == LineKind.Statement ? 3 : 1;
                if (!keys.Contains(place.Key) && (candidates is null ? !asked.HasWords || Answers(asked, place.Number, probed) : Array.BinarySearch(candidates, place.Number) >= 0))
                {
                    left -= CostOfFields;
                    if (Fits(asked, place))
                    {
                        keys.Add(place.Key);
                        places.Add(place);
                    }
                }
            }
            rows.Reset();
        }
        return (places, left > 0 || places.Count > asked.Take ? null : end);
    }

    /// <summary>The lines of one half, those with a day or those without, behind a place, the newest first.</summary>
    private SqliteStatement Behind(Asked asked, bool isDated, SearchCursor? after, bool hasFields)
    {
        SearchSource source = asked.Source;
        bool isWithin = after is not null && isDated == (after.Day != SearchCursor.NoDay);
        Conditions conditions = (hasFields ? asked.Conditions.Copy() : new Conditions())
            .Add($"{source.Day} {(isDated ? "<" : "=")} ?", isDated && after is { Day: SearchCursor.NoDay } ? "" : SearchCursor.NoDay)
            .Add($"{source.Day} <= ?", isWithin ? after!.Day : null)
            .AddBoth($"({source.Day} <> ? or {source.Tie} > ?)", isWithin ? after!.Day : null, after?.Tie);
        return conditions.Give(database.Use($"select {source.Columns("0")} from {source.Walked}{(hasFields ? source.Fields : "")}{conditions.Clause} order by {source.Sort}"));
    }

    /// <summary>Whether a line answers the words; the lines of a report are asked for at once.</summary>
    private bool Answers(Asked asked, long number, Dictionary<long, List<long>> probed)
    {
        long report = asked.Source.Report(number);
        if (!probed.TryGetValue(report, out List<long>? lines))
        {
            bool isReport = asked.Source.Kind == LineKind.Report;
            probed.Add(report, lines = new SearchCandidates(database).Between(asked, isReport ? report : LineNumbers.Key(report, 0), isReport ? report : LineNumbers.Key(report + 1, 0) - 1));
        }
        return lines.Contains(number);
    }

    /// <summary>Whether a line fits the fields.</summary>
    private bool Fits(Asked asked, Place place)
    {
        if (asked.Conditions.Clause.Length == 0)
        {
            return true;
        }
        Conditions conditions = asked.Conditions.Copy().Add($"{asked.Source.Key} = ?", place.Key);
        SqliteStatement row = conditions.Give(database.Use($"select 1 from (select ? value) j {asked.Source.Listed}{asked.Source.Fields}{conditions.Clause}").Add(place.Number));
        bool fits = row.Step();
        row.Reset();
        return fits;
    }

    private static Place Read(SqliteStatement row) => new(row.Long(0), row.Long(1), new SearchCursor(row.Long(2), row.Text(3), row.Text(4)), row.Text(5));

    /// <summary>A find: the number of what is shown, and that of the line of the index by which it was found.</summary>
    private sealed record Place(long Key, long Number, SearchCursor Order, string Inner)
    {
        /// <summary>Whether it is shown rather than another line of the same find.</summary>
        public bool IsBefore(Place other) => Order.CompareTo(other.Order) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(Inner, other.Inner) < 0));
    }
}
