using Dateline.Grouping;

namespace Dateline.Comparison;

/// <summary>A story told: what its reports share and where they differ. Lists are compared by reference.</summary>
/// <param name="Story">The story.</param>
/// <param name="Statements">Statements rendered more than once first (by number of reports, then consequence of their differences), then the others in the order of the reports.</param>
/// <param name="Occurrences">Events told by one or more accounts.</param>
/// <param name="Discrepancies">Differences in fact.</param>
/// <param name="Omissions">What reports leave out.</param>
/// <param name="Timeline">Dated lines, earliest first.</param>
public sealed record StoryComparison(
    Story Story,
    IReadOnlyList<StatementComparison> Statements,
    IReadOnlyList<Occurrence> Occurrences,
    IReadOnlyList<Discrepancy> Discrepancies,
    IReadOnlyList<Omission> Omissions,
    IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>Who stands behind each of <see cref="Occurrences"/>, in their order: the reports that tell it themselves. Empty where it was not counted when the story was told.</summary>
    public IReadOnlyList<OriginCount> OccurrenceOrigins { get; init; } = [];

    /// <summary>What was worked out to tell it, for one more report to be taken in at less cost; <see cref="StoryMemory.None"/> for a small story.</summary>
    public StoryMemory Memory { get; init; } = StoryMemory.None;
}
