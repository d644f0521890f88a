using Dateline.Text;

namespace Dateline.Grouping.Copies;

/// <summary>Finds texts that are another text of the same report: at one address, or said to replace or to retract it.</summary>
public static class VersionFinder
{
    /// <summary>The versions, in ordinal order of ids; each names the text just before it.</summary>
    public static IReadOnlyList<ReportVersion> Find(IReadOnlyList<Reading> readings)
    {
        IReadOnlyList<Reading> sorted = ReportOrder.Sorted(readings);
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (Report report in sorted.Select(reading => reading.Report))
        {
            labels.TryAdd(report.Label, report.Id);
        }
        SortedDictionary<string, ReportVersion> versions = new(StringComparer.Ordinal);
        foreach (Report report in sorted.Select(reading => reading.Report))
        {
            if ((report.Replaces ?? report.Retracts) is { } replaced && labels.TryGetValue(replaced, out string? earlier) && earlier != report.Id)
            {
                versions[report.Id] = new ReportVersion(report.Id, earlier);
            }
        }
        foreach (IGrouping<string, Report> address in sorted.Select(reading => reading.Report).Where(report => report.Url is not null).GroupBy(report => report.Url!, StringComparer.Ordinal))
        {
            Report[] texts = [.. address];
            for (int later = 1; later < texts.Length; later++)
            {
                versions.TryAdd(texts[later].Id, new ReportVersion(texts[later].Id, texts[later - 1].Id));
            }
        }
        return [.. versions.Values];
    }
}
