using Dateline.Grouping;
using Dateline.Grouping.Copies;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Counts who stands behind a statement: reports, publishers, origins. What was taken back, and the notice of it, stands behind nothing; copies of what was taken back are no origins.</summary>
internal static class OriginCounter
{
    private const int ShortestName = 4;

    public static OriginCount Count(IReadOnlyList<ComparedRendering> renderings, IReadOnlyDictionary<string, string> originals)
    {
        ComparedRendering[] all = [.. renderings.DistinctBy(rendering => rendering.Report.Id)];
        ComparedRendering[] reports = [.. all.Where(rendering => rendering.Report.Stands)];
        HashSet<string> carriers = [.. all.Select(rendering => rendering.Report.Id)];
        ComparedRendering[] first = [.. reports.Where(rendering => !(originals.TryGetValue(rendering.Report.Id, out string? original) && carriers.Contains(original)))];
        ComparedRendering[] own = [.. first.Where(rendering => !Cites(rendering, first))];
        int publishers = reports.Select(rendering => NamedPublisher(rendering.Report)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        int unnamed = reports.Count(rendering => NamedPublisher(rendering.Report) is null);
        int houses = own.Select(rendering => Publisher(rendering.Report)).Distinct(StringComparer.Ordinal).Count();
        int independent = own.Select(rendering => Owner(rendering.Report)).Distinct(StringComparer.Ordinal).Count();
        string?[] agencies = [.. own.Select(rendering => AgencyCredits.Named(rendering.Report.Reading)).Distinct(StringComparer.OrdinalIgnoreCase)];
        bool occasion = own.Length > 1 && own.Select(Occasion).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 && Occasion(own[0]) is not null;
        (int? origins, string why) = reports.Length == 0 ? (0, all.Length == 1 ? "the report that carried it was retracted" : "all reports that carried it were retracted")
            : first.Length == 0 ? (0, "what is left are copies of a retracted report")
            : reports.Length == 1 ? (1, "one report carries it")
            : first.Length == 1 ? (1, "the other reports are copies")
            : own.Length == 1 ? (1, $"the other reports cite {own[0].Report.Report.Outlet}")
            : houses == 1 ? (1, "the reports are of one publisher")
            : independent == 1 ? (1, $"the publishers have one owner, {own[0].Report.Outlet?.Owner}")
            : agencies is [{ } agency] ? (1, $"the reports name one agency as their source, {agency}")
            : occasion ? (1, "the reports name the same occasion on which it was said: one occasion is one origin for the words")
            : unnamed == reports.Length ? ((int?)null, "the outlets are not named")
            : unnamed > 0 ? (null, "not all of the outlets are named")
            : (null, "whether the outlets heard it themselves or took it from each other is not told");
        int retracted = all.Length - reports.Length;
        return new OriginCount(reports.Length, publishers, origins, retracted == 0 || reports.Length == 0 ? why : $"{why}; {retracted} more retracted");
    }

    /// <summary>Who owns the report's outlet as the registry knows it, else its publisher: outlets of one owner are no independent origins.</summary>
    public static string Owner(ToldReport report) => report.Outlet?.Owner ?? Publisher(report);

    /// <summary>The agency that the report's dateline names, else its owner: reports of one agency's text are no independent origins.</summary>
    public static string Source(ToldReport report) => AgencyCredits.Named(report.Reading) ?? Owner(report);

    // Whether it was said to, or in, the outlet of another one of the reports (“told the Quay Press”).
    private static bool Cites(ComparedRendering rendering, ComparedRendering[] others) =>
        new[] { rendering.Quotation.Addressee, rendering.Quotation.Medium }.OfType<TextSpan>().Any(named => others.Any(other =>
            other.Report.Report.Outlet is { Length: >= ShortestName } outlet && outlet != rendering.Report.Report.Outlet && rendering.Report.Report.Text[named].Contains(outlet, StringComparison.OrdinalIgnoreCase)));

    // Two statements, or a statement and an interview, are not one occasion: the words for it must be the same.
    private static string? Occasion(ComparedRendering rendering) =>
        rendering.Quotation.Medium is { } medium ? rendering.Report.Report.Text[medium] : null;

    /// <summary>The publisher, else the outlet, else the report itself: reports of unnamed outlets are not taken for one outlet's.</summary>
    public static string Publisher(ToldReport report) => NamedPublisher(report) ?? report.Id;

    /// <summary>The publisher, else the outlet; null where neither is named.</summary>
    public static string? NamedPublisher(ToldReport report) => report.Report.Publisher ?? report.Report.Outlet;
}
