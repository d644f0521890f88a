namespace Dateline.Extraction.PlainText;

/// <summary>What a block looks like, whatever it says.</summary>
internal static class BlockShape
{
    private const int LongestHeadline = 220;
    private const int FewestWords = 6;
    private const int LongQuestion = 120;
    private const int LongestSubheading = 90;
    private const int MostSubheadingWords = 12;
    private const int LongestLink = 40;
    private static readonly string Closers = "\"”’'»“)]";

    /// <summary>Whether it is running text: a sentence with its stop, or longer than any headline.</summary>
    public static bool IsRunning(ReadOnlySpan<char> block)
    {
        char stop = Stop(block);
        return block.Length >= LongestHeadline
            || (stop is '.' or '。' && Words(block, FewestWords) >= FewestWords)
            || (stop is '!' or '?' or '…' && block.Length >= LongQuestion);
    }

    /// <summary>Whether it has the shape of a heading inside a text: short, no stop at its end.</summary>
    public static bool IsSubheading(ReadOnlySpan<char> block) =>
        block.Length <= LongestSubheading && Words(block, MostSubheadingWords + 1) <= MostSubheadingWords
        && (char.IsUpper(block[0]) || char.IsDigit(block[0]) || block[0] is '“' or '"' or '‘' or '\'' or '«')
        && Stop(block) is not ('.' or '!' or '…' or ':' or ';' or ',' or '-' or '–' or '—') && char.IsLetterOrDigit(Stop(block) is '?' ? 'a' : Stop(block));

    /// <summary>Whether it is a row of short entries parted by bars, dots or arrows, as menus and share lines are.</summary>
    public static bool IsRow(ReadOnlySpan<char> block)
    {
        int marks = 0;
        int longest = 0;
        int since = 0;
        for (int i = 0; i < block.Length; i++)
        {
            bool alone = i > 0 && i + 1 < block.Length && block[i - 1] == ' ' && block[i + 1] == ' ';
            if (alone && block[i] is '|' or '·' or '•' or '>' or '›' or '»' or '/')
            {
                marks++;
                longest = Math.Max(longest, since);
                since = 0;
            }
            else
            {
                since++;
            }
        }
        return marks >= 1 && Math.Max(longest, since) <= LongestLink && Stop(block) is not '.';
    }

    /// <summary>Whether it is a rule or other ornament: not one letter or digit.</summary>
    public static bool IsOrnament(ReadOnlySpan<char> block)
    {
        foreach (char c in block)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether it is a short line with an address of the mail or the web in it.</summary>
    public static bool IsContact(ReadOnlySpan<char> block)
    {
        int at = block.IndexOf('@');
        bool mail = at > 0 && at + 1 < block.Length && char.IsLetterOrDigit(block[at - 1]) && char.IsLetterOrDigit(block[at + 1]);
        return (mail || block.Contains("www.", StringComparison.Ordinal) || block.Contains("://", StringComparison.Ordinal)) && Words(block, MostSubheadingWords + 1) <= MostSubheadingWords && Stop(block) is not ('.' or '!' or '?');
    }

    /// <summary>Number of words, counted up to <paramref name="most"/>.</summary>
    public static int Words(ReadOnlySpan<char> block, int most)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in block)
        {
            bool letter = char.IsLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && c is '\'' or '’' or '-');
            if (words >= most)
            {
                break;
            }
        }
        return words;
    }

    /// <summary>The last character before closing marks, or the last one.</summary>
    public static char Stop(ReadOnlySpan<char> block)
    {
        int end = block.Length - 1;
        while (end > 0 && Closers.Contains(block[end], StringComparison.Ordinal))
        {
            end--;
        }
        return block[end];
    }
}
