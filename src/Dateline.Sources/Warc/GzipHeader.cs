namespace Dateline.Sources.Warc;

/// <summary>The header of a gzip member (RFC 1952).</summary>
internal static class GzipHeader
{
    /// <summary>Bytes of the shortest header.</summary>
    public const int Shortest = 10;

    private const int Longest = 64 * 1024;
    private const int Checksum = 2;
    private const int Extra = 4;
    private const int Name = 8;
    private const int Comment = 16;
    private const int Reserved = 0xE0;

    /// <summary>Whether <paramref name="bytes"/> begin as a member does.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Shortest && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 && (bytes[3] & Reserved) == 0 && bytes[8] is 0 or 2 or 4 && bytes[9] is <= 13 or 255;

    /// <summary>Takes the header that stands next in <paramref name="file"/>; false where it is cut or longer than 64 KiB.</summary>
    public static bool Take(ByteWindow file)
    {
        int flags = file.Ahead[3];
        int length = Shortest;
        if ((flags & Extra) != 0)
        {
            if (!file.Fill(length + 2))
            {
                return false;
            }
            length += 2 + file.Ahead[length] + (file.Ahead[length + 1] << 8);
        }
        if ((flags & Name) != 0 && !PassText(file, ref length))
        {
            return false;
        }
        if ((flags & Comment) != 0 && !PassText(file, ref length))
        {
            return false;
        }
        length += (flags & Checksum) != 0 ? 2 : 0;
        if (!file.Fill(length))
        {
            return false;
        }
        file.Take(length);
        return true;
    }

    private static bool PassText(ByteWindow file, ref int length)
    {
        for (; length < Longest && file.Fill(length + 1); length++)
        {
            if (file.Ahead[length] == 0)
            {
                length++;
                return true;
            }
        }
        return false;
    }
}
