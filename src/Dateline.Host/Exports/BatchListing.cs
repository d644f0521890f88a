using System.Globalization;
using Dateline.Storage;

namespace Dateline.Host.Exports;

/// <summary>The list of what was handed in together.</summary>
internal static class BatchListing
{
    /// <summary>For programs all fields, for people those they ask for.</summary>
    public static Listing<BatchEntry> All { get; } = new(
    [
        new("id", "id", entry => entry.Batch.Id, entry => entry.Batch.Id[..8]),
        new("startedAt", "when", entry => Instant(entry.Batch.StartedAt)),
        new("verb", "by", entry => entry.Batch.Verb),
        new("author", "who", entry => entry.Batch.Author),
        new("reports", "reports", entry => entry.CountReports) { Type = ColumnType.Count },
        new("program", null, entry => entry.Batch.Run.ProgramVersion),
        new("run", null, entry => entry.Batch.Run.Id),
        new("undoneAt", "undone", entry => entry.UndoneAt is { } at ? Instant(at) : null),
        new("undoneBy", null, entry => entry.UndoneBy),
    ]);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
