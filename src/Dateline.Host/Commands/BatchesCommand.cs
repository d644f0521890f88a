using System.CommandLine;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>batches</c>: what was handed in together, and when.</summary>
internal static class BatchesCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("batches", "List what was read together, the oldest first; undo takes one back");
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            IReadOnlyList<BatchEntry> entries = await store.ListBatchesAsync(session.Cancellation).ConfigureAwait(false);
            await BatchListing.All.WriteAsync(session, entries, entries.Count).ConfigureAwait(false);
            return entries.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }
}
