using Dateline.Text;

namespace Dateline.Grouping.Copies;

/// <summary>Finds the reports that a notice takes back: those of the label that it names, as far as they were published up to its own day, and the earlier texts of these. Only an outlet itself takes its reports back.</summary>
public static class RetractionFinder
{
    /// <summary>The retractions, in ordinal order of the reports taken back; a report that several notices take back has the earliest of them. The order of <paramref name="reports"/> does not matter.</summary>
    /// <param name="reports">The notices and what they may speak of.</param>
    /// <param name="versions">Later texts of the same report among them.</param>
    public static IReadOnlyList<Retraction> Find(IEnumerable<Report> reports, IEnumerable<ReportVersion> versions)
    {
        Report[] all = [.. reports.OrderBy(report => report.PublishedGiven ?? DateOnly.MaxValue).ThenBy(report => report.Id, StringComparer.Ordinal)];
        Report[] notices = [.. all.Where(report => report.Retracts is not null)];
        if (notices.Length == 0)
        {
            return [];
        }
        ILookup<string, Report> labels = all.Where(report => report.Retracts is null).ToLookup(report => report.Label, StringComparer.Ordinal);
        HashSet<string> own = [.. all.Where(report => report.Retracts is null).Select(report => report.Id)];
        Dictionary<string, string> earlier = [];
        foreach (ReportVersion version in versions)
        {
            earlier.TryAdd(version.ReportId, version.Of);
        }
        SortedDictionary<string, Retraction> found = new(StringComparer.Ordinal);
        foreach (Report notice in notices)
        {
            foreach (Report named in labels[notice.Retracts!].Where(report => IsOf(notice, report)))
            {
                string? text = named.Id;
                for (int step = 0; step < all.Length && text is not null && (!own.Contains(text) || found.TryAdd(text, new Retraction(text, notice.Id))); step++)
                {
                    text = earlier.GetValueOrDefault(text);
                }
            }
        }
        return [.. found.Values];
    }

    private static bool IsOf(Report notice, Report report) =>
        !(report.PublishedGiven > notice.PublishedGiven) && (notice.Outlet is null || report.Outlet is null || notice.Outlet.Equals(report.Outlet, StringComparison.OrdinalIgnoreCase));
}
