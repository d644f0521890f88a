using System.Text;
using SQLitePCL;

namespace Dateline.Storage.Sqlite;

/// <summary>One connection to one SQLite file, with its prepared statements. Not for several threads at once.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>How long SQLite itself waits for another process before a wait is looked at again. 200 ms: short enough to be cancelled.</summary>
    private const int WaitMilliseconds = 200;

    /// <summary>How long it waits while the record is opened: another process may be clearing up after one that was killed, or closing. 20 s: a log of 40 MB is written back in under 2 s.</summary>
    private const int WaitWhileOpening = 20_000;

    /// <summary>Waits of 200 ms each, 60 s in all: a batch of 500 long reports takes another process under 5 s.</summary>
    private const int LimitWaits = 300;

    /// <summary>Pages copied before a copy may be stopped: 40 MB.</summary>
    private const int PagesAtOnce = 10_000;

    /// <summary>Bytes kept for encoding texts: a report of a hundred pages.</summary>
    private const int LimitKept = 1 << 20;

    private readonly sqlite3 _handle;
    private readonly Dictionary<string, SqliteStatement> _statements = new(new StatementText());
    private byte[] _encoded = new byte[4096];
    private long _version = -1;

    static SqliteDatabase()
    {
        Batteries_V2.Init();
        // Counting the bytes in use takes a lock at each allocation, and nobody asks for them.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private SqliteDatabase(sqlite3 handle, string path)
    {
        _handle = handle;
        Path = path;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string Path { get; }

    /// <summary>Whether the file may not be written, whatever was asked for.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(_handle, "main") == 1;

    /// <summary>The number of the row that was inserted last.</summary>
    public long LastInserted => raw.sqlite3_last_insert_rowid(_handle);

    /// <summary>Pages that this connection wrote to the log.</summary>
    public long PagesWritten
    {
        get
        {
            _ = raw.sqlite3_db_status(_handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out int written, out _, 0);
            return written;
        }
    }

    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static SqliteDatabase Open(string path, string uri, int flags)
    {
        int code = raw.sqlite3_open_v2(uri, out sqlite3 handle, flags | raw.SQLITE_OPEN_URI | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code != raw.SQLITE_OK)
        {
            handle?.Dispose();
            throw SqliteFailure.Of(code, null, path);
        }
        _ = raw.sqlite3_extended_result_codes(handle, 1);
        _ = raw.sqlite3_busy_timeout(handle, WaitWhileOpening);
        return new SqliteDatabase(handle, path);
    }

    /// <summary>The statement <paramref name="sql"/>, ready for its values. It is prepared once; do not use it inside its own rows.</summary>
    /// <exception cref="StoreException">It cannot be prepared: the schema is not as it should be.</exception>
    public SqliteStatement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out SqliteStatement? statement))
        {
            int code = raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out sqlite3_stmt handle);
            statement = code == raw.SQLITE_OK ? new SqliteStatement(this, handle) : throw Failure(code);
            _statements.Add(sql, statement);
        }
        return statement.Reset();
    }

    /// <summary>The UTF-8 bytes of a text, until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > LimitKept)
        {
            byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
            return bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes));
        }
        if (most > _encoded.Length)
        {
            _encoded = new byte[Math.Max(most, _encoded.Length * 2)];
        }
        return _encoded.AsSpan(0, Encoding.UTF8.GetBytes(text, _encoded));
    }

    /// <summary>Runs a script of several statements.</summary>
    /// <exception cref="StoreException">It failed.</exception>
    public void Execute(string script)
    {
        int code = raw.sqlite3_exec(_handle, script);
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    /// <summary>The first cell of the first row as a number; 0 where there is none.</summary>
    public long Number(string sql)
    {
        SqliteStatement statement = Use(sql);
        long number = statement.Step() ? statement.Long(0) : 0;
        statement.Reset();
        return number;
    }

    /// <summary>Runs <paramref name="work"/> in a transaction that is whole or not at all, waiting for other processes that write.</summary>
    public T Write<T>(Func<T> work, CancellationToken cancellation)
    {
        Patiently("begin immediate", cancellation);
        return Within(work);
    }

    /// <summary>Runs <paramref name="work"/> on the record as it is now, whatever other processes write meanwhile.</summary>
    public T Read<T>(Func<T> work, CancellationToken cancellation)
    {
        Patiently("begin", cancellation);
        return Within(() =>
        {
            // The first statement that reads fixes what is read; it may have to wait for a process that clears up.
            Patiently("select 1 from sqlite_schema limit 1", cancellation);
            return work();
        });
    }

    /// <summary>Copies all pages as they are now into an empty file.</summary>
    /// <exception cref="StoreException">A page could not be read or written.</exception>
    public void CopyTo(SqliteDatabase target, CancellationToken cancellation) => Read(
        () =>
        {
            using sqlite3_backup copying = raw.sqlite3_backup_init(target._handle, "main", _handle, "main") ?? throw target.Failure(raw.sqlite3_errcode(target._handle));
            for (int code = raw.SQLITE_OK; code != raw.SQLITE_DONE;)
            {
                cancellation.ThrowIfCancellationRequested();
                code = raw.sqlite3_backup_step(copying, PagesAtOnce);
                if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
                {
                    throw SqliteFailure.Of(code, null, target.Path);
                }
            }
            return true;
        },
        cancellation);

    /// <summary>Writes what no reader needs of the log back into the file, beside those who read and write. The pages in the log.</summary>
    /// <exception cref="StoreException">Another connection does so already, or the disk failed.</exception>
    public long WriteLogBack()
    {
        // A connection knows of the log when it has read once.
        _ = Number("pragma schema_version");
        int code = raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out int pages, out _);
        return code == raw.SQLITE_OK ? pages : throw Failure(code);
    }

    /// <summary>Whether another connection has written since this was asked last; the first answer is yes. Only inside a transaction.</summary>
    public bool IsChangedByOthers()
    {
        long before = _version;
        _version = Number("pragma data_version");
        return _version != before;
    }

    /// <summary>Writes the log back into the file and empties it, waiting for whoever reads.</summary>
    /// <exception cref="StoreException">Somebody read for 60 s: what was dropped still stands in the file.</exception>
    public void EmptyLog(CancellationToken cancellation)
    {
        // A reader makes this no failure: the first cell of its row tells.
        for (int waits = 0; Number("pragma wal_checkpoint(truncate)") != 0; waits++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (waits == LimitWaits)
            {
                throw new StoreException(StoreProblem.Busy, $"{Path}: somebody reads the record all the time, and what was erased still stands in its file: purge once more");
            }
        }
    }

    /// <summary>Ends the patience of opening: from now on waits can be stopped.</summary>
    public void EndOpening() => _ = raw.sqlite3_busy_timeout(_handle, WaitMilliseconds);

    /// <summary>Runs a statement that may have to wait for another process.</summary>
    /// <exception cref="StoreException">The other process did not end in 60 s.</exception>
    public void Patiently(string sql, CancellationToken cancellation)
    {
        for (int waits = 0; ; waits++)
        {
            cancellation.ThrowIfCancellationRequested();
            int code = raw.sqlite3_exec(_handle, sql);
            if (code == raw.SQLITE_OK)
            {
                return;
            }
            if (!SqliteFailure.IsBusy(code) || waits == LimitWaits)
            {
                throw Failure(code);
            }
        }
    }

    /// <summary>The exception for the result <paramref name="code"/> of the last call.</summary>
    public StoreException Failure(int code) => SqliteFailure.Of(code, raw.sqlite3_errmsg(_handle).utf8_to_string(), Path);

    public void Dispose()
    {
        foreach (SqliteStatement statement in _statements.Values)
        {
            statement.Dispose();
        }
        _handle.Dispose();
    }

    private T Within<T>(Func<T> work)
    {
        bool isDone = false;
        try
        {
            T result = work();
            Execute("commit");
            isDone = true;
            return result;
        }
        finally
        {
            if (!isDone)
            {
                RollBack();
            }
        }
    }

    private void RollBack()
    {
        foreach (SqliteStatement statement in _statements.Values)
        {
            statement.Reset();
        }
        if (raw.sqlite3_get_autocommit(_handle) == 0)
        {
            // SQLite may have rolled back by itself (full disk); a failure here leaves nothing to undo.
            _ = raw.sqlite3_exec(_handle, "rollback");
        }
    }

    /// <summary>Tells statements apart by a few of their letters: they are long, and looked up for each row.</summary>
    private sealed class StatementText : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => string.Equals(x, y);

        public int GetHashCode(string obj)
        {
            int hash = obj.Length;
            for (int at = obj.Length / 16; at < obj.Length; at += (obj.Length / 8) + 1)
            {
                hash = (hash * 31) + obj[at];
            }
            return hash;
        }
    }
}
