namespace Dateline.Comparison.Discrepancies;

/// <summary>A pair of values with what tells whether they are of the same thing.</summary>
/// <param name="One">Number of the later value.</param>
/// <param name="Other">Number of the earlier value.</param>
/// <param name="Traits">By <see cref="ValueTrait"/>, in thousandths.</param>
internal sealed record ValuePair(int One, int Other, int[] Traits);
