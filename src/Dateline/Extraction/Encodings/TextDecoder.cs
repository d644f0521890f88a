using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Encodings;

/// <summary>Turns bytes into text: byte order mark, then UTF-16 without one, then valid UTF-8, then statistics among the families of one byte a character. Linear, and never fails.</summary>
public sealed class TextDecoder(EncodingProfiles profiles)
{
    /// <summary>The longest text that is read, in UTF-16 units; what lies behind is left out with a finding.</summary>
    public const int LongestText = 1_000_000;

    private const int Sample = 65_536;
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>The text of <paramref name="bytes"/>.</summary>
    public DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        List<Finding> findings = [];
        ReadOnlySpan<byte> read = Cut(bytes, findings);
        Encoding encoding = Choose(ref read, findings);
        string text = Clean(encoding.GetString(read), findings, IsReplacementIn(read));
        bool binary = IsBinary(text);
        if (binary)
        {
            findings.Add(new Finding(FindingCodes.Binary, null, "The bytes are no text in any encoding that is known."));
        }
        return new DecodedText(text, encoding.WebName, binary, findings);
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        if (bytes.Length <= LongestText)
        {
            return bytes;
        }
        int end = LongestText;
        while (end > LongestText - 4 && (bytes[end] & 0xC0) == 0x80)
        {
            end--;
        }
        findings.Add(new Finding(FindingCodes.TooLong, null, $"Only the first {end} of {bytes.Length} bytes are read."));
        return bytes[..end];
    }

    private Encoding Choose(ref ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
            return Utf8;
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            bytes = bytes[4..];
            return Encoding.UTF32;
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            Encoding marked = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            bytes = bytes[2..];
            return marked;
        }
        Encoding? wide = Wide(bytes);
        if (wide is null && (System.Text.Unicode.Utf8.IsValid(bytes) || MostlyUtf8(bytes)))
        {
            return Utf8;
        }
        Encoding guessed = wide ?? profiles.Best(bytes);
        findings.Add(new Finding(FindingCodes.EncodingGuessed, null, $"The bytes are read as {guessed.WebName}, in which they make the most sense."));
        return guessed;
    }

    /// <summary>The form of UTF-16 that the bytes are in without saying so, or null.</summary>
    internal static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        int pairs = Math.Min(bytes.Length, Sample) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++)
        {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }
        return pairs < 2 ? null
            : odd * 10 > pairs && even * 50 < pairs ? Encoding.Unicode
            : even * 10 > pairs && odd * 50 < pairs ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Whether there are sequences of UTF-8 and at least twice as many as bytes that are out of place: a damaged UTF-8 text, not another encoding.</summary>
    internal static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0;
        int bad = 0;
        while (!bytes.IsEmpty)
        {
            bool right = Rune.DecodeFromUtf8(bytes, out _, out int used) == System.Buffers.OperationStatus.Done;
            good += right && used > 1 ? 1 : 0;
            bad += right ? 0 : 1;
            bytes = bytes[used..];
        }
        return good >= 2 * bad && good > 0;
    }

    private static bool IsReplacementIn(ReadOnlySpan<byte> bytes) => bytes.IndexOf((ReadOnlySpan<byte>)[0xEF, 0xBF, 0xBD]) >= 0 && System.Text.Unicode.Utf8.IsValid(bytes);

    private static string Clean(string text, List<Finding> findings, bool replacementsAreTheirs)
    {
        int replaced = text.AsSpan().Count('\uFFFD');
        int nuls = text.AsSpan().Count('\0');
        if (nuls > 0)
        {
            text = text.Replace('\0', '\uFFFD');
        }
        if (nuls > 0 || (replaced > 0 && !replacementsAreTheirs))
        {
            findings.Add(new Finding(FindingCodes.BadBytes, null, $"{replaced + nuls} characters could not be read and stand as U+FFFD."));
        }
        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    private static bool IsBinary(string text)
    {
        int odd = 0;
        foreach (char c in text)
        {
            odd += c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\t' or '\f' or '\v' or '\u0085')) ? 1 : 0;
        }
        return odd * 10L > text.Length;
    }
}
