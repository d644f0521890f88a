using Dateline.Grouping.Words;

namespace Dateline.Grouping.Stories;

/// <summary>What a report is about, as weighted word families of unit length. It depends on nothing but the report, so that it stays when other reports come.</summary>
internal sealed class StoryVector
{
    /// <summary>Families kept, the heaviest: beyond 300 nothing was gained on ECB+ and BASIL.</summary>
    public const int MostTerms = 300;

    private const int UnitShift = 15;

    /// <summary>Takes keys in ascending order with a weight each.</summary>
    public StoryVector(uint[] keys, ushort[] weights) => (Keys, Weights) = (keys, weights);

    /// <summary>The families by <see cref="KeyOf"/>, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>The share of each in the vector, which has the length 2^15.</summary>
    public ushort[] Weights { get; }

    /// <summary>The upper half of a family's hash, which keeps the order and takes half the memory: of 100,000 families about one pair shares it.</summary>
    public static uint KeyOf(ulong family) => (uint)(family >> 32);

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
        uint[] keys = new uint[terms.Count];
        ushort[] weights = new ushort[terms.Count];
        int count = 0;
        foreach ((ulong key, long weight) in terms)
        {
            bool isMet = count > 0 && keys[count - 1] == KeyOf(key);
            count += isMet ? 0 : 1;
            keys[count - 1] = KeyOf(key);
            weights[count - 1] = (ushort)Math.Min(ushort.MaxValue, weights[count - 1] + ((weight << UnitShift) / length));
        }
        return count == keys.Length ? new StoryVector(keys, weights) : new StoryVector(keys[..count], weights[..count]);
    }

    /// <summary>A product of two weights, summed over the families of two vectors, as their cosine in millionths.</summary>
    public static int Millionths(long product) => (int)((product * 1_000_000) >> (2 * UnitShift));
}
