using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Text;

/// <summary>Hashes that name things by what they hold, so that the same input gives the same ids on every machine (SHA-256, FIPS 180-4).</summary>
public static class ContentHash
{
    /// <summary>Hexadecimal digits of an id: 20, that is 80 bits; with 100 million lines the chance of any collision is about 4 in a billion.</summary>
    public const int IdLength = 20;

    /// <summary>SHA-256 of the UTF-8 form of <paramref name="text"/>, 64 lower-case hexadecimal digits.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SHA-256 of <paramref name="bytes"/>, 64 lower-case hexadecimal digits.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>An id of <see cref="IdLength"/> hexadecimal digits over <paramref name="values"/>; each value goes in with its length before it, so that no two lists run together.</summary>
    public static string Id(params ReadOnlySpan<string> values)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (string value in values)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(value);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..IdLength];
    }

    /// <summary>The id of a record line: over the report's id, the line's kind and its spans in order.</summary>
    public static string LineId(string reportId, string kind, IEnumerable<TextSpan> spans) => Id(reportId, kind, string.Join(' ', spans));
}
