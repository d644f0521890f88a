using Dateline.Host.Api.Contracts;
using Dateline.Storage;

namespace Dateline.Host.Exports;

/// <summary>The list of reports.</summary>
internal static class ReportListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<ReportEntry> All { get; } = new(
    [
        new("id", "id", entry => entry.Id, entry => entry.Id[..8]),
        new("label", "label", entry => entry.Label),
        new("headline", "headline", entry => entry.Headline),
        new("outlet", "outlet", entry => entry.Outlet),
        new("publisher", null, entry => entry.Publisher),
        new("url", null, entry => entry.Url),
        new("kind", null, entry => WireWords.Of(entry.Kind)),
        new("language", null, entry => entry.Language),
        new("published", "day", entry => entry.Published.Value, entry => Days.Short(entry.Published)) { Type = ColumnType.Day },
        new("from", null, entry => entry.Published.From) { Type = ColumnType.Day },
        new("to", null, entry => entry.Published.To) { Type = ColumnType.Day },
        new("how", null, entry => WireWords.Of(entry.Published.Basis)),
        new("story", null, entry => entry.Story),
        new("copyOf", null, entry => entry.CopyOf),
        new("versionOf", null, entry => entry.VersionOf),
        new("textHash", null, entry => entry.TextHash),
        new("length", null, entry => entry.Length) { Type = ColumnType.Count },
        new("quotations", null, entry => entry.CountQuotations) { Type = ColumnType.Count },
        new("events", null, entry => entry.CountEvents) { Type = ColumnType.Count },
        new("findings", null, entry => entry.CountFindings) { Type = ColumnType.Count },
        new("retractedBy", null, entry => entry.RetractedBy),
        new("run", null, entry => entry.Run),
    ]);
}
