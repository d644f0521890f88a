using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>Makes stories of sets of reports: founds them, and names them once their readings are there.</summary>
internal static class StoryFounder
{
    private const string Rule = "average-link";
    private const string Person = "person";

    /// <summary>One story a set, in order of their founding reports' days, then ids.</summary>
    /// <param name="window">What is grouped.</param>
    /// <param name="sorted">Its reports in ordinal order of ids.</param>
    /// <param name="sets">For each report its set.</param>
    /// <param name="moved">The sets that people moved reports into.</param>
    public static IReadOnlyList<GroupedStory> Found(ActiveWindow window, IReadOnlyList<StoryFeatures> sorted, int[] sets, IReadOnlySet<int> moved)
    {
        (int Set, StoryFeatures[] Reports)[] groups =
        [
            .. sets.Select((set, at) => (set, at)).GroupBy(pair => pair.set, pair => sorted[pair.at])
                .Select(group => (group.Key, group.OrderBy(report => report.Day).ThenBy(report => report.ReportId, StringComparer.Ordinal).ToArray()))
                .OrderBy(group => group.Item2[0].Day).ThenBy(group => group.Item2[0].ReportId, StringComparer.Ordinal),
        ];
        Dictionary<int, KnownStory> settled = Settled(groups, window.Known);
        Dictionary<string, string> titles = new(StringComparer.Ordinal);
        foreach (StoryCorrection titled in window.Corrections.Where(correction => correction.Word == StoryWord.Titled))
        {
            titles[titled.ReportId] = titled.Value;
        }
        return
        [
            .. groups.Select(group =>
            {
                string founder = settled.TryGetValue(group.Set, out KnownStory? known) ? known.FoundedBy : group.Reports[0].ReportId;
                string? title = group.Reports.Select(report => titles.GetValueOrDefault(report.ReportId)).FirstOrDefault(given => given is not null);
                return new GroupedStory(known?.Id ?? Story.IdOf(founder), founder, [.. group.Reports.Select(report => report.ReportId)], title, moved.Contains(group.Set) ? Person : Rule);
            }),
        ];
    }

    /// <summary>The story with its title and days.</summary>
    /// <param name="story">The story.</param>
    /// <param name="readings">Its reports' readings; the tokens are not needed.</param>
    /// <param name="words">What events are called.</param>
    public static Story Named(GroupedStory story, IReadOnlyList<Reading> readings, WordKnowledge words)
    {
        When on = Days(readings);
        return new Story(story.Id, story.FoundedBy, story.ReportIds, story.Title ?? StoryTitle.Compose(readings, on, words), on, story.By);
    }

    /// <summary>The days that the reports speak from: from the first to the last day known; unknown where no report is dated.</summary>
    public static When Days(IReadOnlyList<Reading> readings) => Days([.. readings.Select(reading => reading.Published)]);

    /// <summary>The days from the first to the last of <paramref name="published"/>, as far as they are days and not mere bounds.</summary>
    public static When Days(IReadOnlyList<When> published)
    {
        When[] dated = [.. published.Where(when => when.Value is not null).OrderBy(when => when.Value)];
        if (dated.Length == 0)
        {
            DateOnly? from = published.Max(when => when.From);
            DateOnly? to = published.Min(when => when.To);
            return from is null && to is null || from > to ? When.Unknown : new When(null, from, to, DateBasis.Bounded, [.. published.SelectMany(when => when.Evidence).Take(2)], null);
        }
        DateOnly first = dated[0].Value!.Value;
        DateOnly last = dated[^1].Value!.Value;
        return new When(first == last ? first : null, first, last, dated[0].Basis, dated[0].Evidence, dated[0].Because);
    }

    // A story whose founding report is told here takes its id from the earliest report of its set, whatever the order in which they came. One whose founder is told no more
    // (it left the active window) is settled: the set that shares most reports with it keeps its id. Ties go to the lower id.
    private static Dictionary<int, KnownStory> Settled(IReadOnlyList<(int Set, StoryFeatures[] Reports)> groups, KnownStories known)
    {
        Dictionary<string, int> setOf = groups.SelectMany(group => group.Reports.Select(report => (report.ReportId, group.Set))).ToDictionary(pair => pair.ReportId, pair => pair.Set, StringComparer.Ordinal);
        Dictionary<int, KnownStory> settled = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        IEnumerable<(int Set, KnownStory Story, int Shared)> shares = known.Stories.Where(story => !setOf.ContainsKey(story.FoundedBy))
            .SelectMany(story => story.ReportIds.Where(setOf.ContainsKey).GroupBy(report => setOf[report]).Select(shared => (shared.Key, story, shared.Count())))
            .OrderByDescending(share => share.Item3).ThenBy(share => share.story.Id, StringComparer.Ordinal).ThenBy(share => share.Key);
        foreach ((int set, KnownStory story, int _) in shares)
        {
            if (!settled.ContainsKey(set) && used.Add(story.Id))
            {
                settled[set] = story;
            }
        }
        return settled;
    }
}
