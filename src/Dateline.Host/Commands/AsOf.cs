using System.CommandLine;
using System.Globalization;
using Dateline.Extraction;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Commands;

/// <summary>Lets a verb that reads the record read it as it stood at an instant: a copy is taken back and told anew as far as it differs (docs/adr/0014).</summary>
internal static class AsOf
{
    private static readonly string[] _forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>As <see cref="Session.Attach"/>, with the option <c>--as-of</c>.</summary>
    public static Command Attach(Command verb, Surroundings world, Globals globals, Func<Session, Task<int>> work)
    {
        Option<string?> option = new("--as-of") { HelpName = "INSTANT|DAY", Description = "The record as it stood then: reports that had come in, and what people had said (2024-03-05, or 2024-03-05T10:00Z)" };
        verb.Add(option);
        return Session.Attach(verb, world, globals, session => session.Parsed.GetValue(option) is string at ? ThenAsync(session, InstantOf(at), work) : work(session));
    }

    private static async Task<int> ThenAsync(Session session, DateTimeOffset at, Func<Session, Task<int>> work)
    {
        if (!File.Exists(session.Settings.Record))
        {
            await Records.OpenToRead(session).DisposeAsync().ConfigureAwait(false);
        }
        DirectoryInfo folder = Directory.CreateTempSubdirectory("dateline-");
        try
        {
            string copy = Path.Combine(folder.FullName, "record.db");
            SqliteRecordStore.Copy(session.Settings.Record, copy, session.Cancellation);
            Session then = session.On(copy);
            await using (IRecordStore store = SqliteRecordStore.Open(copy, StoreMode.ReadWrite))
            {
                await RewindAsync(then, store, at).ConfigureAwait(false);
            }
            return await work(then).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RewindAsync(Session session, IRecordStore store, DateTimeOffset at)
    {
        Rewound rewound = await store.RewindAsync(at, session.Cancellation).ConfigureAwait(false);
        if (rewound.CountPurged > 0)
        {
            await session.World.Error.WriteLineAsync($"dateline: {rewound.CountPurged} reports were purged since, and are not shown").ConfigureAwait(false);
        }
        if (rewound.Restore.Count + rewound.Reread.Count + rewound.Touched.Count == 0)
        {
            return;
        }
        Rereading rereading = new(session, store);
        CorrectedReadings corrected = await CorrectedReadings.LoadAsync(session, store).ConfigureAwait(false);
        Run run = StoryTelling.RunOf(session);
        await store.BeginRunAsync(run, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        foreach (string id in rewound.Restore)
        {
            IReadOnlyList<RawReport> raws = await store.LoadRemovedAsync(id, session.Cancellation).ConfigureAwait(false);
            await store.SaveReadingsAsync(run, [.. raws.Select(raw => new ReadReport(raw, corrected.Of(session.Knowledge.Extractor.Extract(raw, session.Cancellation), session.Cancellation)))], session.Cancellation).ConfigureAwait(false);
        }
        foreach (string id in rewound.Reread)
        {
            if (await rereading.AnewAsync(id, corrected).ConfigureAwait(false) is { } anew)
            {
                await rereading.ReplaceAsync(run, [anew]).ConfigureAwait(false);
            }
        }
        await new StoryTelling(session, store, run).TellAsync([.. rewound.Touched, .. rewound.Restore]).ConfigureAwait(false);
    }

    /// <summary>The end of a day in UTC, or an instant; without a zone it is in UTC.</summary>
    private static DateTimeOffset InstantOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero)
        : DateTimeOffset.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant
        : throw new CommandException($"'{Lines.Plain(text)}' is no day and no instant (--as-of 2024-03-05 or 2024-03-05T10:00Z)");
}
