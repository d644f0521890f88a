using System.Runtime.InteropServices;
using System.Text;
using SQLitePCL;

namespace Dateline.Storage.Sqlite;

/// <summary>A prepared statement. Values are given in the order of the question marks, then it is stepped through or run.</summary>
internal sealed class SqliteStatement(SqliteDatabase database, sqlite3_stmt handle) : IDisposable
{
    /// <summary>Copying as much takes far under a microsecond.</summary>
    private const int LimitShort = 1024;

    private readonly nint _statement = handle.DangerousGetHandle();
    private int _given;
    private bool _isReset = true;

    public SqliteStatement Reset()
    {
        if (!_isReset)
        {
            // The result repeats the last step's, which was told already.
            _ = SqliteCalls.Reset(_statement);
            _isReset = true;
        }
        _given = 0;
        return this;
    }

    public SqliteStatement Add(long value) => Given(SqliteCalls.BindLong(_statement, ++_given, value));

    public SqliteStatement Add(long? value) => value is { } number ? Add(number) : AddNull();

    public SqliteStatement Add(bool value) => Add(value ? 1L : 0L);

    public SqliteStatement Add(double? value) => value is { } number ? Given(SqliteCalls.BindDouble(_statement, ++_given, number)) : AddNull();

    public SqliteStatement Add(DateOnly? value) => Add(Day.Text(value));

    public SqliteStatement Add<T>(T value)
        where T : struct, Enum => Add(EnumName<T>.Of(value));

    public SqliteStatement Add(string? value) => value is null ? AddNull() : AddText(value);

    public SqliteStatement AddText(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            // An empty run of bytes would be bound as null.
            return Given(raw.sqlite3_bind_text(handle, ++_given, ""));
        }
        ReadOnlySpan<byte> bytes = database.Encode(value);
        ref readonly byte first = ref MemoryMarshal.GetReference(bytes);
        return Given(bytes.Length <= LimitShort
            ? SqliteCalls.BindShortText(_statement, ++_given, in first, bytes.Length, SqliteCalls.Transient)
            : SqliteCalls.BindText(_statement, ++_given, in first, bytes.Length, SqliteCalls.Transient));
    }

    public SqliteStatement AddBytes(ReadOnlySpan<byte> value) =>
        Given(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, ++_given, 0) : SqliteCalls.BindBytes(_statement, ++_given, in MemoryMarshal.GetReference(value), value.Length, SqliteCalls.Transient));

    public SqliteStatement AddNull() => Given(SqliteCalls.BindNull(_statement, ++_given));

    /// <summary>Whether there is a row (another row).</summary>
    /// <exception cref="StoreException">It failed.</exception>
    public bool Step()
    {
        _isReset = false;
        int code = SqliteCalls.Step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }
        if (code != raw.SQLITE_DONE)
        {
            StoreException error = database.Failure(code);
            Reset();
            throw error;
        }
        return false;
    }

    /// <summary>Runs it to its end and makes it ready again.</summary>
    /// <exception cref="StoreException">It failed.</exception>
    public void Run()
    {
        while (Step())
        {
        }
        Reset();
    }

    public bool IsNull(int column) => SqliteCalls.TypeOf(_statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => SqliteCalls.LongOf(_statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public int Int(int column) => (int)Math.Clamp(Long(column), int.MinValue, int.MaxValue);

    public bool Bool(int column) => Long(column) != 0;

    public double? DoubleOrNull(int column) => IsNull(column) ? null : raw.sqlite3_column_double(handle, column);

    /// <summary>The text; by its bytes, because SQLite's own form would end at a NUL.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public DateOnly? DayOrNull(int column) => Day.Parse(TextOrNull(column));

    public T Name<T>(int column)
        where T : struct, Enum => EnumName<T>.Parse(Text(column));

    public void Dispose() => handle.Dispose();

    private SqliteStatement Given(int code) => code == raw.SQLITE_OK ? this : throw database.Failure(code);
}
