using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Commands;

/// <summary>Opens the record of a session.</summary>
internal static class Records
{
    /// <summary>To be written; made where it is missing.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IRecordStore OpenToWrite(Session session) => SqliteRecordStore.Open(session.Settings.Record, StoreMode.Create);

    /// <summary>To be asked.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IRecordStore OpenToRead(Session session) => File.Exists(session.Settings.Record)
        ? SqliteRecordStore.Open(session.Settings.Record, StoreMode.ReadOnly)
        : throw new CommandException($"there is no record at {session.Settings.Record}: make one with 'dateline read FILES'");

    /// <summary>Remembers the list shown, so that the next command can name its lines by number; a record that may not be written is left as it is.</summary>
    public static async Task RememberAsync(Session session, string list, IReadOnlyList<string> ids)
    {
        if (session.Form != OutputForm.People)
        {
            return;
        }
        try
        {
            await using IRecordStore store = SqliteRecordStore.Open(session.Settings.Record, StoreMode.ReadWrite);
            await store.SaveListShownAsync(list, ids, session.Cancellation).ConfigureAwait(false);
        }
        catch (StoreException refused) when (refused.Problem is StoreProblem.ReadOnly or StoreProblem.Busy or StoreProblem.CannotOpen)
        {
            return;
        }
    }
}
