using Dateline.Text;

namespace Dateline.Grouping;

/// <summary>The order in which reports are told: by the first day possible, undated ones last, then by the ordinal order of ids.</summary>
public static class ReportOrder
{
    /// <summary>The reports in order of date, then id.</summary>
    public static IReadOnlyList<ToldReport> Sorted(IEnumerable<ToldReport> reports) =>
        [.. reports.OrderBy(report => Day(report.Published)).ThenBy(report => report.Id, StringComparer.Ordinal)];

    /// <summary>The readings in order of their own date, then id.</summary>
    public static IReadOnlyList<Reading> Sorted(IEnumerable<Reading> readings) =>
        [.. readings.OrderBy(reading => Day(reading.Published)).ThenBy(reading => reading.Report.Id, StringComparer.Ordinal)];

    /// <summary>The day that a report is ordered by: its day, else the first day possible, else the last possible, else the end of time.</summary>
    public static DateOnly Day(When when) => when.Value ?? when.From ?? when.To ?? DateOnly.MaxValue;
}
