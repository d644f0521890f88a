using System.CommandLine;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>corrections</c>: the word of people, the oldest first.</summary>
internal static class CorrectionsCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("corrections", "List the corrections that people made, the oldest first, undone ones included")
        {
            CorrectionFiles.MakeExport(world, globals),
            CorrectionFiles.MakeImport(world, globals),
        };
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            IReadOnlyList<CorrectionEntry> entries = await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
            await CorrectionListing.All.WriteAsync(session, entries, entries.Count).ConfigureAwait(false);
            return entries.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }
}
