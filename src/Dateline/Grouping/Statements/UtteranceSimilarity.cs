using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>How far two utterances say the same: the share of the shorter one's families that stand in the other, near-synonyms counting less.</summary>
internal static class UtteranceSimilarity
{
    /// <summary>What a near-synonym counts of the word itself, in thousandths.</summary>
    private const int NearShare = 900;

    /// <summary>What the longer utterance's share counts, in hundredths; the rest is the shorter one's.</summary>
    private const int CoverShare = 15;

    /// <summary>Between 0 and a million; 0 where less than <paramref name="least"/> is shared and the shorter is not all there.</summary>
    public static int Of(UtteranceTerms first, UtteranceTerms second, WordKnowledge words, int least)
    {
        (UtteranceTerms small, UtteranceTerms large) = first.Weight <= second.Weight ? (first, second) : (second, first);
        bool[] taken = new bool[large.Terms.Count];
        List<(ulong Key, int Weight)> left = [];
        long shared = 0;
        int at = 0;
        foreach ((ulong key, int weight) in small.Terms)
        {
            while (at < large.Terms.Count && large.Terms[at].Key < key)
            {
                at++;
            }
            if (at < large.Terms.Count && large.Terms[at].Key == key)
            {
                taken[at] = true;
                shared += weight;
            }
            else if (words.ClassesOf(key).Count > 0)
            {
                left.Add((key, weight));
            }
        }
        foreach ((ulong key, int weight) in left)
        {
            int near = Near(large, taken, key, words);
            if (near >= 0)
            {
                taken[near] = true;
                shared += (long)Math.Min(weight, large.Terms[near].Weight) * NearShare / 1000;
            }
        }
        if (small.Weight == 0 || (shared < least && small.Terms.Count < large.Terms.Count))
        {
            return 0;
        }
        long contained = shared * 1_000_000 / small.Weight;
        long covered = shared * 1_000_000 / large.Weight;
        return (int)(((100 - CoverShare) * contained + (CoverShare * covered)) / 100);
    }

    // The first of the terms not yet taken that shares a class of near-synonyms with the family; -1 where none does.
    private static int Near(UtteranceTerms terms, bool[] taken, ulong key, WordKnowledge words)
    {
        for (int at = 0; at < taken.Length; at++)
        {
            if (!taken[at] && words.AreNear(key, terms.Terms[at].Key))
            {
                return at;
            }
        }
        return -1;
    }
}
