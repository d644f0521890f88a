using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>How near the words of a story's quotations are to each other. The words met first, which most quotations share, are held against each other once.</summary>
/// <param name="knowledge">What is known of words.</param>
internal sealed class WordLikeness(WordKnowledge knowledge)
{
    /// <summary>The whole, in thousandths: the same word.</summary>
    public const int Full = 1000;

    /// <summary>What a near-synonym counts of the word itself, in thousandths.</summary>
    public const int Near = 900;

    /// <summary>Cosine of two words from which they count as near, in thousandths; nearness rises from 0 there to <see cref="Full"/> at the same word.</summary>
    private const int LeastCosine = 300;

    /// <summary>Words whose likeness is kept: 8 MB at the most.</summary>
    private const int MostKept = 2048;

    // By the numbers of two words, one more than their likeness; 0 where they have not met yet.
    private readonly short[]?[] _kept = new short[MostKept][];

    /// <summary>How near two words are, in thousandths.</summary>
    public int Of(QuotedWord one, QuotedWord other)
    {
        if (one.Key == other.Key)
        {
            return Full;
        }
        (int low, int high) = one.Number < other.Number ? (one.Number, other.Number) : (other.Number, one.Number);
        if (high >= MostKept)
        {
            return Measured(one, other);
        }
        short[] row = _kept[high] ??= new short[high];
        if (row[low] == 0)
        {
            row[low] = (short)(Measured(one, other) + 1);
        }
        return row[low] - 1;
    }

    private int Measured(QuotedWord one, QuotedWord other)
    {
        if (knowledge.AreNear(one.Key, other.Key))
        {
            return Near;
        }
        return one.Row is null || other.Row is null ? 0 : Math.Clamp((WordMeanings.Cosine(one.Row, other.Row) - LeastCosine) * Full / (Full - LeastCosine), 0, Near);
    }
}
