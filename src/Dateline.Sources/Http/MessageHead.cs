namespace Dateline.Sources.Http;

/// <summary>The header of a message of HTTP or of mail.</summary>
internal static class MessageHead
{
    /// <summary>The place behind the blank line that ends the header, whichever line ends it uses; -1 where there is none.</summary>
    public static int End(ReadOnlySpan<byte> bytes)
    {
        int two = bytes.IndexOf("\r\n\r\n"u8);
        int one = bytes.IndexOf("\n\n"u8);
        return two >= 0 && (one < 0 || two < one) ? two + 4 : one >= 0 ? one + 2 : -1;
    }
}
