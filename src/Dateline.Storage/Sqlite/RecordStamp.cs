namespace Dateline.Storage.Sqlite;

/// <summary>Tells whether a record was written since one looked last, at the cost of reading 48 bytes and without a question to it.</summary>
public static class RecordStamp
{
    // The header of the index of the write-ahead log changes with every transaction (sqlite.org/walformat.html, 2.1).
    private const int HeaderBytes = 48;

    /// <summary>The stamp of the record at <paramref name="path"/>: another one after every write, also of another process. Null where none can be told, as long as nobody has the record open.</summary>
    public static string? Of(string path)
    {
        byte[] header = new byte[HeaderBytes];
        try
        {
            using FileStream index = new(path + "-shm", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            index.ReadExactly(header);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        return Convert.ToHexString(header);
    }
}
