namespace Dateline.Grouping.Statements;

/// <summary>What two lists of words share, in thousandths.</summary>
/// <param name="Contained">Share of the lighter one's words that the heavier one has.</param>
/// <param name="Covered">Share of the heavier one's words that the lighter one has.</param>
/// <param name="Shared">How much is shared.</param>
/// <param name="NearlyContained">As <paramref name="Contained"/>, words near in meaning counting by their nearness.</param>
/// <param name="NearlyCovered">As <paramref name="Covered"/>, words near in meaning counting by their nearness.</param>
/// <param name="Rarest">What the rarest shared word tells, up to twice the whole.</param>
internal readonly record struct WordOverlap(short Contained, short Covered, short Shared, short NearlyContained, short NearlyCovered, short Rarest)
{
    /// <summary>The more, the better two clauses go together.</summary>
    public int Key => (4 * NearlyContained) + (3 * NearlyCovered) + (3 * Shared);
}
