namespace Dateline.Comparison.Discrepancies;

/// <summary>A unit of measure.</summary>
/// <param name="Sort">What is measured: units of one sort are converted.</param>
/// <param name="Size">Its size in the smallest unit of its sort.</param>
internal sealed record MeasureUnit(string Sort, int Size);
