using Dateline.Grouping;

namespace Dateline.Comparison.Differences;

/// <summary>A report that carries a statement or an event. Lists are compared by reference.</summary>
/// <param name="Report">The report.</param>
/// <param name="Occasion">The words for the occasion on which it was said, or null.</param>
/// <param name="Heard">The words for whom it was said to and in what.</param>
internal sealed record Carrier(ToldReport Report, string? Occasion, IReadOnlyList<string> Heard);
