using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Nearest;

/// <summary>How much of what two texts tell stands in both.</summary>
internal static class SharedWords
{
    /// <summary>What a near-synonym counts of the word itself, in hundredths.</summary>
    private const int NearShare = 90;

    /// <summary>The weight of the families that both hold; near-synonyms count less, each once.</summary>
    public static long Weight(UtteranceTerms first, UtteranceTerms second, WordKnowledge words)
    {
        Dictionary<ulong, int> left = [];
        foreach ((ulong key, int weight) in second.Terms)
        {
            left[key] = weight;
        }
        long shared = 0;
        List<(ulong Key, int Weight)> alone = [];
        foreach ((ulong key, int weight) in first.Terms)
        {
            if (left.Remove(key))
            {
                shared += weight;
            }
            else if (words.ClassesOf(key).Count > 0)
            {
                alone.Add((key, weight));
            }
        }
        if (alone.Count == 0)
        {
            return shared;
        }
        (ulong Key, int Weight)[] others = [.. second.Terms.Where(term => left.ContainsKey(term.Key) && words.ClassesOf(term.Key).Count > 0)];
        foreach ((ulong key, int weight) in alone)
        {
            foreach ((ulong other, int otherWeight) in others)
            {
                if (left.ContainsKey(other) && words.AreNear(key, other))
                {
                    left.Remove(other);
                    shared += (long)Math.Min(weight, otherWeight) * NearShare / 100;
                    break;
                }
            }
        }
        return shared;
    }
}
