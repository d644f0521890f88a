using Dateline.Extraction.Outlets;
using Dateline.Host.Api.Contracts;
using Dateline.Storage;

namespace Dateline.Host.Exports;

/// <summary>An outlet with what the registry knows of it and what a record holds of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Publisher">Who publishes it: as the reports say, else the registry; or null.</param>
/// <param name="Known">What the registry knows, or null.</param>
/// <param name="Held">What the record holds of it, or null where it holds nothing.</param>
internal sealed record OutletRow(string Name, string? Publisher, KnownOutlet? Known, OutletEntry? Held)
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
        new("reports", "reports", row => row.Held?.CountReports ?? 0) { Type = ColumnType.Count },
        new("first", "first", row => row.Held?.First, row => Day(row.Held?.First)) { Type = ColumnType.Day },
        new("last", "last", row => row.Held?.Last, row => Day(row.Held?.Last)) { Type = ColumnType.Day },
        new("stories", null, row => row.Held?.CountStories ?? 0) { Type = ColumnType.Count },
        new("retracted", null, row => row.Held?.CountRetracted ?? 0) { Type = ColumnType.Count },
        new("source", "source", row => row.Known?.Source, row => row.Known?.Source ?? "not in the registry"),
    ]);

    /// <summary>Its kind in the words of the registry, or null where it is not known.</summary>
    public string? Kind => Known is null ? null : WireWords.Hyphened(Known.Kind.ToString());

    /// <summary>All that it can be asked for by.</summary>
    public IEnumerable<string> Names => new[] { Name, Publisher, Known?.Publisher, Known?.Owner, Known?.Host }.OfType<string>();

    /// <summary>The outlets that a record holds and, where <paramref name="all"/> is set, those of the registry, by name.</summary>
    public static IEnumerable<OutletRow> Of(OutletRegistry registry, IReadOnlyList<OutletEntry> outlets, bool all)
    {
        List<OutletRow> rows = [];
        HashSet<string> held = new(StringComparer.Ordinal);
        foreach (OutletEntry outlet in outlets)
        {
            KnownOutlet? known = outlet.Sites.Select(site => registry.At($"https://{site}/")).FirstOrDefault(found => found is not null) ?? registry.Named(outlet.Name);
            held.UnionWith(known is null ? [] : [known.Name]);
            rows.Add(new OutletRow(outlet.Name, outlet.Publisher ?? known?.Publisher, known, outlet));
        }
        rows.AddRange(all ? registry.All.Where(known => !held.Contains(known.Name)).Select(known => new OutletRow(known.Name, known.Publisher, known, null)) : []);
        return rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Known?.Host, StringComparer.Ordinal);
    }

    private static string Day(DateOnly? day) => day is DateOnly known ? Exports.Days.Iso(known) : "–";
}
