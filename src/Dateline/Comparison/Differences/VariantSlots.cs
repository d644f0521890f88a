namespace Dateline.Comparison.Differences;

/// <summary>Parts differences by what they speak of: those that share a run, or overlapping runs, of one report speak of one slot. The work grows with the differences, sorting aside.</summary>
internal static class VariantSlots
{
    /// <summary>The runs of each slot, once each, in the order of the differences.</summary>
    /// <param name="differences">Differences of one aspect.</param>
    public static IEnumerable<List<ReportSpan>> Of(IReadOnlyList<Difference> differences)
    {
        int[] heads = [.. Enumerable.Range(0, differences.Count)];
        foreach (IGrouping<string, (ReportSpan Place, int At)> report in differences.SelectMany((difference, at) => new[] { (Place: difference.First, At: at), (Place: difference.Second, At: at) })
            .GroupBy(entry => entry.Place.ReportId, StringComparer.Ordinal))
        {
            Join(heads, [.. report.OrderBy(entry => entry.Place.Span).ThenBy(entry => entry.At)]);
        }
        return differences.Select((difference, at) => (difference, Head: Head(heads, at))).GroupBy(entry => entry.Head)
            .Select(slot => slot.SelectMany(entry => new[] { entry.difference.First, entry.difference.Second }).Distinct().ToList());
    }

    // Runs of one report, in order: each belongs with the one before that reaches furthest, where it overlaps or equals it.
    private static void Join(int[] heads, (ReportSpan Place, int At)[] places)
    {
        for (int next = 1, furthest = 0; next < places.Length; next++)
        {
            (ReportSpan before, ReportSpan place) = (places[furthest].Place, places[next].Place);
            if (before.Span.Overlaps(place.Span) || before == place)
            {
                int one = Head(heads, places[furthest].At);
                int other = Head(heads, places[next].At);
                heads[Math.Max(one, other)] = Math.Min(one, other);
            }
            furthest = place.Span.End >= before.Span.End ? next : furthest;
        }
    }

    private static int Head(int[] heads, int at)
    {
        while (heads[at] != at)
        {
            at = heads[at] = heads[heads[at]];
        }
        return at;
    }
}
