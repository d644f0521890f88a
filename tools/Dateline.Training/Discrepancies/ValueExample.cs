namespace Dateline.Training.Discrepancies;

/// <summary>A pair of values of a marked story.</summary>
/// <param name="Story">Number of the story.</param>
/// <param name="Traits">By <see cref="Comparison.Discrepancies.ValueTrait"/>, in thousandths.</param>
/// <param name="IsOne">Whether the marks hold them against each other.</param>
internal sealed record ValueExample(int Story, int[] Traits, bool IsOne);
