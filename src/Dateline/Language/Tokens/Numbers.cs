namespace Dateline.Language.Tokens;

/// <summary>Tokens that begin with a digit: numbers, times, dates, ordinals, decades, codes.</summary>
internal static class Numbers
{
    /// <summary>Adds one token, or a number and its unit; gives the place behind.</summary>
    public static int Add(ReadOnlySpan<char> text, int at, int limit, TokenBuffer tokens)
    {
        int end = at;
        while (end < limit && (Characters.IsDigit(text[end]) || IsInner(text, end, limit)))
        {
            end++;
        }

        int hyphenated = HyphenatedEnd(text, at, end, limit);
        if (hyphenated > end)
        {
            tokens.Add(at, hyphenated);
            return hyphenated;
        }

        int letters = end;
        while (letters < limit && Characters.IsLetterOrDigit(text[letters]))
        {
            letters++;
        }

        // "20th" and "1970s" are words; "5km" and "10am" are a number and its unit; "4A" and "3D" are names of things.
        bool isUnit = letters > end && !IsOrdinal(text[end..letters]) && IsLower(text[end..letters]);
        if (isUnit)
        {
            tokens.Add(at, end);
            return end;
        }

        bool isListNumber = letters == end && end == limit - 1 && text[end] == '.' && end - at <= 2 && IsAlone(text, at);
        letters += isListNumber ? 1 : 0;
        tokens.Add(at, letters);
        return letters;
    }

    // A mark between two digits that belongs to the number: 1,200 3.5 10:30 9/11.
    private static bool IsInner(ReadOnlySpan<char> text, int at, int limit) =>
        text[at] is '.' or ',' or ':' or '/' && at + 1 < limit && Characters.IsDigit(text[at + 1]);

    // 2023-11-20, 555-0199: two hyphens, or three digits and four. A range ("19-22") is three tokens.
    private static int HyphenatedEnd(ReadOnlySpan<char> text, int at, int end, int limit)
    {
        int hyphens = 0;
        int scan = end;
        int groupStart = at;
        int lastGroup = end - at;
        int firstGroup = end - groupStart;
        while (scan + 1 < limit && Characters.IsHyphen(text[scan]) && Characters.IsDigit(text[scan + 1]))
        {
            int next = scan + 1;
            while (next < limit && Characters.IsDigit(text[next]))
            {
                next++;
            }

            lastGroup = next - scan - 1;
            scan = next;
            hyphens++;
        }

        bool joined = hyphens >= 2 || (hyphens == 1 && firstGroup == 3 && lastGroup == 4);
        return joined ? scan : end;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> letters) =>
        letters is "st" or "nd" or "rd" or "th" or "s" or "ST" or "ND" or "RD" or "TH";

    private static bool IsLower(ReadOnlySpan<char> letters)
    {
        foreach (char c in letters)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlone(ReadOnlySpan<char> text, int at) => at == 0 || text[at - 1] is '\n' or '\r';
}
