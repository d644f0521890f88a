namespace Dateline.Language.Network;

/// <summary>What the network sees of one token: the hash of its folded form, and rows for its beginnings, ends and shape.</summary>
internal static class TokenFeatures
{
    /// <summary>Changes whenever a hash or a feature changes: weights of another version are refused.</summary>
    public const int Version = 1;

    /// <summary>Rows a token has.</summary>
    public const int AffixCount = 12;

    /// <summary>Base-2 logarithm of the number of affix rows.</summary>
    public const int AffixBits = 14;

    private const int LongestAffix = 5;
    private const ulong Prime = 1099511628211UL;
    private const ulong Offset = 14695981039346656037UL;

    // Longer tokens are read by their first and last characters alone, so that one token of a megabyte costs no more than a word.
    private const int LongestForm = 64;

    /// <summary>Hash of the folded form.</summary>
    public static uint WordHash(ReadOnlySpan<char> form)
    {
        ulong hash = Offset;
        foreach (char c in Shortened(form))
        {
            hash = (hash ^ ModelCharacter.Folded(c)) * Prime;
        }

        return (uint)(Mix(hash) >> 16);
    }

    /// <summary>Fills <paramref name="rows"/>, of <see cref="AffixCount"/> places, with the rows of beginnings of 1 to 4, ends of 1 to 5 characters, shape, length and case.</summary>
    public static void Affixes(ReadOnlySpan<char> form, bool isFirst, Span<int> rows)
    {
        ReadOnlySpan<char> shortened = Shortened(form);
        ulong hash = Offset;
        for (int i = 0; i < LongestAffix - 1; i++)
        {
            hash = (hash ^ (i < shortened.Length ? ModelCharacter.Folded(shortened[i]) : '\0')) * Prime;
            rows[i] = Row(hash, i);
        }

        hash = Offset;
        for (int i = 0; i < LongestAffix; i++)
        {
            hash = (hash ^ (i < shortened.Length ? ModelCharacter.Folded(shortened[shortened.Length - 1 - i]) : '\0')) * Prime;
            rows[LongestAffix - 1 + i] = Row(hash, LongestAffix - 1 + i);
        }

        (ulong shape, ulong detail) = Shapes(shortened);
        rows[9] = Row(shape, 9);
        rows[10] = Row(detail, 10);
        rows[11] = Row((shape * 2) + (isFirst ? 1UL : 0UL), 11);
    }

    // Runs of one kind collapse to one sign in the shape; the detail keeps runs of up to four.
    private static (ulong Shape, ulong Detail) Shapes(ReadOnlySpan<char> form)
    {
        (ulong shape, ulong detail) = (Offset, Offset);
        (char previous, int run) = ('\0', 0);
        foreach (char c in form)
        {
            char plain = ModelCharacter.Of(c);
            char sign = char.IsUpper(plain) ? 'X' : char.IsLower(plain) ? 'x' : char.IsDigit(plain) ? 'd' : plain;
            run = sign == previous ? run + 1 : 1;
            if (run == 1 || sign is not ('X' or 'x' or 'd'))
            {
                shape = (shape ^ sign) * Prime;
            }

            if (run <= 4)
            {
                detail = (detail ^ sign) * Prime;
            }

            previous = sign;
        }

        return (shape, detail);
    }

    private static ReadOnlySpan<char> Shortened(ReadOnlySpan<char> form) =>
        form.Length <= LongestForm ? form : form[^LongestForm..];

    private static int Row(ulong hash, int kind) =>
        (int)(Mix((hash + (ulong)kind) * 0x9E3779B97F4A7C15UL) >> (64 - AffixBits));

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93UL;
        hash ^= hash >> 29;
        return hash * 0xff51afd7ed558ccdUL;
    }
}
