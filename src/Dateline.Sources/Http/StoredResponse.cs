using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Sources.Http;

/// <summary>A response of HTTP/1 as an archive stores it. Lists are compared by reference.</summary>
/// <param name="Status">Its status, or 0 where its first line is none.</param>
/// <param name="ContentType">Its media type with parameters, or null.</param>
/// <param name="Body">Its body with chunks and packing undone.</param>
/// <param name="Findings">What was odd: <see cref="FindingCodes.Damaged"/>, <see cref="FindingCodes.TooLong"/>.</param>
public sealed record StoredResponse(int Status, string? ContentType, byte[] Body, IReadOnlyList<Finding> Findings)
{
    private const int LongestHead = 256 * 1024;

    /// <summary>Reads the response in <paramref name="block"/>. One without a first line or without the blank line behind its header is taken as a body alone.</summary>
    /// <param name="block">The bytes of the record.</param>
    /// <param name="limit">The most bytes of the unpacked body that are kept.</param>
    public static StoredResponse Read(byte[] block, int limit)
    {
        ReadOnlySpan<byte> bytes = block;
        int end = bytes.StartsWith("HTTP/"u8) ? MessageHead.End(bytes[..Math.Min(bytes.Length, LongestHead)]) : -1;
        if (end < 0)
        {
            return new StoredResponse(0, null, block, [new Finding(FindingCodes.Damaged, null, "The stored response has no header.")]);
        }
        string[] lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        string[] first = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int status = first.Length > 1 && int.TryParse(first[1], NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;
        List<Finding> findings = [];
        byte[] body = bytes[end..].ToArray();
        if (Values(lines, "Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = ChunkedBody.Undo(body, findings);
        }
        body = BodyCoding.Undo(body, Values(lines, "Content-Encoding"), limit, findings);
        string type = Values(lines, "Content-Type");
        return new StoredResponse(status, type.Length == 0 ? null : type, body, findings);
    }

    private static string Values(string[] lines, string name) => string.Join(", ", lines
        .Skip(1)
        .Where(line => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim()));
}
