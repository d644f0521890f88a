namespace Dateline.Storage.Sqlite;

/// <summary>How the lines of a report are numbered.</summary>
internal static class LineNumbers
{
    /// <summary>From here on lines belong to the telling: 2^27, more than the characters of the longest report that is read.</summary>
    public const long Telling = 1L << 27;

    /// <summary>The key of a quotation or an event in its search index: its report's number before its line's.</summary>
    public static long Key(long report, long line) => (report << 28) + line;
}
