namespace Dateline.Storage.Sqlite;

/// <summary>The finds that a page of ranked hits can hold: those behind the cursor with the best ranks, all with the rank of the last of them, and those with the rank of the cursor.</summary>
/// <param name="Keys">Their numbers.</param>
/// <param name="Numbers">The lines of the index by which they have their ranks.</param>
/// <param name="Count">How many finds there are in all.</param>
internal sealed record BestFinds(IReadOnlySet<long> Keys, IReadOnlyList<long> Numbers, int Count)
{
    /// <summary>The best of the finds that <paramref name="lines"/> belong to; the best of its lines ranks a find.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="lines">Numbers of the index, each with the number of its find.</param>
    /// <param name="scores">The ranks of the lines, the best first.</param>
    public static BestFinds Of(Asked asked, IEnumerable<(long Number, long Key)> lines, Dictionary<long, long> scores)
    {
        (long Number, long Key)[] all = [.. lines];
        Dictionary<long, long> finds = new(all.Length);
        foreach ((long number, long key) in all)
        {
            finds[key] = finds.TryGetValue(key, out long known) ? Math.Min(known, scores[number]) : scores[number];
        }
        long first = asked.After?.Score ?? long.MinValue;
        long[] behind = [.. finds.Values.Where(score => score >= first).Order()];
        int last = (int)Math.Min(behind.LongLength - 1, (long)behind.TakeWhile(score => score == first).Count() + asked.Take);
        HashSet<long> keys = last < 0 ? [] : [.. finds.Where(find => find.Value >= first && find.Value <= behind[last]).Select(find => find.Key)];
        return new BestFinds(keys, [.. all.Where(line => keys.Contains(line.Key) && scores[line.Number] == finds[line.Key]).Select(line => line.Number).Distinct()], finds.Count);
    }
}
