using System.CommandLine;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>corrections</c>: the word of people, the oldest first.</summary>
internal static class CorrectionsCommand
{
    private static readonly Listing<CorrectionEntry> _listing = new(
    [
        new("id", "id", entry => entry.Correction.Id, entry => entry.Correction.Id[..8]),
        new("field", "what", entry => entry.Correction.Field),
        new("report", "report", entry => entry.Correction.ReportId, entry => entry.Correction.ReportId[..8]),
        new("value", "in their word", entry => entry.Correction.Value),
        new("author", "by", entry => entry.Correction.Author),
        new("reason", "why", entry => entry.Correction.Reason),
        new("madeAt", "when", entry => Instant(entry.Correction.MadeAt)),
        new("undoneAt", "undone", entry => entry.UndoneAt is { } at ? Instant(at) : null),
        new("undoneBy", null, entry => entry.UndoneBy),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Command verb = new("corrections", "List the corrections that people made, the oldest first, undone ones included");
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            IReadOnlyList<CorrectionEntry> entries = await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
            await _listing.WriteAsync(session, entries, entries.Count).ConfigureAwait(false);
            return entries.Count == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
