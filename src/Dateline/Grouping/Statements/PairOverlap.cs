namespace Dateline.Grouping.Statements;

/// <summary>How far the words of two quotations are the same, each in thousandths: what costs most of a pair's features, and hangs on the two quotations alone.</summary>
/// <param name="Whole">All words.</param>
/// <param name="Clause">The best two clauses.</param>
/// <param name="Told">All words and the word that tells that it was said.</param>
/// <param name="Plain">All words but names.</param>
/// <param name="Meaning">Nearness in meaning of all words together.</param>
/// <param name="Run">Words that stand one behind the other in both, at most <see cref="LongestRun"/>.</param>
internal readonly record struct PairOverlap(WordOverlap Whole, WordOverlap Clause, WordOverlap Told, WordOverlap Plain, short Meaning, short Run)
{
    /// <summary>A longer run counts no more.</summary>
    public const int LongestRun = 8;
}
