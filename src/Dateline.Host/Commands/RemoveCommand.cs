using System.CommandLine;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>remove</c>: reports are kept and shown nowhere, until the word is taken back; <c>purge</c>: reports are erased.</summary>
internal static class RemoveCommand
{
    /// <summary>Makes the verb <c>remove</c>.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string[]> reports = Reports();
        Author author = new();
        Command verb = new("remove", "Take reports out of the record; their bytes are kept, and undo brings them back") { reports };
        author.AddTo(verb, withReason: true);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToChange(session);
            string name = author.NameOf(session);
            IReadOnlyList<string> ids = await IdsAsync(session, store, session.Parsed.GetValue(reports)!).ConfigureAwait(false);
            await CorrectedStories.WriteAsync(session, store, await RemoveAsync(session, store, ids, name, session.Parsed.GetValue(author.Reason)).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>Takes reports out; their bytes are kept. Tells the stories that they were in.</summary>
    /// <returns>Ids of the stories that were told anew.</returns>
    public static async Task<IReadOnlyList<string>> RemoveAsync(Session session, IRecordStore store, IReadOnlyList<string> ids, string author, string? reason)
    {
        DateTimeOffset now = session.World.Clock.GetUtcNow();
        Correction[] words = [.. ids.Select(id => new Correction(id, null, LineFields.Removed, "", author, reason, now))];
        IReadOnlyList<string> touched = await store.RemoveReportsAsync(words, session.Cancellation).ConfigureAwait(false);
        return await CorrectedStories.ToldAsync(session, store, touched).ConfigureAwait(false);
    }

    /// <summary>Makes the verb <c>purge</c>.</summary>
    public static Command MakePurge(Surroundings world, Globals globals)
    {
        Argument<string[]> reports = Reports();
        Option<bool> yes = new("--yes") { Description = "Erase them: this cannot be undone" };
        Author author = new();
        Command verb = new("purge", "Erase reports: text, bytes and every line; only their ids stay. It cannot be undone") { reports, yes };
        author.AddTo(verb, withReason: true);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToChange(session);
            string name = author.NameOf(session);
            IReadOnlyList<string> ids = await IdsAsync(session, store, session.Parsed.GetValue(reports)!).ConfigureAwait(false);
            if (!session.Parsed.GetValue(yes))
            {
                throw new CommandException($"{(ids.Count == 1 ? "the report" : $"{ids.Count} reports")} would be erased for good: {string.Join(' ', ids)} (say --yes, or remove to keep the bytes)");
            }
            await CorrectedStories.WriteAsync(session, store, await PurgeAsync(session, store, ids, name, session.Parsed.GetValue(author.Reason)).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    /// <summary>Erases reports, tells the stories that they were in, and wipes what is left of them in the file.</summary>
    /// <returns>Ids of the stories that were told anew.</returns>
    public static async Task<IReadOnlyList<string>> PurgeAsync(Session session, IRecordStore store, IReadOnlyList<string> ids, string author, string? reason)
    {
        SortedSet<string> touched = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            touched.UnionWith(await store.PurgeReportAsync(id, author, reason, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false));
        }
        touched.ExceptWith(ids);
        IReadOnlyList<string> told = await CorrectedStories.ToldAsync(session, store, [.. touched]).ConfigureAwait(false);
        await store.CompactAsync(session.Cancellation).ConfigureAwait(false);
        return told;
    }

    private static Argument<string[]> Reports() => new("reports") { HelpName = "REPORT…", Description = "Reports: id, its beginning, file name, or number in the last list", Arity = ArgumentArity.OneOrMore };

    private static async Task<IReadOnlyList<string>> IdsAsync(Session session, IRecordStore store, string[] named)
    {
        RecordNames names = new(store, session.Cancellation);
        IReadOnlyList<WithheldReport> withheld = await store.ListWithheldAsync(session.Cancellation).ConfigureAwait(false);
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach (string name in named)
        {
            string? id = await names.ReportAsync(name).ConfigureAwait(false) ?? withheld.FirstOrDefault(report => report.Id == name)?.Id;
            ids.Add(id ?? throw CommandException.NotFound($"the record has no report '{Lines.Plain(name)}'"));
        }
        return [.. ids];
    }
}
