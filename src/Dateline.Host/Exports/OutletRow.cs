using Dateline.Extraction.Outlets;
using Dateline.Host.Api.Contracts;
using Dateline.Storage;

namespace Dateline.Host.Exports;

/// <summary>An outlet with what the registry knows of it and what a record holds of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Publisher">Who publishes it: as the reports say, else the registry; or null.</param>
/// <param name="Known">What the registry knows, or null.</param>
/// <param name="Reports">Its reports in the record, by day.</param>
internal sealed record OutletRow(string Name, string? Publisher, KnownOutlet? Known, IReadOnlyList<ReportEntry> Reports)
{
    /// <summary>The list.</summary>
    public static Listing<OutletRow> All { get; } = new(
    [
        new("outlet", "outlet", row => row.Name),
        new("kind", "kind", row => row.Kind, row => row.Kind ?? "–"),
        new("publisher", "publisher", row => row.Publisher, row => row.Publisher ?? "–"),
        new("owner", "owner", row => row.Known?.Owner, row => row.Known?.Owner ?? row.Known?.Ownership ?? "–"),
        new("ownership", null, row => row.Known?.Ownership),
        new("country", "country", row => row.Known?.Country, row => row.Known?.Country ?? "–"),
        new("languages", null, row => row.Known?.Languages) { Type = ColumnType.Texts },
        new("host", "host", row => row.Known?.Host, row => row.Known?.Host ?? "–"),
        new("reports", "reports", row => row.Reports.Count) { Type = ColumnType.Count },
        new("first", "first", row => row.Days.FirstOrDefault(), row => Day(row.Days.FirstOrDefault())) { Type = ColumnType.Day },
        new("last", "last", row => row.Days.LastOrDefault(), row => Day(row.Days.LastOrDefault())) { Type = ColumnType.Day },
        new("stories", null, row => row.Reports.Select(report => report.Story).OfType<string>().Distinct(StringComparer.Ordinal).Count()) { Type = ColumnType.Count },
        new("retracted", null, row => row.Reports.Count(report => report.RetractedBy is not null)) { Type = ColumnType.Count },
        new("source", "source", row => row.Known?.Source, row => row.Known?.Source ?? "not in the registry"),
    ]);

    /// <summary>Its kind in the words of the registry, or null where it is not known.</summary>
    public string? Kind => Known is null ? null : WireWords.Hyphened(Known.Kind.ToString());

    /// <summary>All that it can be asked for by.</summary>
    public IEnumerable<string> Names => new[] { Name, Publisher, Known?.Publisher, Known?.Owner, Known?.Host }.OfType<string>();

    private DateOnly?[] Days => [.. Reports.Select(report => report.Published.Value).Where(day => day is not null).Order()];

    /// <summary>The outlets of <paramref name="reports"/> and, where <paramref name="all"/> is set, of the registry, by name; reports that name no outlet are no outlet's.</summary>
    public static IEnumerable<OutletRow> Of(OutletRegistry registry, IReadOnlyList<ReportEntry> reports, bool all)
    {
        List<OutletRow> rows = [];
        HashSet<string> held = new(StringComparer.Ordinal);
        foreach (IGrouping<string, ReportEntry> outlet in reports.Where(report => report.Outlet is not null).GroupBy(report => report.Outlet!, StringComparer.OrdinalIgnoreCase))
        {
            KnownOutlet? known = outlet.Select(report => registry.At(report.Url)).FirstOrDefault(found => found is not null) ?? registry.Named(outlet.Key);
            held.UnionWith(known is null ? [] : [known.Name]);
            rows.Add(new OutletRow(outlet.Key, outlet.Select(report => report.Publisher).FirstOrDefault(publisher => publisher is not null) ?? known?.Publisher, known, [.. outlet]));
        }
        rows.AddRange(all ? registry.All.Where(known => !held.Contains(known.Name)).Select(known => new OutletRow(known.Name, known.Publisher, known, [])) : []);
        return rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Known?.Host, StringComparer.Ordinal);
    }

    private static string Day(DateOnly? day) => day is DateOnly known ? Exports.Days.Iso(known) : "–";
}
