using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Storylines;

/// <summary>Joins stories that continue each other: what they are about, whatever lies between them in time.</summary>
internal static class StorylineGrouper
{
    /// <summary>Mean cosine between the reports of two stories above which they are one storyline, in millionths.</summary>
    public const int Threshold = 170_000;

    /// <summary>The storylines of <paramref name="stories"/>, in order of their first story.</summary>
    /// <param name="stories">In order of date, then id.</param>
    /// <param name="sorted">The reports in ordinal order of ids.</param>
    /// <param name="pairs">How alike the reports are, time left aside.</param>
    /// <param name="known">The stories told before: one that is not told now stays in its storyline.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<GroupedStoryline> Group(
        IReadOnlyList<GroupedStory> stories, IReadOnlyList<StoryFeatures> sorted, IReadOnlyList<IReadOnlyList<StoryPair>> pairs, KnownStories known, CancellationToken cancellation)
    {
        List<StoryPair>[] means = Means(stories, sorted, pairs);
        int[] sets = AverageLink.Join(means, Threshold, (_, _) => false, (_, _) => { }, cancellation);
        Dictionary<string, (string Storyline, string[] Stories)> settled = Settled(stories, known);
        List<GroupedStoryline> storylines = [];
        foreach (IGrouping<int, int> group in sets.Select((set, at) => (set, at)).GroupBy(pair => pair.set, pair => pair.at))
        {
            int[] members = [.. group];
            string[] ids = [.. members.Select(member => stories[member].Id)];
            (string Storyline, string[] Stories) before = ids.Select(id => settled.GetValueOrDefault(id)).FirstOrDefault(line => line.Storyline is not null);
            string because = ids.Length == 1 ? "it continues no other story" : $"{ids.Length} stories share their words and names to {Mean(members, means) / 10_000} %";
            storylines.Add(new GroupedStoryline(before.Storyline ?? Storyline.IdOf(ids[0]), [.. before.Stories ?? [], .. ids], because));
        }
        return storylines;
    }

    /// <summary>The storyline with its title.</summary>
    /// <param name="storyline">The storyline.</param>
    /// <param name="titles">Titles of the stories by id.</param>
    /// <param name="readings">The readings of all its stories' reports; the tokens are not needed.</param>
    /// <param name="words">What events are called.</param>
    public static Storyline Named(GroupedStoryline storyline, IReadOnlyDictionary<string, string> titles, IReadOnlyList<Reading> readings, WordKnowledge words) => new(
        storyline.Id, storyline.StoryIds, storyline.StoryIds.Count == 1 ? titles[storyline.StoryIds[0]] : StoryTitle.Compose(readings, StoryFounder.Days(readings), words), storyline.Because);

    // The mean cosine between the reports of two stories, for each story with those before it.
    private static List<StoryPair>[] Means(IReadOnlyList<GroupedStory> stories, IReadOnlyList<StoryFeatures> sorted, IReadOnlyList<IReadOnlyList<StoryPair>> pairs)
    {
        Dictionary<string, int> storyOf = stories.SelectMany((story, at) => story.ReportIds.Select(id => (id, at))).ToDictionary(pair => pair.id, pair => pair.at, StringComparer.Ordinal);
        int[] numbers = [.. sorted.Select(report => storyOf[report.ReportId])];
        Dictionary<(int Later, int Earlier), long> sums = [];
        for (int report = 0; report < sorted.Count; report++)
        {
            foreach ((int before, int cosine) in pairs[report])
            {
                (int one, int other) = (numbers[report], numbers[before]);
                if (one != other)
                {
                    (int, int) pair = (Math.Max(one, other), Math.Min(one, other));
                    sums[pair] = sums.GetValueOrDefault(pair) + cosine;
                }
            }
        }
        List<StoryPair>[] means = [.. stories.Select(_ => new List<StoryPair>())];
        foreach (((int later, int earlier), long sum) in sums.OrderBy(sum => sum.Key))
        {
            means[later].Add(new StoryPair(earlier, (int)(sum / ((long)stories[later].ReportIds.Count * stories[earlier].ReportIds.Count))));
        }
        return means;
    }

    private static long Mean(int[] members, List<StoryPair>[] means)
    {
        HashSet<int> inside = [.. members];
        return members.Sum(member => means[member].Where(pair => inside.Contains(pair.Other)).Sum(pair => (long)pair.Cosine)) / Math.Max(1, members.Length * (members.Length - 1) / 2);
    }

    // The storyline of a story with those of its stories that are not told now, by each of the stories that are.
    private static Dictionary<string, (string Storyline, string[] Stories)> Settled(IReadOnlyList<GroupedStory> stories, KnownStories known)
    {
        HashSet<string> told = [.. stories.SelectMany(story => story.ReportIds)];
        Dictionary<string, (string, string[])> settled = new(StringComparer.Ordinal);
        foreach (IGrouping<string, KnownStory> line in known.Stories.Where(story => story.StorylineId is not null).GroupBy(story => story.StorylineId!, StringComparer.Ordinal))
        {
            string[] left = [.. line.Where(story => !story.ReportIds.Any(told.Contains)).Select(story => story.Id)];
            string? heir = line.Where(story => story.ReportIds.Any(told.Contains)).Select(story => story.Id).FirstOrDefault();
            if (left.Length > 0 && heir is not null)
            {
                settled[heir] = (line.Key, left);
            }
        }
        return settled;
    }
}
