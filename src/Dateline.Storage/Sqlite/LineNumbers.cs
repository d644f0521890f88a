namespace Dateline.Storage.Sqlite;

/// <summary>How quotations and events of reports are numbered, and passes told apart.</summary>
internal static class LineNumbers
{
    /// <summary>The line of the day that its company gives to a report; 0 is that of its own.</summary>
    public const long Telling = 1L << Bits - 1;

    /// <summary>Bits of a number that are left to the place in the report: 2^28 places are more than the characters of the longest report that is read.</summary>
    public const int Bits = 28;

    /// <summary>Digits of the id of a quotation or an event by which its report is found: few of a billion lines share all 8.</summary>
    public const int IdDigits = 8;

    /// <summary>The number of a quotation or an event: its report's before its place among those of the report, from 1.</summary>
    public static long Key(long report, long place) => (report << Bits) + place;

    /// <summary>The place of a quotation or event in the list of its report, from 0.</summary>
    public static int Place(long key) => (int)(key & ((1L << Bits) - 1)) - 1;
}
