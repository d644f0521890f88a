using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Parts differences by what they speak of: those that share a run, or overlapping runs, of one report speak of one slot. The work grows with the differences, sorting aside.</summary>
internal static class VariantSlots
{
    /// <summary>The runs of each slot, once each, in the order of the differences; overlapping runs of one report are one, from where the first begins to where the last ends.</summary>
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
            .Select(slot => Whole([.. slot.SelectMany(entry => new[] { entry.difference.First, entry.difference.Second }).Distinct()]));
    }

    // A run that overlaps others of its report gives way to the run that holds them all, in the place of the first of them.
    private static List<ReportSpan> Whole(List<ReportSpan> places)
    {
        Dictionary<ReportSpan, ReportSpan> wholes = [];
        foreach (IGrouping<string, ReportSpan> report in places.GroupBy(place => place.ReportId, StringComparer.Ordinal))
        {
            ReportSpan[] inOrder = [.. report.OrderBy(place => place.Span)];
            for (int first = 0, next; first < inOrder.Length; first = next)
            {
                TextSpan reach = inOrder[first].Span;
                for (next = first + 1; next < inOrder.Length && reach.Overlaps(inOrder[next].Span); next++)
                {
                    reach = reach.Joined(inOrder[next].Span);
                }
                for (int at = first; at < next; at++)
                {
                    wholes[inOrder[at]] = new ReportSpan(report.Key, reach);
                }
            }
        }
        return [.. places.Select(place => wholes[place]).Distinct()];
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
