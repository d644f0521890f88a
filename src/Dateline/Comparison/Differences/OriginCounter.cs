using Dateline.Grouping;

namespace Dateline.Comparison.Differences;

/// <summary>Counts who stands behind a statement: reports, publishers, origins.</summary>
internal static class OriginCounter
{
    public static OriginCount Count(Statement statement, IReadOnlyList<ComparedRendering> renderings, IReadOnlyDictionary<string, string> originals)
    {
        ComparedRendering[] reports = [.. renderings.DistinctBy(rendering => rendering.Report.Id)];
        HashSet<string> carriers = [.. reports.Select(rendering => rendering.Report.Id)];
        ComparedRendering[] own = [.. reports.Where(rendering => !(originals.TryGetValue(rendering.Report.Id, out string? original) && carriers.Contains(original)))];
        int publishers = reports.Select(rendering => Publisher(rendering.Report)).Distinct(StringComparer.Ordinal).Count();
        int independent = own.Select(rendering => Publisher(rendering.Report)).Distinct(StringComparer.Ordinal).Count();
        bool occasion = own.All(rendering => rendering.Quotation.Medium is not null) && own.Length > 1;
        (int? origins, string why) = reports.Length == 1 ? (1, "one report carries it")
            : own.Length == 1 ? (1, "the other reports are copies")
            : independent == 1 ? (1, "the reports are of one publisher")
            : occasion ? (1, "the reports name the occasion on which it was said: one occasion is one origin for the words")
            : ((int?)null, "whether the outlets heard it themselves or took it from each other is not told");
        return new OriginCount(reports.Length, publishers, origins, why);
    }

    /// <summary>The publisher, else the outlet, else the report itself.</summary>
    public static string Publisher(ToldReport report) => report.Report.Publisher ?? report.Report.Outlet ?? report.Id;
}
