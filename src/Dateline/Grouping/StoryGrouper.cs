using Dateline.Grouping.Copies;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Storylines;
using Dateline.Grouping.Versions;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping;

/// <summary>Groups readings into copies, versions, stories and storylines. The order in which readings are given does not matter. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
public sealed class StoryGrouper(WordKnowledge words)
{
    /// <summary>Cosine above which one report can be a copy of another, in millionths: a copy keeps most of its words.</summary>
    private const int MayBeCopy = 200_000;

    /// <summary>What grouping needs of a report. The tokens are not needed.</summary>
    public StoryFeatures FeaturesOf(Reading reading) => StoryFeatures.Of(reading, words);

    /// <summary>How alike two reports are and by which words: what joins them or parts them. The tokens are not needed.</summary>
    /// <param name="one">A reading.</param>
    /// <param name="other">Another one.</param>
    /// <param name="most">Words told at the most.</param>
    public StoryLikeness Likeness(Reading one, Reading other, int most) => StoryLikeness.Of(one, other, words, most);

    /// <summary>What was changed between two texts of one report, in the order of the text. The tokens are not needed.</summary>
    /// <param name="earlier">The earlier text.</param>
    /// <param name="later">The later text.</param>
    public IReadOnlyList<TextChange> Changes(Report earlier, Report later) => VersionDiff.Of(earlier, later, words);

    /// <summary>Groups the readings anew, as if all had come at once.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryGrouping Group(IReadOnlyList<Reading> readings, KnownStories known, CancellationToken cancellation = default)
    {
        Reading[] sorted = Sorted(readings);
        ReportWords[] texts = [.. sorted.Select(reading => ReportWords.Read(reading.Report, words))];
        IReadOnlyList<ReportVersion> versions = VersionFinder.Find(sorted);
        ActiveWindow window = new()
        {
            Reports = [.. sorted.Select((reading, at) => StoryFeatures.Of(reading.Report, reading.Published, reading.Times, texts[at], words))],
            Copies = CopyFinder.Find(sorted, texts, versions, words, cancellation),
            Versions = versions,
            Known = known,
        };
        return Named(Regroup(window, cancellation), window, sorted);
    }

    /// <summary>The copies and versions among the readings of one story, without grouping.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryGrouping AsOneStory(IReadOnlyList<Reading> readings, CancellationToken cancellation = default)
    {
        (IReadOnlyList<Copy> copies, IReadOnlyList<ReportVersion> versions) = Companions(readings, cancellation);
        IReadOnlyList<Reading> sorted = ReportOrder.Sorted(Sorted(readings));
        IReadOnlyList<Story> stories = sorted.Count == 0 ? [] :
            [StoryFounder.Named(new GroupedStory(Story.IdOf(sorted[0].Report.Id), sorted[0].Report.Id, [.. sorted.Select(reading => reading.Report.Id)], null, "as-given"), sorted, words)];
        return new StoryGrouping(copies, versions, stories, [.. stories.Select(story => new Storyline(Storyline.IdOf(story.Id), [story.Id], story.Title, "the reports were given as one story"))]);
    }

    /// <summary>Copies and versions among readings; the tokens are not needed.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public (IReadOnlyList<Copy> Copies, IReadOnlyList<ReportVersion> Versions) Companions(IReadOnlyList<Reading> readings, CancellationToken cancellation = default)
    {
        Reading[] sorted = Sorted(readings);
        IReadOnlyList<ReportVersion> versions = VersionFinder.Find(sorted);
        return (CopyFinder.Find(sorted, [.. sorted.Select(reading => ReportWords.Read(reading.Report, words))], versions, words, cancellation), versions);
    }

    /// <summary>The reports whose texts must be held against those of <paramref name="changed"/>: those that may be copies of them, with all of their stories so far. In ordinal order.</summary>
    /// <param name="window">What is grouped.</param>
    /// <param name="changed">Ids of reports that are new or were read anew.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<string> Near(ActiveWindow window, IReadOnlySet<string> changed, CancellationToken cancellation = default)
    {
        StoryFeatures[] sorted = Sorted(window);
        IReadOnlyList<IReadOnlyList<StoryPair>> pairs = StorySimilarities.Of(sorted, cancellation);
        SortedSet<string> near = new(changed.Where(id => Array.Exists(sorted, report => report.ReportId == id)), StringComparer.Ordinal);
        for (int report = 0; report < sorted.Length; report++)
        {
            foreach (StoryPair pair in pairs[report].Where(pair => pair.Cosine >= MayBeCopy))
            {
                (string one, string other) = (sorted[report].ReportId, sorted[pair.Other].ReportId);
                if (changed.Contains(one) || changed.Contains(other))
                {
                    near.UnionWith([one, other]);
                }
            }
        }
        foreach (KnownStory story in window.Known.Stories.Where(story => story.ReportIds.Any(near.Contains)).ToArray())
        {
            near.UnionWith(story.ReportIds);
        }
        return [.. near];
    }

    /// <summary>Groups the window: the order-free repair of what was answered at once.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Regrouping Regroup(ActiveWindow window, CancellationToken cancellation = default)
    {
        StoryFeatures[] sorted = Sorted(window);
        JoinedReports joined = StoryJoiner.Join(sorted, cancellation);
        int[] sets = CompanionJoiner.Join(joined.Sets, sorted, window.Copies, window.Versions);
        (sets, IReadOnlySet<int> moved) = CorrectedSets.Apply(sets, sorted, window.Corrections);
        IReadOnlyList<GroupedStory> stories = StoryFounder.Found(window, sorted, sets, moved);
        return new Regrouping(stories, StorylineGrouper.Group(stories, sorted, joined.Pairs, window.Known, cancellation));
    }

    /// <summary>Names the stories whose reports are all among <paramref name="readings"/>, and the storylines of these; the tokens are not needed.</summary>
    /// <param name="regrouping">The stories and storylines.</param>
    /// <param name="window">What was grouped.</param>
    /// <param name="readings">Readings of some of its reports.</param>
    public StoryGrouping Named(Regrouping regrouping, ActiveWindow window, IReadOnlyList<Reading> readings)
    {
        Dictionary<string, Reading> byId = readings.ToDictionary(reading => reading.Report.Id, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<Reading>> reports = regrouping.Stories.Where(story => story.ReportIds.All(byId.ContainsKey))
            .ToDictionary(story => story.Id, story => (IReadOnlyList<Reading>)[.. story.ReportIds.Select(id => byId[id])], StringComparer.Ordinal);
        Story[] stories =
        [
            .. regrouping.Stories.Where(story => reports.ContainsKey(story.Id)).Select(story => StoryFounder.Named(story, reports[story.Id], words))
                .OrderBy(story => ReportOrder.Day(story.On)).ThenBy(story => story.Id, StringComparer.Ordinal),
        ];
        Dictionary<string, string> titles = stories.ToDictionary(story => story.Id, story => story.Title, StringComparer.Ordinal);
        return new StoryGrouping(
            [.. window.Copies.Where(copy => byId.ContainsKey(copy.ReportId)).OrderBy(copy => copy.ReportId, StringComparer.Ordinal)],
            [.. window.Versions.Where(version => byId.ContainsKey(version.ReportId)).OrderBy(version => version.ReportId, StringComparer.Ordinal)],
            stories,
            [.. regrouping.Storylines.Where(line => line.StoryIds.Any(reports.ContainsKey)).Select(line => StorylineGrouper.Named(line, titles, [.. line.StoryIds.SelectMany(id => reports.GetValueOrDefault(id, []))], words))]);
    }

    private static Reading[] Sorted(IReadOnlyList<Reading> readings) => [.. readings.DistinctBy(reading => reading.Report.Id).OrderBy(reading => reading.Report.Id, StringComparer.Ordinal)];

    private static StoryFeatures[] Sorted(ActiveWindow window) => [.. window.Reports.DistinctBy(report => report.ReportId).OrderBy(report => report.ReportId, StringComparer.Ordinal)];
}
