using System.Buffers.Text;
using Dateline.Text;

namespace Dateline.Sources.Http;

/// <summary>Undoes the chunks of a message's body (RFC 9112 §7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>The body of the chunks in <paramref name="bytes"/>. A body that is said to be chunked and is not is given as it stands; one that breaks off gives what it holds; both with a finding.</summary>
    public static byte[] Undo(byte[] bytes, List<Finding> findings)
    {
        byte[] body = new byte[bytes.Length];
        int filled = 0;
        int at = 0;
        while (Size(bytes.AsSpan(at), out int length, out int head))
        {
            if (length == 0)
            {
                return body[..filled];
            }
            at += head;
            int count = Math.Min(length, bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(body.AsSpan(filled));
            filled += count;
            at += count;
            if (count < length)
            {
                break;
            }
            at += bytes.AsSpan(at).StartsWith("\r\n"u8) ? 2 : bytes.AsSpan(at).StartsWith("\n"u8) ? 1 : 0;
        }
        if (filled == 0)
        {
            findings.Add(new Finding(FindingCodes.Damaged, null, "The body is said to come in chunks and does not; it is read as it stands."));
            return bytes;
        }
        findings.Add(new Finding(FindingCodes.Damaged, null, "The chunks of the body break off before the last one."));
        return body[..filled];
    }

    /// <summary>The size of the chunk whose line begins <paramref name="bytes"/>, and how long the line is.</summary>
    private static bool Size(ReadOnlySpan<byte> bytes, out int size, out int line)
    {
        const int LongestLine = 1024;
        size = 0;
        line = bytes[..Math.Min(bytes.Length, LongestLine)].IndexOf((byte)'\n') + 1;
        if (line == 0 || !Utf8Parser.TryParse(bytes[..line], out uint value, out int digits, 'x') || value > int.MaxValue)
        {
            return false;
        }
        size = (int)value;
        ReadOnlySpan<byte> rest = bytes[digits..line].Trim(" \t\r\n"u8);
        return rest.IsEmpty || rest[0] == (byte)';';
    }
}
