using Dateline.Storage;

namespace Dateline.Host.Exports;

/// <summary>The list of stories.</summary>
internal static class StoryListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<StoryEntry> All { get; } = new(
    [
        new("id", "id", entry => entry.Story.Id, entry => entry.Story.Id[..8]),
        new("from", "days", entry => entry.Story.On.From, entry => Days.Short(entry.Story.On)) { Type = ColumnType.Day },
        new("to", null, entry => entry.Story.On.To) { Type = ColumnType.Day },
        new("title", "story", entry => entry.Story.Title),
        new("reports", "reports", entry => entry.Story.ReportIds, entry => entry.Retracted.Count == 0 ? $"{entry.Story.ReportIds.Count}" : $"{entry.Story.ReportIds.Count} ({entry.Retracted.Count} retracted)") { Type = ColumnType.Texts },
        new("outlets", "outlets", entry => entry.CountOutlets) { Type = ColumnType.Count },
        new("statements", "said", entry => entry.CountStatements) { Type = ColumnType.Count },
        new("shared", "shared", entry => entry.CountShared) { Type = ColumnType.Count },
        new("discrepancies", "differ", entry => entry.CountDiscrepancies) { Type = ColumnType.Count },
        new("storyline", null, entry => entry.Storyline),
        new("stale", null, entry => entry.Stale) { Type = ColumnType.Flag },
        new("retracted", null, entry => entry.Retracted) { Type = ColumnType.Texts },
    ]);
}
