namespace Dateline.Host.Exports.Text;

/// <summary>How many findings the readings carry, by code.</summary>
internal static class FindingCount
{
    /// <summary>One line, after an empty one; empty where there are none.</summary>
    public static string Line(IReadOnlyList<Reading> readings)
    {
        string[] counts =
        [
            .. readings.SelectMany(reading => reading.Findings).GroupBy(finding => finding.Code, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key} {group.Count()}"),
        ];
        int all = readings.Sum(reading => reading.Findings.Count);
        return all == 0 ? "" : $"\n{all} {(all == 1 ? "finding" : "findings")}: {string.Join(", ", counts)}\n";
    }
}
