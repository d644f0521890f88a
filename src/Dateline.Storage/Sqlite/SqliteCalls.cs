using System.Runtime.InteropServices;

namespace Dateline.Storage.Sqlite;

/// <summary>The calls of SQLite that a row takes some dozens of, straight into the library that SQLitePCLRaw loads: its own guard each call with a count of references, which cost a tenth of the time of writing.
/// Whoever calls keeps the statement alive. Those that only copy a value do not tell the garbage collector that they leave managed code.</summary>
internal static class SqliteCalls
{
    private const string Library = "e_sqlite3";

    /// <summary>Lets SQLite copy the bytes before it comes back.</summary>
    public const nint Transient = -1;

    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_reset")]
    public static extern int Reset(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    public static extern int BindLong(nint statement, int place, long value);

    [DllImport(Library, EntryPoint = "sqlite3_bind_double")]
    [SuppressGCTransition]
    public static extern int BindDouble(nint statement, int place, double value);

    [DllImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    public static extern int BindNull(nint statement, int place);

    [DllImport(Library, EntryPoint = "sqlite3_bind_text")]
    public static extern int BindText(nint statement, int place, in byte value, int length, nint whose);

    /// <summary>As <see cref="BindText"/>, for a few bytes.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_bind_text")]
    [SuppressGCTransition]
    public static extern int BindShortText(nint statement, int place, in byte value, int length, nint whose);

    [DllImport(Library, EntryPoint = "sqlite3_bind_blob")]
    public static extern int BindBytes(nint statement, int place, in byte value, int length, nint whose);

    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static extern int TypeOf(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static extern long LongOf(nint statement, int column);
}
