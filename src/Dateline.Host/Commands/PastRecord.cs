using Dateline.Extraction;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Commands;

/// <summary>The record as it stood at an instant: a copy that is taken back and told anew as far as it differs (docs/adr/0014). It is gone with <see cref="Dispose"/>.</summary>
internal sealed class PastRecord : IDisposable
{
    private readonly DirectoryInfo _folder;

    private PastRecord(DirectoryInfo folder, Session session, int countPurged)
    {
        _folder = folder;
        Session = session;
        CountPurged = countPurged;
    }

    /// <summary>The session on the copy.</summary>
    public Session Session { get; }

    /// <summary>Reports that were there then and were purged since; they are not shown.</summary>
    public int CountPurged { get; }

    /// <summary>Makes the copy; it takes as long as copying the record, and as much room.</summary>
    /// <exception cref="StoreException">The record cannot be read.</exception>
    public static async Task<PastRecord> MakeAsync(Session session, DateTimeOffset at)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("dateline-");
        try
        {
            string copy = Path.Combine(folder.FullName, "record.db");
            SqliteRecordStore.Copy(session.Settings.Record, copy, session.Cancellation);
            Session then = session.On(copy);
            await using IRecordStore store = SqliteRecordStore.Open(copy, StoreMode.ReadWrite);
            return new PastRecord(folder, then, await RewindAsync(then, store, at).ConfigureAwait(false));
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<int> RewindAsync(Session session, IRecordStore store, DateTimeOffset at)
    {
        Rewound rewound = await store.RewindAsync(at, session.Cancellation).ConfigureAwait(false);
        if (rewound.Restore.Count + rewound.Reread.Count + rewound.Touched.Count == 0)
        {
            return rewound.CountPurged;
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
        return rewound.CountPurged;
    }
}
