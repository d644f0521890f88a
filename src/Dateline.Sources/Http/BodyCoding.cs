using System.IO.Compression;
using Dateline.Text;

namespace Dateline.Sources.Http;

/// <summary>Undoes the codings of a message's body (<c>Content-Encoding</c>: gzip, deflate, br) under a cap on what comes out.</summary>
internal static class BodyCoding
{
    private const int Step = 64 * 1024;
    private const int MostCodings = 3;

    /// <summary>The body that <paramref name="bytes"/> hold under <paramref name="codings"/> (as the header lists them), at most <paramref name="limit"/> bytes. What can be unpacked of a broken body is kept, with a finding; an unknown coding leaves it as it is, with one.</summary>
    public static byte[] Undo(byte[] bytes, string? codings, int limit, List<Finding> findings)
    {
        string[] names = (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MostCodings)
        {
            findings.Add(new Finding(FindingCodes.Damaged, null, $"The body is packed {names.Length} times over and is left as it is."));
            return bytes;
        }
        foreach (string name in names.Reverse())
        {
            bytes = name.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => IsGzip(bytes) ? Unpack(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), limit, findings) : bytes,
                "deflate" => Unpack(IsZlib(bytes) ? new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress) : new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress), limit, findings),
                "br" => Unpack(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), limit, findings),
                "identity" => bytes,
                _ => Unknown(bytes, findings),
            };
        }
        return bytes;
    }

    // Archives hold bodies that the crawler has unpacked although their header still says gzip.
    private static bool IsGzip(byte[] bytes) => bytes is [0x1F, 0x8B, ..];

    private static bool IsZlib(byte[] bytes) => bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) + bytes[1]) % 31 == 0;

    private static byte[] Unknown(byte[] bytes, List<Finding> findings)
    {
        findings.Add(new Finding(FindingCodes.Damaged, null, "The body is packed in a way that is not known and is left as it is."));
        return bytes;
    }

    private static byte[] Unpack(Stream packed, int limit, List<Finding> findings)
    {
        using Stream stream = packed;
        using MemoryStream unpacked = new();
        byte[] buffer = new byte[Step];
        try
        {
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                int room = (int)Math.Min(count, limit - unpacked.Length);
                unpacked.Write(buffer, 0, room);
                if (room < count)
                {
                    findings.Add(new Finding(FindingCodes.TooLong, null, $"Longer than {limit} bytes; the rest was left out"));
                    break;
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            findings.Add(new Finding(FindingCodes.Damaged, null, $"The packed body is broken; {unpacked.Length} bytes of it could be read."));
        }
        return unpacked.ToArray();
    }
}
