using Dateline.Grouping.Words;

namespace Dateline.Grouping.Stories;

/// <summary>What a report is about, as weighted word families of unit length. It depends on nothing but the report, so that it stays when other reports come.</summary>
internal sealed class StoryVector
{
    /// <summary>Families kept, the heaviest: beyond 300 nothing was gained on ECB+ and BASIL.</summary>
    public const int MostTerms = 300;

    private const int UnitShift = 15;

    /// <summary>Takes keys in ascending order with a weight each.</summary>
    public StoryVector(ulong[] keys, ushort[] weights) => (Keys, Weights) = (keys, weights);

    /// <summary>The families, ascending.</summary>
    public ulong[] Keys { get; }

    /// <summary>The share of each in the vector, which has the length 2^15.</summary>
    public ushort[] Weights { get; }

    /// <summary>The vector of a report: how often and where it has a family, by how few texts of the background have it.</summary>
    public static StoryVector Of(ReportWords report, WordKnowledge words)
    {
        List<(ulong Key, long Weight)> terms = new(MostTerms);
        foreach ((ulong key, int halves) in StoryTermCounter.Count(report))
        {
            long weight = (long)StoryTermCounter.Damped(halves) * words.Weight(key) / 1000;
            if (weight > 0)
            {
                terms.Add((key, weight));
            }
        }
        if (terms.Count > MostTerms)
        {
            terms.Sort((one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Key.CompareTo(other.Key));
            terms.RemoveRange(MostTerms, terms.Count - MostTerms);
            terms.Sort((one, other) => one.Key.CompareTo(other.Key));
        }
        long squares = 0;
        foreach ((ulong _, long weight) in terms)
        {
            squares += weight * weight;
        }
        long length = Math.Max(1, FixedLogarithm.Root(squares));
        ulong[] keys = new ulong[terms.Count];
        ushort[] weights = new ushort[terms.Count];
        for (int term = 0; term < keys.Length; term++)
        {
            (keys[term], weights[term]) = (terms[term].Key, (ushort)((terms[term].Weight << UnitShift) / length));
        }
        return new StoryVector(keys, weights);
    }

    /// <summary>A product of two weights, summed over the families of two vectors, as their cosine in millionths.</summary>
    public static int Millionths(long product) => (int)((product * 1_000_000) >> (2 * UnitShift));
}
