using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>How far two utterances say the same: the share of the shorter one's families that stand in the other, near-synonyms counting less.</summary>
internal static class UtteranceSimilarity
{
    /// <summary>What a near-synonym counts of the word itself, in thousandths.</summary>
    private const int NearShare = 900;

    /// <summary>What the longer utterance's share counts, in hundredths; the rest is the shorter one's.</summary>
    private const int CoverShare = 15;

    private const int MostOnStack = 256;

    /// <summary>Between 0 and a million; 0 where less than <paramref name="least"/> is shared and the shorter is not all there.</summary>
    public static int Of(UtteranceTerms first, UtteranceTerms second, WordKnowledge words, int least)
    {
        (UtteranceTerms small, UtteranceTerms large) = first.Weight <= second.Weight ? (first, second) : (second, first);
        Span<bool> taken = large.Terms.Length <= MostOnStack ? stackalloc bool[large.Terms.Length] : new bool[large.Terms.Length];
        List<(ulong Key, int Weight)>? left = null;
        long shared = 0;
        int at = 0;
        for (int term = 0; term < small.Terms.Length; term++)
        {
            (ulong key, int weight) = small.Terms[term];
            while (at < large.Terms.Length && large.Terms[at].Key < key)
            {
                at++;
            }
            if (at < large.Terms.Length && large.Terms[at].Key == key)
            {
                taken[at] = true;
                shared += weight;
            }
            else if (small.HasNear[term])
            {
                (left ??= []).Add((key, weight));
            }
        }
        foreach ((ulong key, int weight) in left ?? [])
        {
            int near = Near(large, taken, key, words);
            if (near >= 0)
            {
                taken[near] = true;
                shared += (long)Math.Min(weight, large.Terms[near].Weight) * NearShare / 1000;
            }
        }
        if (small.Weight == 0 || (shared < least && small.Terms.Length < large.Terms.Length))
        {
            return 0;
        }
        long contained = shared * 1_000_000 / small.Weight;
        long covered = shared * 1_000_000 / large.Weight;
        return (int)(((100 - CoverShare) * contained + (CoverShare * covered)) / 100);
    }

    // The first of the terms not yet taken that shares a class of near-synonyms with the family; -1 where none does.
    private static int Near(UtteranceTerms terms, Span<bool> taken, ulong key, WordKnowledge words)
    {
        for (int at = 0; at < taken.Length; at++)
        {
            if (!taken[at] && terms.HasNear[at] && words.AreNear(key, terms.Terms[at].Key))
            {
                return at;
            }
        }
        return -1;
    }
}
