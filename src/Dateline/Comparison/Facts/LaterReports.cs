using Dateline.Comparison.Differences;
using Dateline.Grouping;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Facts;

/// <summary>Tells which reports of a story may leave something out: later, full and readable ones that stand and are no copies.</summary>
/// <param name="sorted">The reports in the order told.</param>
/// <param name="texts">Their words.</param>
/// <param name="originals">Of each copy the report that it comes from.</param>
internal sealed class LaterReports(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyDictionary<string, string> originals)
{
    /// <summary>Words of a report from which it is full; a shorter one is a stub and omits nothing.</summary>
    private const int FullReport = 120;

    private const string ReadLanguage = "en";

    /// <summary>The numbers of the reports that came out after two independent ones of <paramref name="tellers"/> had told it, and whose publishers are not among those of <paramref name="carriers"/>.</summary>
    /// <param name="tellers">Reports that tell it and stand.</param>
    /// <param name="carriers">Reports that have it in any form.</param>
    public IEnumerable<int> Than(IEnumerable<ToldReport> tellers, IEnumerable<ToldReport> carriers)
    {
        IEnumerable<ToldReport> independent = tellers.Where(report => !originals.ContainsKey(report.Id)).DistinctBy(OriginCounter.Source);
        DateOnly[] days = [.. independent.Select(report => report.Published.Value).OfType<DateOnly>().Order()];
        if (days.Length < 2)
        {
            return [];
        }
        HashSet<string> publishers = [.. carriers.Select(OriginCounter.Publisher)];
        return Enumerable.Range(0, sorted.Count).Where(at => IsLaterAndFull(at, days[1]) && !originals.ContainsKey(sorted[at].Id) && !publishers.Contains(OriginCounter.Publisher(sorted[at])));
    }

    private bool IsLaterAndFull(int report, DateOnly day) =>
        sorted[report].Stands && sorted[report].Published.Value > day && texts[report].Count >= FullReport && sorted[report].Report.Language is null or ReadLanguage;
}
