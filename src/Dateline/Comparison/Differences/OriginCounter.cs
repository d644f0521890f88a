using Dateline.Grouping;
using Dateline.Grouping.Copies;
using Dateline.Text;

namespace Dateline.Comparison.Differences;

/// <summary>Counts who stands behind a statement or an occurrence: reports, publishers, origins. What was taken back, and the notice of it, stands behind nothing; copies of what was taken back are no origins.</summary>
internal static class OriginCounter
{
    private const int ShortestName = 4;

    /// <summary>The count of a statement's <paramref name="renderings"/>.</summary>
    public static OriginCount Count(IReadOnlyList<ComparedRendering> renderings, IReadOnlyDictionary<string, string> originals) =>
        Count([.. renderings.Select(Carrier)], originals, "heard it");

    /// <summary>The count of an occurrence, told by its <paramref name="accounts"/>: the reports that tell it themselves, not what sources in them tell.</summary>
    public static OriginCount Count(IEnumerable<ToldReport> accounts, IReadOnlyDictionary<string, string> originals)
    {
        Carrier[] carriers = [.. accounts.Select(report => new Carrier(report, null, []))];
        return carriers.Length == 0 ? new OriginCount(0, 0, 0, "no report tells it itself, only sources in the reports do") : Count(carriers, originals, "saw it");
    }

    private static OriginCount Count(Carrier[] carriers, IReadOnlyDictionary<string, string> originals, string witnessed)
    {
        Carrier[] all = [.. carriers.DistinctBy(carrier => carrier.Report.Id)];
        Carrier[] reports = [.. all.Where(carrier => carrier.Report.Stands)];
        HashSet<string> ids = [.. all.Select(carrier => carrier.Report.Id)];
        Carrier[] first = [.. reports.Where(carrier => !(originals.TryGetValue(carrier.Report.Id, out string? original) && ids.Contains(original)))];
        Carrier[] own = [.. first.Where(carrier => !Cites(carrier, first))];
        int publishers = reports.Select(carrier => NamedPublisher(carrier.Report)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        int unnamed = reports.Count(carrier => NamedPublisher(carrier.Report) is null);
        int houses = own.Select(carrier => Publisher(carrier.Report)).Distinct(StringComparer.Ordinal).Count();
        int independent = own.Select(carrier => Owner(carrier.Report)).Distinct(StringComparer.Ordinal).Count();
        string?[] agencies = [.. own.Select(carrier => AgencyCredits.Named(carrier.Report.Reading)).Distinct(StringComparer.OrdinalIgnoreCase)];
        bool occasion = own.Length > 1 && own.Select(carrier => carrier.Occasion).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 && own[0].Occasion is not null;
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
            : (null, $"whether the outlets {witnessed} themselves or took it from each other is not told");
        int retracted = all.Length - reports.Length;
        return new OriginCount(reports.Length, publishers, origins, retracted == 0 || reports.Length == 0 ? why : $"{why}; {retracted} more retracted");
    }

    /// <summary>Who owns the report's outlet as the registry knows it, else its publisher: outlets of one owner are no independent origins.</summary>
    public static string Owner(ToldReport report) => report.Outlet?.Owner ?? Publisher(report);

    /// <summary>The agency that the report's dateline names, else its owner: reports of one agency's text are no independent origins.</summary>
    public static string Source(ToldReport report) => AgencyCredits.Named(report.Reading) ?? Owner(report);

    // Whether it was said to, or in, the outlet of another one of the reports (“told the Quay Press”).
    private static bool Cites(Carrier carrier, Carrier[] others) =>
        carrier.Heard.Any(named => others.Any(other =>
            other.Report.Report.Outlet is { Length: >= ShortestName } outlet && outlet != carrier.Report.Report.Outlet && named.Contains(outlet, StringComparison.OrdinalIgnoreCase)));

    // Two statements, or a statement and an interview, are not one occasion: the words for it must be the same.
    private static Carrier Carrier(ComparedRendering rendering)
    {
        string Text(TextSpan span) => rendering.Report.Report.Text[span];
        return new Carrier(
            rendering.Report,
            rendering.Quotation.Medium is { } medium ? Text(medium) : null,
            [.. new[] { rendering.Quotation.Addressee, rendering.Quotation.Medium }.OfType<TextSpan>().Select(Text)]);
    }

    /// <summary>The publisher, else the outlet, else the report itself: reports of unnamed outlets are not taken for one outlet's.</summary>
    public static string Publisher(ToldReport report) => NamedPublisher(report) ?? report.Id;

    /// <summary>The publisher, else the outlet; null where neither is named.</summary>
    public static string? NamedPublisher(ToldReport report) => report.Report.Publisher ?? report.Report.Outlet;
}
