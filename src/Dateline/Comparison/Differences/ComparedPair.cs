namespace Dateline.Comparison.Differences;

/// <summary>What two reports have of one statement.</summary>
/// <param name="First">All that the first has of it.</param>
/// <param name="Second">All that the second has of it.</param>
/// <param name="Ones">The first's renderings one by one.</param>
/// <param name="Others">The second's renderings one by one.</param>
/// <param name="Reports">Reports that render the statement.</param>
/// <param name="IsReference">Whether the first is the reference.</param>
/// <param name="IsCopy">Whether one of the reports is a copy of another.</param>
internal sealed record ComparedPair(ComparedRendering First, ComparedRendering Second, IEnumerable<ComparedRendering> Ones, IEnumerable<ComparedRendering> Others, int Reports, bool IsReference, bool IsCopy);
