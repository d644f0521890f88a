using Dateline.Grouping.Stories;

namespace Dateline.Grouping.Storylines;

/// <summary>Joins stories that continue each other: what they are about, whatever lies between them in time.</summary>
internal static class StorylineGrouper
{
    /// <summary>Mean cosine between the reports of two stories above which they are one storyline, in millionths.</summary>
    public const int Threshold = 170_000;

    /// <summary>The storylines of <paramref name="stories"/>, in order of their first story.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<Storyline> Group(IReadOnlyList<Story> stories, IReadOnlyList<Reading> sorted, JoinedReports joined, KnownStories known, CancellationToken cancellation)
    {
        int[] sets = AverageLink.Join(Means(stories, sorted, joined), Threshold, (_, _) => false, (_, _) => { }, cancellation);
        Dictionary<string, Reading> readings = sorted.ToDictionary(reading => reading.Report.Id, StringComparer.Ordinal);
        HashSet<string> used = new(StringComparer.Ordinal);
        List<Storyline> storylines = [];
        foreach (IGrouping<int, Story> group in sets.Select((set, at) => (set, at)).GroupBy(pair => pair.set, pair => stories[pair.at]))
        {
            Story[] members = [.. group];
            Reading[] reports = [.. members.SelectMany(story => story.ReportIds).Select(id => readings[id])];
            string title = members.Length == 1 ? members[0].Title : StoryTitle.Compose(reports, StoryFounder.Days(reports));
            string because = members.Length == 1 ? "it continues no other story" : $"{members.Length} stories share their words and names to {Mean(members, stories, sorted, joined) / 10_000} %";
            storylines.Add(new Storyline(Known(members, known, used) ?? Storyline.IdOf(members[0].Id), [.. members.Select(story => story.Id)], title, because));
        }
        return storylines;
    }

    // The mean cosine between the reports of two stories, for each story with those before it.
    private static List<StoryPair>[] Means(IReadOnlyList<Story> stories, IReadOnlyList<Reading> sorted, JoinedReports joined)
    {
        Dictionary<string, int> storyOf = stories.SelectMany((story, at) => story.ReportIds.Select(id => (id, at))).ToDictionary(pair => pair.id, pair => pair.at, StringComparer.Ordinal);
        Dictionary<(int Later, int Earlier), long> sums = [];
        for (int report = 0; report < sorted.Count; report++)
        {
            int one = storyOf[sorted[report].Report.Id];
            foreach ((int number, int cosine) in joined.Pairs[report])
            {
                int other = storyOf[sorted[number].Report.Id];
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

    private static long Mean(Story[] members, IReadOnlyList<Story> stories, IReadOnlyList<Reading> sorted, JoinedReports joined)
    {
        HashSet<string> ids = members.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        int[] numbers = [.. Enumerable.Range(0, stories.Count).Where(at => ids.Contains(stories[at].Id))];
        HashSet<int> inside = [.. numbers];
        List<StoryPair>[] means = Means(stories, sorted, joined);
        return numbers.Sum(number => means[number].Where(pair => inside.Contains(pair.Other)).Sum(pair => (long)pair.Cosine)) / Math.Max(1, numbers.Length * (numbers.Length - 1) / 2);
    }

    private static string? Known(Story[] members, KnownStories known, HashSet<string> used)
    {
        HashSet<string> ids = members.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        return known.Stories.Where(story => story.StorylineId is not null && ids.Contains(story.Id))
            .GroupBy(story => story.StorylineId!, StringComparer.Ordinal)
            .OrderByDescending(line => line.Count()).ThenBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Key).FirstOrDefault(used.Add);
    }
}
