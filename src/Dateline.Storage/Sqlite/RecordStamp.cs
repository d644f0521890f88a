namespace Dateline.Storage.Sqlite;

/// <summary>Tells whether a record was written since one looked last, by a connection of its own, which reads nothing but that.
/// The files of a record must not be opened by others than SQLite in a process that has it open: closing one of them gives up all locks that the process holds on it.</summary>
/// <param name="path">The record.</param>
public sealed class RecordStamp(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteDatabase? _database;

    /// <summary>The stamp of the record now: another one after every write of others, also of other processes.</summary>
    /// <exception cref="StoreException">The record cannot be read.</exception>
    public long Take()
    {
        lock (_gate)
        {
            _database ??= RecordFile.Open(path, StoreMode.ReadOnly);
            return _database.Number("pragma data_version");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _database?.Dispose();
}
