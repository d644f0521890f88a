using SQLitePCL;

namespace Dateline.Storage.Sqlite;

/// <summary>Opens files as records.</summary>
internal static class RecordFile
{
    /// <summary>The path of a record in memory.</summary>
    public const string Memory = ":memory:";

    // 64 MB of pages: an index of a million reports stays warm, and a record in use stays well under 300 MB.
    private const string Habits = "pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -65536; pragma synchronous = normal; pragma wal_autocheckpoint = 10000; pragma trusted_schema = off";

    /// <exception cref="StoreException">It cannot be opened, is no record, or a newer program made it.</exception>
    public static SqliteDatabase Open(string path, StoreMode mode)
    {
        if (path != Memory)
        {
            Check(path, mode);
        }
        SqliteDatabase database = Connect(path, mode);
        try
        {
            Prepare(database, path, mode);
            database.EndOpening();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes a file that another record is copied into.</summary>
    /// <exception cref="StoreException">It is there already, or cannot be made.</exception>
    public static SqliteDatabase Create(string path)
    {
        Check(path, StoreMode.Create);
        if (File.Exists(path))
        {
            throw new StoreException(StoreProblem.Refused, $"{path} is there already");
        }
        SqliteDatabase database = Connect(path, StoreMode.Create);
        database.Execute("pragma journal_mode = off; pragma synchronous = off");
        return database;
    }

    /// <summary>Another connection to a record that this process has open for writing.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static SqliteDatabase OpenBeside(string path)
    {
        SqliteDatabase database = Connect(path, StoreMode.ReadWrite);
        database.EndOpening();
        return database;
    }

    private static void Check(string path, StoreMode mode)
    {
        if (Directory.Exists(path))
        {
            throw new StoreException(StoreProblem.CannotOpen, $"{path} is a folder, no record");
        }
        if (mode != StoreMode.Create && !File.Exists(path))
        {
            throw new StoreException(StoreProblem.CannotOpen, $"{path}: there is no such record");
        }
        if (mode == StoreMode.Create && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new StoreException(StoreProblem.CannotOpen, $"{path}: there is no folder {folder}");
        }
    }

    private static SqliteDatabase Connect(string path, StoreMode mode)
    {
        if (path == Memory)
        {
            return SqliteDatabase.Open(path, path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        }
        string uri = "file:" + Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal);
        if (mode != StoreMode.ReadOnly)
        {
            return SqliteDatabase.Open(path, uri, raw.SQLITE_OPEN_READWRITE | (mode == StoreMode.Create ? raw.SQLITE_OPEN_CREATE : 0));
        }
        SqliteDatabase database = SqliteDatabase.Open(path, uri, raw.SQLITE_OPEN_READONLY);
        try
        {
            database.Number("pragma schema_version");
            return database;
        }
        catch (StoreException error) when (error.Problem is StoreProblem.CannotOpen or StoreProblem.ReadOnly && !File.Exists(path + "-wal"))
        {
            // On a disk that cannot be written SQLite cannot make its shared memory; without a log nobody else can be writing either.
            database.Dispose();
            return SqliteDatabase.Open(path, uri + "?immutable=1", raw.SQLITE_OPEN_READONLY);
        }
    }

    private static void Prepare(SqliteDatabase database, string path, StoreMode mode)
    {
        long application = database.Number("pragma application_id");
        long version = database.Number("pragma user_version");
        bool isEmpty = application == 0 && version == 0 && database.Number("select count(*) from sqlite_schema") == 0;
        if (isEmpty ? mode == StoreMode.ReadOnly : application != SchemaScripts.ApplicationId)
        {
            throw new StoreException(StoreProblem.NotARecord, $"{path} is no Dateline record");
        }
        if (version > SchemaScripts.Newest)
        {
            throw new StoreException(StoreProblem.NewerSchema, $"{path} was made by a newer Dateline (schema {version}; this one knows up to {SchemaScripts.Newest}): bring the program up to date");
        }
        if (version < SchemaScripts.Newest && mode == StoreMode.ReadOnly)
        {
            throw new StoreException(StoreProblem.OlderSchema, $"{path} was made by an older Dateline (schema {version}; this one needs {SchemaScripts.Newest}): open it once for writing");
        }
        if (mode != StoreMode.ReadOnly && database.IsReadOnly)
        {
            throw new StoreException(StoreProblem.ReadOnly, $"{path}: the record may not be written");
        }
        if (mode != StoreMode.ReadOnly && path != Memory)
        {
            database.Patiently("pragma journal_mode = wal", CancellationToken.None);
        }
        database.Execute(Habits);
        if (version < SchemaScripts.Newest)
        {
            SchemaScripts.BringUpToDate(database, CancellationToken.None);
        }
    }
}
