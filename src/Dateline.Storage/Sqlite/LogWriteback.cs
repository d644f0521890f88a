namespace Dateline.Storage.Sqlite;

/// <summary>Writes the log of a record back into its file on another thread, so that whoever writes need not wait until the disk has it. What was acknowledged is in the log before; a process that is killed loses nothing.</summary>
internal sealed class LogWriteback : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly long _fewest;
    private readonly long _most;
    private Task<long> _running = Task.FromResult(0L);
    private long _writtenAtStart;

    /// <summary>Switches off that the connection writes the log back by itself.</summary>
    /// <param name="database">The connection that writes.</param>
    /// <param name="fewest">Pages written after which the log is written back: 40 MB.</param>
    /// <param name="most">Pages in the log from which the writer waits: 160 MB. A log can begin anew only between two transactions, when all of it was written back.</param>
    public LogWriteback(SqliteDatabase database, long fewest = 10_000, long most = 40_000)
    {
        (_database, _fewest, _most) = (database, fewest, most);
        _database.Execute("pragma wal_autocheckpoint = 0");
    }

    /// <summary>Writes the log back where enough was written since it was last. After a transaction, outside of it.</summary>
    public void Consider()
    {
        long written = _database.PagesWritten - _writtenAtStart;
        bool isLong = written + (_running.IsCompleted ? _running.GetAwaiter().GetResult() : 0) >= _most;
        if (written < _fewest || !(_running.IsCompleted || isLong))
        {
            return;
        }
        Finish();
        _writtenAtStart = _database.PagesWritten;
        string path = _database.Path;
        _running = Task.Run(() => WriteBack(path));
        if (isLong)
        {
            Finish();
            _running = Task.FromResult(0L);
        }
    }

    /// <summary>Waits until nothing is written back any more.</summary>
    public void Finish() => _running.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose() => Finish();

    /// <summary>The pages that the log had at the beginning.</summary>
    private static long WriteBack(string path)
    {
        try
        {
            using SqliteDatabase other = RecordFile.OpenBeside(path);
            return other.WriteLogBack();
        }
        catch (StoreException)
        {
            // The log stays as it is and is written back later; a disk that fails tells the writer itself.
            return 0;
        }
    }
}
