namespace Dateline.Grouping.Statements;

/// <summary>What tells whether two reports call one speaker by the words that they use, each in thousandths.</summary>
/// <param name="Spelt">How far the names are alike as they are spelt.</param>
/// <param name="Contained">Share of the words for the one that are words for the other, seen from the side that has more.</param>
/// <param name="Covered">The same, seen from the other side.</param>
/// <param name="StoryContained">As <paramref name="Contained"/>, held against the words of all reports.</param>
/// <param name="StoryCovered">As <paramref name="Covered"/>, held against the words of all reports.</param>
/// <param name="Rarest">What the rarest word tells that both use.</param>
internal readonly record struct SpeakerOverlap(short Spelt, short Contained, short Covered, short StoryContained, short StoryCovered, short Rarest)
{
    /// <summary>What words of titles and bodies count at most: an office is not its holder.</summary>
    private const int MostOfWords = 800;

    /// <summary>How far the reports may call one speaker.</summary>
    public int Likeness => Math.Max(Spelt, Contained * MostOfWords / WordLikeness.Full);
}
