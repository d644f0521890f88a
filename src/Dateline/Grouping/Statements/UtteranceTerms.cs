using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>The families of an utterance with what each tells; in order of keys, each once, stop words left out.</summary>
/// <param name="Terms">The families.</param>
/// <param name="HasNear">Whether each has near-synonyms.</param>
/// <param name="Weight">The sum of what they tell.</param>
internal sealed record UtteranceTerms((ulong Key, int Weight)[] Terms, bool[] HasNear, long Weight)
{
    /// <summary>A rarer family tells no more than this (thousandths): names that the background lacks would outweigh all else.</summary>
    private const int MostWeight = 5_000;

    /// <summary>What a name counts of another word of its rareness, in thousandths: who and where is much the same in all that a story's speakers say.</summary>
    private const int NameShare = 600;

    /// <summary>Bits of a count that are kept: one more report moves few weights then, and what was worked out with them before still holds. Counts up to 31 are kept whole.</summary>
    private const int KeptBits = 5;

    /// <summary>The terms of each run of words; a family tells less the more runs hold it.</summary>
    public static IReadOnlyList<UtteranceTerms> Of(IReadOnlyList<IReadOnlyList<Word>> utterances, WordKnowledge words)
    {
        ulong[][] keys = [.. utterances.Select(utterance => utterance.Where(word => !word.IsStop).Select(word => word.Key).Distinct().Order().ToArray())];
        Dictionary<ulong, int> holding = [];
        foreach (ulong key in keys.SelectMany(list => list))
        {
            holding[key] = holding.GetValueOrDefault(key) + 1;
        }
        long all = Rounded(utterances.Count);
        HashSet<ulong> names = [.. utterances.SelectMany(words => words).Where(word => word.IsName).Select(word => word.Key)];
        int Weight(ulong key) => (int)((names.Contains(key) ? NameShare : 1000L) * Math.Min(words.Weight(key), MostWeight) * (1000 + FixedLogarithm.OfRatio(all + Rounded(holding[key]), Rounded(holding[key]))) / 4_000_000);
        return [.. keys.Select(list => (Terms: list.Select(key => (key, Weight(key))).ToArray(), list)).Select(pair => new UtteranceTerms(pair.Terms, [.. pair.list.Select(key => words.ClassesOf(key).Count > 0)], pair.Terms.Sum(term => (long)term.Item2)))];
    }

    private static long Rounded(int count)
    {
        int dropped = Math.Max(0, 32 - KeptBits - System.Numerics.BitOperations.LeadingZeroCount((uint)count));
        return (long)(count >> dropped) << dropped;
    }
}
