using System.Text;
using Dateline.Extraction;
using Dateline.Sources.Http;

namespace Dateline.Sources.Files;

/// <summary>Reads the page out of a page archive that a browser saved (MHTML, RFC 2557): the first part of type HTML.</summary>
public static class MhtmlFile
{
    private const int MostParts = 10_000;

    /// <summary>Whether <paramref name="bytes"/> begin as such an archive does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        int end = MessageHead.End(head);
        string text = Encoding.Latin1.GetString(end < 0 ? head : head[..end]);
        return text.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) && Field(text, "MIME-Version") is not null;
    }

    /// <summary>The page in <paramref name="archive"/>, with its address and media type; the archive itself where it holds no page.</summary>
    public static RawReport Page(RawReport archive)
    {
        ReadOnlySpan<byte> bytes = archive.Bytes.Span;
        int end = MessageHead.End(bytes);
        string head = end < 0 ? "" : Encoding.Latin1.GetString(bytes[..end]);
        if (Parameter(Field(head, "Content-Type"), "boundary") is not string boundary)
        {
            return archive;
        }
        byte[] mark = Encoding.Latin1.GetBytes("--" + boundary);
        ReadOnlySpan<byte> rest = bytes[end..];
        for (int i = 0; i < MostParts && rest.IndexOf(mark) is int at and >= 0; i++)
        {
            rest = rest[(at + mark.Length)..];
            int next = rest.IndexOf(mark);
            ReadOnlySpan<byte> part = next < 0 ? rest : rest[..next];
            int body = MessageHead.End(part);
            string fields = body < 0 ? "" : Encoding.Latin1.GetString(part[..body]);
            if (Field(fields, "Content-Type") is string type && type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
            {
                return archive with
                {
                    Bytes = Decoded(part[body..], Field(fields, "Content-Transfer-Encoding")),
                    ContentType = type,
                    Url = archive.Url ?? Field(fields, "Content-Location") ?? Field(head, "Snapshot-Content-Location"),
                };
            }
        }
        return archive;
    }

    /// <summary>The value of a field, lines that go on with it joined.</summary>
    private static string? Field(string head, string name)
    {
        StringBuilder? value = null;
        foreach (string line in head.Split('\n'))
        {
            if (value is not null && line.Length > 0 && line[0] is ' ' or '\t')
            {
                value!.Append(' ').Append(line.Trim());
            }
            else if (value is not null)
            {
                break;
            }
            else if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                value = new StringBuilder(line[(name.Length + 1)..].Trim());
            }
        }
        return value?.ToString();
    }

    private static string? Parameter(string? field, string name)
    {
        foreach (string piece in (field ?? "").Split(';').Skip(1))
        {
            string[] sides = piece.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length == 2 && sides[0].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return sides[1].Trim('"');
            }
        }
        return null;
    }

    private static byte[] Decoded(ReadOnlySpan<byte> body, string? coding) => coding?.Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => QuotedPrintable(body),
        "base64" => Base64(body),
        _ => body.ToArray(),
    };

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        List<byte> bytes = new(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            ReadOnlySpan<byte> rest = body[i..];
            if (rest[0] != (byte)'=')
            {
                bytes.Add(rest[0]);
            }
            else if (rest.Length > 1 && rest[1] == (byte)'\n')
            {
                i++;
            }
            else if (rest.Length > 2 && rest[1] == (byte)'\r' && rest[2] == (byte)'\n')
            {
                i += 2;
            }
            else if (rest.Length > 2 && char.IsAsciiHexDigit((char)rest[1]) && char.IsAsciiHexDigit((char)rest[2]))
            {
                bytes.Add((byte)((Convert.FromHexString([(char)rest[1], (char)rest[2]]))[0]));
                i += 2;
            }
            else
            {
                bytes.Add(rest[0]);
            }
        }
        return [.. bytes];
    }

    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        StringBuilder digits = new(body.Length);
        foreach (byte b in body)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/')
            {
                digits.Append((char)b);
            }
        }
        digits.Length -= digits.Length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(digits.ToString().PadRight((digits.Length + 3) / 4 * 4, '='));
    }
}
