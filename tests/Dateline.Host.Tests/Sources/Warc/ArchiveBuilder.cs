using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dateline.Host.Tests.Sources.Warc;

/// <summary>Builds web archives for tests.</summary>
internal static class ArchiveBuilder
{
    public static byte[] Response(string address, byte[] body, string head = "Content-Type: text/html; charset=utf-8", int? length = null)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{head}\r\n\r\n"), .. body];
        string fields = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length ?? message.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(fields), .. message, .. "\r\n\r\n"u8];
    }

    public static byte[] Page(int number) => Encoding.UTF8.GetBytes($"<html><body><p>The harbour of Lanby opened again, report {number.ToString(CultureInfo.InvariantCulture)}.</p></body></html>");

    public static string Address(int number) => $"https://gazette.example/{number.ToString(CultureInfo.InvariantCulture)}";

    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, level, leaveOpen: true))
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }

    public static byte[] Brotli(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (BrotliStream stream = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }
}
