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
        long shared = 0;
        List<(ulong Key, int Weight)> left = [];
        HashSet<ulong> others = large.Terms.Select(term => term.Key).ToHashSet();
        foreach ((ulong key, int weight) in small.Terms)
        {
            if (others.Remove(key))
            {
                shared += weight;
            }
            else
            {
                left.Add((key, weight));
            }
        }
        foreach ((ulong key, int weight) in left)
        {
            (ulong Key, int Weight)? near = large.Terms.Where(term => others.Contains(term.Key) && words.AreNear(key, term.Key)).Select(term => ((ulong, int)?)term).FirstOrDefault();
            if (near is { } found)
            {
                others.Remove(found.Key);
                shared += (long)Math.Min(weight, found.Weight) * NearShare / 1000;
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
}
