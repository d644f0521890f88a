using System.CommandLine;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>undo</c>: takes a correction or a batch back; it stays in the list.</summary>
internal static class UndoCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> id = new("id") { HelpName = "ID", Description = "Id of a correction or a batch, or its beginning" };
        Author author = new();
        Command verb = new("undo", "Take a correction or a batch back") { id };
        author.AddTo(verb, withReason: false);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToChange(session);
            string asked = session.Parsed.GetValue(id)!;
            IReadOnlyList<CorrectionEntry> entries = await store.ListCorrectionsAsync(session.Cancellation).ConfigureAwait(false);
            IReadOnlyList<BatchEntry> batches = await store.ListBatchesAsync(session.Cancellation).ConfigureAwait(false);
            Correction[] meant = [.. entries.Where(entry => entry.UndoneAt is null && entry.Correction.Id.StartsWith(asked, StringComparison.Ordinal)).Select(entry => entry.Correction)];
            Batch[] batch = [.. batches.Where(entry => entry.UndoneAt is null && entry.Batch.Id.StartsWith(asked, StringComparison.Ordinal)).Select(entry => entry.Batch)];
            if (meant.Length + batch.Length != 1)
            {
                throw CommandException.NotFound(meant.Length + batch.Length == 0 ? $"no correction or batch '{Lines.Plain(asked)}' holds" : $"more than one correction or batch begins with '{Lines.Plain(asked)}'");
            }
            IReadOnlyList<string> told;
            if (batch.Length == 1)
            {
                (UndoneBatch? undone, told) = await UndoBatchAsync(session, store, batch[0].Id, author.NameOf(session)).ConfigureAwait(false);
                await session.World.Error.WriteLineAsync($"dateline: {undone?.Removed.Count ?? 0} reports taken out (read them again to bring them back), {undone?.Reread.Count ?? 0} as they came in before").ConfigureAwait(false);
            }
            else
            {
                told = await UndoAsync(session, store, meant[0], author.NameOf(session)).ConfigureAwait(false);
            }
            await CorrectedStories.WriteAsync(session, store, told).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>Takes a correction back, and lets the record follow.</summary>
    /// <returns>Ids of the stories that were told anew.</returns>
    public static async Task<IReadOnlyList<string>> UndoAsync(Session session, IRecordStore store, Correction correction, string author)
    {
        if (correction.Field == LineFields.Removed)
        {
            return await new Rereading(session, store).RestoreAsync(correction, author).ConfigureAwait(false);
        }
        await store.UndoCorrectionAsync(correction.Id, author, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        if (LineFields.IsAcceptance(correction.Field))
        {
            return [];
        }
        return LineFields.All.Contains(correction.Field, StringComparer.Ordinal)
            ? await new Rereading(session, store).ReplaceAsync([correction.ReportId], []).ConfigureAwait(false)
            : await CorrectedStories.ToldAsync(session, store, [correction.ReportId, correction.Value]).ConfigureAwait(false);
    }

    /// <summary>Takes a batch back, reads anew what stands again as it came in before, and tells what is left.</summary>
    /// <returns>What came of it, null where no such batch holds; and ids of the stories that were told anew.</returns>
    public static async Task<(UndoneBatch? Undone, IReadOnlyList<string> Told)> UndoBatchAsync(Session session, IRecordStore store, string batch, string author)
    {
        UndoneBatch? undone = await store.UndoBatchAsync(batch, author, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        return (undone, undone is null ? [] : await new Rereading(session, store).ReplaceAsync(undone.Reread, undone.Touched).ConfigureAwait(false));
    }
}
