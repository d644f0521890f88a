using Dateline.Grouping.Copies;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Storylines;
using Dateline.Grouping.Words;

namespace Dateline.Grouping;

/// <summary>Groups readings into copies, versions, stories and storylines. The order in which readings are given does not matter. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
public sealed class StoryGrouper(WordKnowledge words)
{
    private const string Rule = "average-link";

    /// <summary>Groups the readings; stories that are known keep their ids where most of their reports stay together.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryGrouping Group(IReadOnlyList<Reading> readings, KnownStories known, CancellationToken cancellation = default)
    {
        Reading[] sorted = [.. readings.DistinctBy(reading => reading.Report.Id).OrderBy(reading => reading.Report.Id, StringComparer.Ordinal)];
        ReportWords[] texts = [.. sorted.Select(reading => ReportWords.Read(reading.Report, words))];
        IReadOnlyList<ReportVersion> versions = VersionFinder.Find(sorted);
        IReadOnlyList<Copy> copies = CopyFinder.Find(sorted, texts, versions, words, cancellation);
        JoinedReports joined = StoryJoiner.Join([.. sorted.Select((reading, at) => StoryFeatures.Of(reading.Report, reading.Published, reading.Times, texts[at], words))], cancellation);
        int[] sets = CompanionJoiner.Join(joined.Sets, sorted, copies, versions);
        IReadOnlyList<IReadOnlyList<Reading>> groups =
            [.. sets.Select((set, at) => (set, at)).GroupBy(pair => pair.set, pair => sorted[pair.at]).Select(group => ReportOrder.Sorted(group))];
        IReadOnlyList<Story> stories = [.. StoryFounder.Found(groups, known, Rule).OrderBy(story => ReportOrder.Day(story.On)).ThenBy(story => story.Id, StringComparer.Ordinal)];
        return new StoryGrouping(copies, versions, stories, StorylineGrouper.Group(stories, sorted, joined, known, cancellation));
    }

    /// <summary>The copies and versions among the readings of one story, without grouping.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryGrouping AsOneStory(IReadOnlyList<Reading> readings, CancellationToken cancellation = default)
    {
        Reading[] sorted = [.. readings.DistinctBy(reading => reading.Report.Id).OrderBy(reading => reading.Report.Id, StringComparer.Ordinal)];
        ReportWords[] texts = [.. sorted.Select(reading => ReportWords.Read(reading.Report, words))];
        IReadOnlyList<ReportVersion> versions = VersionFinder.Find(sorted);
        IReadOnlyList<Copy> copies = CopyFinder.Find(sorted, texts, versions, words, cancellation);
        IReadOnlyList<Story> stories = sorted.Length == 0 ? [] : StoryFounder.Found([ReportOrder.Sorted(sorted)], KnownStories.None, "as-given");
        return new StoryGrouping(copies, versions, stories, [.. stories.Select(story => new Storyline(Storyline.IdOf(story.Id), [story.Id], story.Title, "the reports were given as one story"))]);
    }
}
