using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>Makes stories of sets of reports: keeps the ids of those that are known and founds the others.</summary>
internal static class StoryFounder
{
    /// <summary>One story a set; each set is in order of date and id.</summary>
    public static IReadOnlyList<Story> Found(IReadOnlyList<IReadOnlyList<Reading>> groups, KnownStories known, string rule)
    {
        Dictionary<int, KnownStory> kept = Keep(groups, known);
        List<Story> stories = [];
        for (int group = 0; group < groups.Count; group++)
        {
            IReadOnlyList<Reading> readings = groups[group];
            string founder = kept.TryGetValue(group, out KnownStory? story) ? story.FoundedBy : readings[0].Report.Id;
            string id = story?.Id ?? Story.IdOf(founder);
            When on = Days(readings);
            stories.Add(new Story(id, founder, [.. readings.Select(reading => reading.Report.Id)], StoryTitle.Compose(readings, on), on, rule));
        }
        return stories;
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
    private static Dictionary<int, KnownStory> Keep(IReadOnlyList<IReadOnlyList<Reading>> groups, KnownStories known)
    {
        Dictionary<string, int> groupOf = groups.SelectMany((readings, group) => readings.Select(reading => (reading.Report.Id, group))).ToDictionary(pair => pair.Id, pair => pair.group, StringComparer.Ordinal);
        Dictionary<int, KnownStory> kept = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        IEnumerable<(int Group, KnownStory Story, int Shared)> shares = known.Stories.Where(story => !groupOf.ContainsKey(story.FoundedBy))
            .SelectMany(story => story.ReportIds.Where(groupOf.ContainsKey).GroupBy(report => groupOf[report]).Select(shared => (shared.Key, story, shared.Count())))
            .OrderByDescending(share => share.Item3).ThenBy(share => share.story.Id, StringComparer.Ordinal).ThenBy(share => share.Key);
        foreach ((int group, KnownStory story, int _) in shares)
        {
            if (!kept.ContainsKey(group) && used.Add(story.Id))
            {
                kept[group] = story;
            }
        }
        return kept;
    }
}
