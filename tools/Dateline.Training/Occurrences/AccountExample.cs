namespace Dateline.Training.Occurrences;

/// <summary>A pair of accounts of a marked story.</summary>
/// <param name="Story">Number of the story.</param>
/// <param name="Traits">By <see cref="Grouping.Occurrences.OccurrenceTrait"/>, in thousandths.</param>
/// <param name="IsOne">Whether they are of one event.</param>
internal sealed record AccountExample(int Story, int[] Traits, bool IsOne);
