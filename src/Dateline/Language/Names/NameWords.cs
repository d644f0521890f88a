using Dateline.Text;

namespace Dateline.Language.Names;

/// <summary>Parts a text into the words that names are made of.</summary>
public static class NameWords
{
    private const string Marks = "\"“”„‟‘‚‛«»‹›「」『』'’";

    /// <summary>The words of <paramref name="block"/> in order; linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The run to part, in UTF-16 units.</param>
    /// <param name="fold">Makes the keys.</param>
    public static List<NameWord> In(string text, TextSpan block, NameFold fold)
    {
        List<NameWord> words = [];
        int behind = block.Start;
        int at = block.Start;
        while (at < block.End)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }
            int end = EndOfWord(text, at, block.End);
            int possessive = PossessiveLength(text, at, ref end, block.End);
            TextSpan span = new(at, end);
            ReadOnlySpan<char> form = text.AsSpan(at, end - at);
            WordGap gap = words.Count == 0 ? WordGap.Break : Gap(text.AsSpan(behind, at - behind));
            words.Add(new NameWord(span, fold.Key(form), char.IsUpper(form[0]), IsUpper(form), possessive > 0, gap));
            behind = at = end + possessive;
        }
        return words;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= '\u0300' and <= '\u036F';

    private static int EndOfWord(string text, int start, int limit)
    {
        int at = start;
        int single = start;
        while (at < limit)
        {
            if (IsWord(text[at]))
            {
                at++;
                continue;
            }
            bool inner = at + 1 < limit && char.IsLetter(text[at + 1]) && text[at] is '\'' or '’';
            bool initial = text[at] == '.' && at - single == 1 && char.IsLetter(text[single]) && (at + 1 < limit && char.IsUpper(text[at + 1]) || single > start);
            if (initial)
            {
                at++;
                single = at;
            }
            else if (inner)
            {
                at++;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    private static int PossessiveLength(string text, int start, ref int end, int limit)
    {
        if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’')
        {
            end -= 2;
            return 2;
        }
        bool plural = end < limit && text[end] is '\'' or '’' && text[end - 1] is 's' or 'S' && end - start > 3;
        return plural && (end + 1 == limit || char.IsWhiteSpace(text[end + 1])) && end + 2 < limit && char.IsLetter(text[end + 2]) ? 1 : 0;
    }

    private static bool IsUpper(ReadOnlySpan<char> form)
    {
        int letters = 0;
        foreach (char c in form)
        {
            if (char.IsLower(c))
            {
                return false;
            }
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    private static WordGap Gap(ReadOnlySpan<char> between)
    {
        WordGap gap = WordGap.Blank;
        foreach (char c in between)
        {
            WordGap next = c is '-' or '‑' ? WordGap.Hyphen
                : c == ',' ? WordGap.Comma
                : Marks.Contains(c, StringComparison.Ordinal) ? WordGap.Mark
                : c != '\n' && char.IsWhiteSpace(c) ? WordGap.Blank
                : WordGap.Break;
            if (next == WordGap.Blank)
            {
                continue;
            }
            gap = gap == WordGap.Blank || gap == next ? next : WordGap.Break;
        }
        return gap == WordGap.Hyphen && between.Length > 1 ? WordGap.Break : gap == WordGap.Break && between is ". " ? WordGap.Stop : gap;
    }
}
