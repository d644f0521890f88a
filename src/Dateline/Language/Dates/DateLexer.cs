using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>Cuts a run of text into words, numbers and marks; blanks are left out. Linear.</summary>
internal static class DateLexer
{
    private const int LongestWord = 40;

    /// <summary>The lexemes of <paramref name="span"/> in <paramref name="text"/>, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The run to cut, in UTF-16 units.</param>
    /// <param name="known">The words of the grammar's tables, where they are at hand: see <see cref="DateLexeme.Known"/>.</param>
    public static List<DateLexeme> Lex(string text, TextSpan span, IReadOnlySet<string>? known = null)
    {
        List<DateLexeme> found = [];
        int at = span.Start;
        while (at < span.End)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c))
            {
                int end = RunEnd(text, at, span.End, char.IsAsciiDigit);
                found.Add(new DateLexeme(DateLexemeKind.Number, at, end, Number(text, at, end), "", false));
                at = end;
            }
            else if (char.IsLetter(c))
            {
                int end = RunEnd(text, at, span.End, IsLetterOrMark);
                string lower = end - at > LongestWord ? "" : text[at..end].ToLowerInvariant();
                found.Add(new DateLexeme(DateLexemeKind.Word, at, end, -1, lower, char.IsUpper(c), known?.Contains(lower) ?? true));
                at = end;
            }
            else
            {
                found.Add(new DateLexeme(DateLexemeKind.Mark, at, at + 1, c, "", false));
                at++;
            }
        }
        return found;
    }

    private static bool IsLetterOrMark(char c) => char.IsLetter(c) || c is >= '\u0300' and <= '\u036F';

    private static int RunEnd(string text, int start, int end, Func<char, bool> inside)
    {
        int at = start + 1;
        while (at < end && inside(text[at]))
        {
            at++;
        }
        return at;
    }

    private static int Number(string text, int start, int end)
    {
        if (end - start is > 4 and not 8)
        {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++)
        {
            value = (value * 10) + (text[i] - '0');
        }
        return value;
    }
}
