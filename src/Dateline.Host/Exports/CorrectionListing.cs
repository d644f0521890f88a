using Dateline.Host.Commands;
using Dateline.Storage;

namespace Dateline.Host.Exports;

/// <summary>The list of what people corrected.</summary>
internal static class CorrectionListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<CorrectionEntry> All { get; } = new(
    [
        new("id", "id", entry => entry.Correction.Id, entry => entry.Correction.Id[..8]),
        new("field", "what", entry => entry.Correction.Field),
        new("report", "report", entry => entry.Correction.ReportId, entry => entry.Correction.ReportId[..8]),
        new("value", "in their word", entry => entry.Correction.Value, entry => LineFields.Shown(entry.Correction.Field, entry.Correction.Value)),
        new("span", "where", entry => entry.Correction.Span),
        new("characters", null, entry => entry.Correction.Characters),
        new("author", "by", entry => entry.Correction.Author),
        new("reason", "why", entry => entry.Correction.Reason),
        new("madeAt", "when", entry => Instant(entry.Correction.MadeAt)),
        new("undoneAt", "undone", entry => entry.UndoneAt is { } at ? Instant(at) : null),
        new("undoneBy", null, entry => entry.UndoneBy),
    ]);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
