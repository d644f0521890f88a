using System.CommandLine;
using System.Globalization;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>batches</c>: what was handed in together, and when.</summary>
internal static class BatchesCommand
{
    private static readonly Listing<BatchEntry> _listing = new(
    [
        new("id", "id", entry => entry.Batch.Id, entry => entry.Batch.Id[..8]),
        new("startedAt", "when", entry => Instant(entry.Batch.StartedAt)),
        new("verb", "by", entry => entry.Batch.Verb),
        new("author", "who", entry => entry.Batch.Author),
        new("reports", "reports", entry => entry.CountReports),
        new("program", null, entry => entry.Batch.Run.ProgramVersion),
        new("run", null, entry => entry.Batch.Run.Id),
        new("undoneAt", "undone", entry => entry.UndoneAt is { } at ? Instant(at) : null),
        new("undoneBy", null, entry => entry.UndoneBy),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("batches", "List what was read together, the oldest first; undo takes one back");
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            IReadOnlyList<BatchEntry> entries = await store.ListBatchesAsync(session.Cancellation).ConfigureAwait(false);
            await _listing.WriteAsync(session, entries, entries.Count).ConfigureAwait(false);
            return entries.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
