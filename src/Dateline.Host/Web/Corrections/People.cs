using Dateline.Grouping;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;

namespace Dateline.Host.Web.Corrections;

/// <summary>Keeps the word of people and tells what follows from it, in one turn of the queue of writers.</summary>
internal static class People
{
    /// <summary>Characters of a name, a title or a reason at most.</summary>
    public const int Longest = 300;

    /// <summary>Who speaks: the name in the form, the key's, or that of who started the server.</summary>
    public static string Author(ServedRecord record, string? named)
    {
        IReadOnlyDictionary<string, string> environment = record.Session.World.Environment;
        string? name = Cut(named) ?? record.Caller ?? environment.GetValueOrDefault("DATELINE_AUTHOR") ?? environment.GetValueOrDefault("USER") ?? environment.GetValueOrDefault("USERNAME");
        return string.IsNullOrWhiteSpace(name) ? "a reader of the pages" : name.Trim();
    }

    /// <summary>Keeps what is said of stories.</summary>
    public static Task<int> SayAsync(ServedRecord record, IReadOnlyList<StoryCorrection> said, string? author, string? reason) => record.Writes.WriteAsync(
        async store =>
        {
            foreach (StoryCorrection word in said)
            {
                await store.SaveCorrectionAsync(new Correction(word.ReportId, null, StoryFields.Of(word.Word), word.Value, Author(record, author), Cut(reason), record.Session.World.Clock.GetUtcNow())).ConfigureAwait(false);
            }
            return await TellAsync(record, store, [.. said.SelectMany(word => new[] { word.ReportId, word.Value })]).ConfigureAwait(false);
        },
        record.Session.Cancellation);

    /// <summary>Keeps what is said of a report or a line of it, and lets the record follow.</summary>
    /// <exception cref="CommandException">The record has no such line, or the field does not take the value.</exception>
    public static Task<Correction> CorrectAsync(ServedRecord record, SaidOfLine said, string? author, string? reason) => record.Writes.WriteAsync(
        async store =>
        {
            Session session = record.Session.During(CancellationToken.None);
            Correction correction = await new LineCorrections(session, store, numbers: false).OfAsync(said).ConfigureAwait(false)
                with { Author = Author(record, author), Reason = Cut(reason), MadeAt = session.World.Clock.GetUtcNow() };
            await CorrectCommand.SaveAsync(session, store, correction).ConfigureAwait(false);
            return correction;
        },
        record.Session.Cancellation);

    /// <summary>Takes a report out of the record.</summary>
    public static Task<int> RemoveAsync(ServedRecord record, string report, string? author, string? reason) => record.Writes.WriteAsync(
        async store =>
        {
            Session session = record.Session.During(CancellationToken.None);
            Correction removal = new(report, null, LineFields.Removed, "", Author(record, author), Cut(reason), session.World.Clock.GetUtcNow());
            IReadOnlyList<string> touched = await store.RemoveReportsAsync([removal], session.Cancellation).ConfigureAwait(false);
            return (await CorrectedStories.ToldAsync(session, store, touched).ConfigureAwait(false)).Count;
        },
        record.Session.Cancellation);

    /// <summary>Takes a correction back.</summary>
    public static Task<int> UndoAsync(ServedRecord record, Correction correction, string? author) => record.Writes.WriteAsync(
        async store => (await UndoCommand.UndoAsync(record.Session.During(CancellationToken.None), store, correction, Author(record, author)).ConfigureAwait(false)).Count,
        record.Session.Cancellation);

    private static async Task<int> TellAsync(ServedRecord record, IRecordStore store, IReadOnlyList<string> touched)
    {
        Session session = record.Session.During(CancellationToken.None);
        Run run = StoryTelling.RunOf(session);
        await store.BeginRunAsync(run, session.World.Clock.GetUtcNow()).ConfigureAwait(false);
        return (await new StoryTelling(session, store, run).TellAsync(touched).ConfigureAwait(false)).Count;
    }

    private static string? Cut(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim()[..Math.Min(words.Trim().Length, Longest)];
}
