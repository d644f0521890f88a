using System.CommandLine;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>undo</c>: takes a correction back; it stays in the list.</summary>
internal static class UndoCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> id = new("id") { HelpName = "ID", Description = "Id of a correction, or its beginning" };
        Author author = new();
        Command verb = new("undo", "Take a correction back") { id };
        author.AddTo(verb, withReason: false);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToChange(session);
            string asked = session.Parsed.GetValue(id)!;
            IReadOnlyList<CorrectionEntry> entries = await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
            Correction[] meant = [.. entries.Where(entry => entry.UndoneAt is null && entry.Correction.Id.StartsWith(asked, StringComparison.Ordinal)).Select(entry => entry.Correction)];
            if (meant.Length != 1)
            {
                throw CommandException.NotFound(meant.Length == 0 ? $"no correction '{Lines.Plain(asked)}' holds" : $"more than one correction begins with '{Lines.Plain(asked)}'");
            }
            await store.UndoCorrectionAsync(meant[0].Id, author.NameOf(session), session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
            await CorrectedStories.TellAsync(session, store, [meant[0].ReportId, meant[0].Value]).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }
}
