using SQLitePCL;

namespace Dateline.Storage.Sqlite;

/// <summary>What SQLite's result codes mean for people.</summary>
internal static class SqliteFailure
{
    private const int PrimaryCode = 0xFF;

    /// <summary>The exception for result <paramref name="code"/> of a call on the record at <paramref name="path"/>.</summary>
    public static StoreException Of(int code, string? detail, string path) => (code & PrimaryCode) switch
    {
        raw.SQLITE_FULL => new StoreException(StoreProblem.Full, $"{path}: the disk is full"),
        raw.SQLITE_READONLY => new StoreException(StoreProblem.ReadOnly, $"{path}: the record may not be written"),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreException(StoreProblem.Busy, $"{path}: another process keeps the record locked"),
        raw.SQLITE_NOTADB => new StoreException(StoreProblem.NotARecord, $"{path} is no Dateline record"),
        raw.SQLITE_CORRUPT => new StoreException(StoreProblem.Damaged, $"{path}: the record is damaged ({detail})"),
        raw.SQLITE_CANTOPEN => new StoreException(StoreProblem.CannotOpen, $"{path}: the record cannot be opened"),
        raw.SQLITE_PERM or raw.SQLITE_AUTH => new StoreException(StoreProblem.CannotOpen, $"{path}: the record may not be opened"),
        raw.SQLITE_IOERR => new StoreException(StoreProblem.InputOutput, $"{path}: reading or writing the disk failed ({detail})"),
        _ => new StoreException(StoreProblem.InputOutput, $"{path}: {detail} (SQLite {code})"),
    };

    /// <summary>Whether another process holds the record and waiting may help.</summary>
    public static bool IsBusy(int code) => (code & PrimaryCode) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;
}
