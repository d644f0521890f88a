using System.Text;

namespace Dateline.Extraction.Encodings;

/// <summary>Turns places in the characters of a page into places in its bytes.</summary>
internal static class ByteOffsets
{
    /// <summary>For each of <paramref name="positions"/> (ascending, in UTF-16 units of the text of <paramref name="page"/>) the byte where that character begins.</summary>
    public static int[] Of(DecodedPage page, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> positions)
    {
        int[] offsets = new int[positions.Length];
        if (page.Encoding is UTF8Encoding)
        {
            OfUtf8(bytes[..page.End], page.Start, positions, offsets);
        }
        else if (page.Encoding.IsSingleByte || page.Encoding is UnicodeEncoding)
        {
            int width = page.Encoding.IsSingleByte ? 1 : 2;
            for (int i = 0; i < positions.Length; i++)
            {
                offsets[i] = Math.Min(page.Start + (positions[i] * width), page.End);
            }
        }
        else
        {
            OfAny(page, bytes, positions, offsets);
        }
        return offsets;
    }

    private static void OfUtf8(ReadOnlySpan<byte> bytes, int start, ReadOnlySpan<int> positions, Span<int> offsets)
    {
        int character = 0;
        int at = start;
        for (int i = 0; i < positions.Length; i++)
        {
            while (character < positions[i] && at < bytes.Length)
            {
                ReadOnlySpan<byte> rest = bytes.Slice(at, Math.Min(bytes.Length - at, positions[i] - character));
                int plain = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                plain = plain < 0 ? rest.Length : plain;
                character += plain;
                at += plain;
                if (plain < rest.Length)
                {
                    Rune.DecodeFromUtf8(bytes[at..], out Rune rune, out int taken);
                    character += rune.Utf16SequenceLength;
                    at += taken;
                }
            }
            offsets[i] = at;
        }
    }

    /// <summary>Steps through the bytes one at a time: slow, for encodings of varying width that few pages have.</summary>
    private static void OfAny(DecodedPage page, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> positions, Span<int> offsets)
    {
        Decoder decoder = page.Encoding.GetDecoder();
        Span<char> written = stackalloc char[8];
        int character = 0;
        int begun = page.Start;
        int next = 0;
        for (int at = page.Start; at < page.End && next < positions.Length; at++)
        {
            int count = decoder.GetChars(bytes.Slice(at, 1), written, at + 1 == page.End);
            if (count == 0)
            {
                continue;
            }
            for (; next < positions.Length && positions[next] < character + count; next++)
            {
                offsets[next] = begun;
            }
            character += count;
            begun = at + 1;
        }
        offsets[next..].Fill(page.End);
    }
}
