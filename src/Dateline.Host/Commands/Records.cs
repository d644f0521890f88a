using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Commands;

/// <summary>Opens the record of a session.</summary>
internal static class Records
{
    /// <summary>To be written; made where it is missing.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IRecordStore OpenToWrite(Session session) => SqliteRecordStore.Open(session.Settings.Record, StoreMode.Create);

    /// <summary>To be changed; it must be there.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IRecordStore OpenToChange(Session session) => File.Exists(session.Settings.Record)
        ? SqliteRecordStore.Open(session.Settings.Record, StoreMode.Create)
        : throw new CommandException($"there is no record at {session.Settings.Record}: make one with 'dateline read FILES'");

    /// <summary>To be asked.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IRecordStore OpenToRead(Session session) => File.Exists(session.Settings.Record)
        ? SqliteRecordStore.Open(session.Settings.Record, StoreMode.ReadOnly)
        : throw new CommandException($"there is no record at {session.Settings.Record}: make one with 'dateline read FILES'");

    /// <summary>To be verified: writable where it may be, since SQLite checks its search indexes by a statement that writes; else to be asked. A record of an older program is refused, not brought up to date.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<IRecordStore> OpenToVerifyAsync(Session session)
    {
        IRecordStore asked = OpenToRead(session);
        try
        {
            IRecordStore writable = SqliteRecordStore.Open(session.Settings.Record, StoreMode.ReadWrite);
            await asked.DisposeAsync().ConfigureAwait(false);
            return writable;
        }
        catch (StoreException refused) when (refused.Problem is StoreProblem.ReadOnly or StoreProblem.Busy or StoreProblem.CannotOpen)
        {
            session.Log.Write(LogLevel.Warning, "the search indexes were not checked: the record may not be written");
            return asked;
        }
    }

    /// <summary>Remembers the list shown in the record that the user named, so that the next command can name its lines by number; a record that may not be written is left as it is.</summary>
    public static async Task RememberAsync(Session session, string list, IReadOnlyList<string> ids)
    {
        if (session.Form != OutputForm.People)
        {
            return;
        }
        try
        {
            await using IRecordStore store = SqliteRecordStore.Open(session.NamedRecord, StoreMode.ReadWrite);
            await store.SaveListShownAsync(list, ids, session.Cancellation).ConfigureAwait(false);
        }
        catch (StoreException refused) when (refused.Problem is StoreProblem.ReadOnly or StoreProblem.Busy or StoreProblem.CannotOpen)
        {
            return;
        }
    }
}
