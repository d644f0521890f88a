namespace Dateline.Grouping.Stories;

/// <summary>Takes reports that average link left in small sets into the larger story that they are clearly nearest to: short reports share few words with any other one.</summary>
internal static class LateJoiner
{
    /// <summary>Mean cosine with the story's reports that is enough, in millionths.</summary>
    private const int Least = 130_000;

    /// <summary>How much nearer than the next story it must be, in hundredths.</summary>
    private const int Ratio = 120;

    /// <summary>Largest set whose reports may move.</summary>
    private const int SmallSet = 3;

    /// <summary>How near a larger set must be, in hundredths of how near its own is, to take a report that may be of any day: a mean over several outlets is lower than the likeness of two reports.</summary>
    private const int ToLarger = 85;

    /// <summary>The sets after the reports moved; the figures are the best on ECB+ (topics 1-35).</summary>
    /// <param name="sets">For each report the lowest report of its set.</param>
    /// <param name="pairs">How alike the reports are.</param>
    /// <param name="vetoes">Whether the report must stay out of the set.</param>
    /// <param name="reports">The reports.</param>
    public static int[] Join(int[] sets, IReadOnlyList<IReadOnlyList<StoryPair>> pairs, Func<int, int, bool> vetoes, IReadOnlyList<StoryFeatures> reports)
    {
        int[] sizes = new int[sets.Length];
        Dictionary<int, long>[] sums = [.. sets.Select(_ => new Dictionary<int, long>())];
        foreach (int set in sets)
        {
            sizes[set]++;
        }
        for (int report = 0; report < sets.Length; report++)
        {
            foreach ((int other, int cosine) in pairs[report])
            {
                Count(report, sets[other], cosine);
                Count(other, sets[report], cosine);
            }
        }
        int[] joined = [.. sets];
        for (int report = 0; report < sets.Length; report++)
        {
            int own = sets[report];
            if (sizes[own] <= SmallSet)
            {
                long others = sizes[own] > 1 && reports[report].Days == StoryDays.Open ? sums[report].GetValueOrDefault(own) / (sizes[own] - 1) : 0;
                bool IsLarger(KeyValuePair<int, long> sum) => sizes[sum.Key] > sizes[own] + 1 || (others > 0 && sizes[sum.Key] > sizes[own] && sum.Value * 100 >= others * ToLarger * sizes[sum.Key]);
                (long Mean, int Set)[] nearest =
                [
                    .. sums[report].Where(sum => sum.Key != own && IsLarger(sum) && !vetoes(report, sum.Key))
                        .Select(sum => (sum.Value / sizes[sum.Key], sum.Key)).OrderByDescending(near => near.Item1).ThenBy(near => near.Key).Take(2),
                ];
                bool isClear = nearest.Length > 0 && nearest[0].Mean >= Least && (nearest.Length == 1 || nearest[0].Mean * 100 >= nearest[1].Mean * Ratio);
                joined[report] = isClear ? nearest[0].Set : own;
            }
        }
        return joined;

        void Count(int report, int set, int cosine)
        {
            if (sizes[sets[report]] <= SmallSet)
            {
                sums[report][set] = sums[report].GetValueOrDefault(set) + cosine;
            }
        }
    }
}
