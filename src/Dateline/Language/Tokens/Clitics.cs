namespace Dateline.Language.Tokens;

/// <summary>Endings that are words of their own: 's, 're, 've, 'll, 'd, 'm, n't, with any apostrophe.</summary>
internal static class Clitics
{
    /// <summary>Length of the clitic that begins with the apostrophe at <paramref name="at"/> and ends its word; 0 if none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit && end < at + 4 && Characters.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        bool isOne = (end - at) switch
        {
            2 => text[at + 1] is 's' or 'S' or 'm' or 'M' or 'd' or 'D',
            3 => text[(at + 1)..end] is "re" or "ve" or "ll" or "RE" or "VE" or "LL",
            _ => false,
        };
        return isOne ? end - at : 0;
    }

    /// <summary>Where "n't" begins in a word of letters and an apostrophe; -1 if it does not end so, or is nothing else.</summary>
    public static int NegationAt(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 't' or 'T' && Characters.IsApostrophe(word[^2]) && word[^3] is 'n' or 'N' ? word.Length - 3 : -1;
}
