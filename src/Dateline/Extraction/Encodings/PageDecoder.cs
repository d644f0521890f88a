using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Encodings;

/// <summary>Turns the bytes of a page into characters: byte order mark, then what the server says, then what the page says, each only where the bytes bear it out; then valid UTF-8; then statistics.</summary>
internal sealed class PageDecoder(EncodingProfiles profiles, EncodingLabels labels)
{
    /// <summary>The longest page that is read, in bytes; what lies behind is left out with a finding. The longest of 216 news pages has 2.9 million.</summary>
    public const int LongestPage = 4_000_000;

    private static readonly UTF8Encoding _utf8 = new(false);

    /// <summary>The characters of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="mediaType">What the server said, or null.</param>
    public DecodedPage Decode(ReadOnlySpan<byte> bytes, string? mediaType)
    {
        List<Finding> findings = [];
        int end = bytes.Length;
        if (end > LongestPage)
        {
            end = LongestPage;
            while (end > LongestPage - 4 && (bytes[end] & 0xC0) == 0x80)
            {
                end--;
            }
            findings.Add(new Finding(FindingCodes.TooLong, null, $"Only the first {end} of {bytes.Length} bytes are read."));
        }
        ReadOnlySpan<byte> read = bytes[..end];
        (Encoding? marked, int start) = Mark(read);
        read = read[start..];
        Encoding encoding = marked ?? Choose(read, mediaType, findings);
        string text = encoding.GetString(read);
        if (text.Contains('\uFFFD') && read.IndexOf((ReadOnlySpan<byte>)[0xEF, 0xBF, 0xBD]) < 0)
        {
            findings.Add(new Finding(FindingCodes.BadBytes, null, $"{text.AsSpan().Count('\uFFFD')} characters of the page could not be read and stand as U+FFFD."));
        }
        return new DecodedPage(text, encoding, start, end, findings);
    }

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (_utf8, 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
        : (null, 0);

    private Encoding Choose(ReadOnlySpan<byte> bytes, string? mediaType, List<Finding> findings)
    {
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        Encoding? declared = (mediaType is null ? null : labels.OfMediaType(mediaType)) ?? labels.OfPage(bytes);
        if (isUtf8 && (declared is null || declared.IsSingleByte || declared is UTF8Encoding))
        {
            return _utf8;
        }
        if (declared is not null and not UTF8Encoding)
        {
            return declared;
        }
        if (TextDecoder.Wide(bytes) is Encoding wide)
        {
            return wide;
        }
        if (TextDecoder.MostlyUtf8(bytes))
        {
            return _utf8;
        }
        Encoding guessed = profiles.Best(bytes);
        findings.Add(new Finding(FindingCodes.EncodingGuessed, null, $"The bytes are read as {guessed.WebName}, in which they make the most sense."));
        return guessed;
    }
}
