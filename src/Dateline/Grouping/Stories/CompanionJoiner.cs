namespace Dateline.Grouping.Stories;

/// <summary>Puts copies and versions into the story of the report that they come from.</summary>
internal static class CompanionJoiner
{
    /// <summary>The sets with each copy and version moved to its original's set.</summary>
    public static int[] Join(int[] sets, IReadOnlyList<StoryFeatures> sorted, IReadOnlyList<Copy> copies, IReadOnlyList<ReportVersion> versions)
    {
        Dictionary<string, int> numbers = sorted.Select((report, at) => (report.ReportId, at)).ToDictionary(pair => pair.ReportId, pair => pair.at, StringComparer.Ordinal);
        Dictionary<int, int> originals = [];
        foreach ((string report, string of) in copies.Select(copy => (copy.ReportId, copy.Of)).Concat(versions.Select(version => (version.ReportId, version.Of))))
        {
            if (numbers.TryGetValue(report, out int later) && numbers.TryGetValue(of, out int earlier))
            {
                originals[later] = earlier;
            }
        }
        int[] joined = [.. sets];
        for (int report = 0; report < joined.Length; report++)
        {
            int original = report;
            for (int step = 0; step < sorted.Count && originals.TryGetValue(original, out int next); step++)
            {
                original = next;
            }
            joined[report] = sets[original];
        }
        return joined;
    }
}
