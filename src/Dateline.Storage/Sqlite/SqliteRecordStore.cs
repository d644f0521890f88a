namespace Dateline.Storage.Sqlite;

/// <summary>A record in one SQLite file.</summary>
public static class SqliteRecordStore
{
    /// <summary>Opens the record at <paramref name="path"/> and brings it to the newest schema where it may be written.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no record, or a newer program made it.</exception>
    public static IRecordStore Open(string path, StoreMode mode) => throw new StoreException(StoreProblem.CannotOpen, $"{path} cannot be opened");

    /// <summary>Opens an empty record that lives in memory and is gone when it is closed.</summary>
    public static IRecordStore OpenTemporary() => throw new StoreException(StoreProblem.CannotOpen, "no record in memory");
}
