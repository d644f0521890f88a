using Dateline.Grouping.Words;

namespace Dateline.Grouping.Stories;

/// <summary>One word family of a <see cref="StoryVector"/>.</summary>
/// <param name="Key">The family's key.</param>
/// <param name="Weight">Its share of the vector, which has the length 2^15.</param>
internal readonly record struct StoryTerm(ulong Key, int Weight);

/// <summary>What a report is about, as weighted word families of unit length; in order of keys.</summary>
internal sealed class StoryVector
{
    /// <summary>Families kept, the heaviest: beyond 300 nothing was gained on ECB+ and BASIL.</summary>
    private const int MostTerms = 300;

    private const int UnitShift = 15;

    private StoryVector(StoryTerm[] terms) => Terms = terms;

    public StoryTerm[] Terms { get; }

    /// <summary>The vector of counts (in weighted halves, see <see cref="StoryTermCounter"/>) with the weights of the families in this company.</summary>
    public static StoryVector Of(IReadOnlyList<KeyValuePair<ulong, int>> counts, Func<ulong, int> weight)
    {
        (ulong Key, long Weight)[] weighted =
            [.. counts.Select(count => (count.Key, (long)StoryTermCounter.Damped(count.Value) * weight(count.Key) / 1000)).Where(term => term.Item2 > 0)];
        IEnumerable<(ulong Key, long Weight)> heaviest = weighted.OrderByDescending(term => term.Weight).ThenBy(term => term.Key).Take(MostTerms);
        (ulong Key, long Weight)[] kept = [.. heaviest.OrderBy(term => term.Key)];
        long length = Math.Max(1, FixedLogarithm.Root(kept.Sum(term => term.Weight * term.Weight)));
        return new StoryVector([.. kept.Select(term => new StoryTerm(term.Key, (int)((term.Weight << UnitShift) / length)))]);
    }

    /// <summary>A product of two weights, summed over the families of two vectors, as their cosine in millionths.</summary>
    public static int Millionths(long product) => (int)((product * 1_000_000) >> (2 * UnitShift));
}
