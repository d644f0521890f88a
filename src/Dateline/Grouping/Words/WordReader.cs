using Dateline.Text;

namespace Dateline.Grouping.Words;

/// <summary>Reads words in any script: runs of letters and digits; an apostrophe between letters and a mark between digits belong to them.</summary>
internal static class WordReader
{
    public static void Read(string text, TextSpan span, WordKnowledge knowledge, List<Word> words)
    {
        bool first = true;
        int at = span.Start;
        while (at < span.End)
        {
            char unit = text[at];
            if (!char.IsLetterOrDigit(unit))
            {
                first |= unit is '.' or '!' or '?' or '“' or '”' or '"' or '„' or '«' or '»' or '‘' or '\n';
                at++;
                continue;
            }
            int end = at + 1;
            while (end < span.End && (char.IsLetterOrDigit(text[end]) || IsInner(text, end, span.End)))
            {
                end++;
            }
            words.Add(Make(text, new TextSpan(at, end), first, knowledge));
            first = false;
            at = end;
        }
    }

    private static bool IsInner(string text, int at, int end)
    {
        if (at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]))
        {
            return false;
        }
        bool digits = char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' => !digits,
            '.' => digits || (char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]) && (at < 2 || !char.IsLetter(text[at - 2]))),
            ',' => digits,
            _ => false,
        };
    }

    private static Word Make(string text, TextSpan span, bool first, WordKnowledge knowledge)
    {
        ReadOnlySpan<char> characters = text.AsSpan(span.Start, span.Length);
        WordTraits traits = (first ? WordTraits.First : 0) | (char.IsUpper(characters[0]) ? WordTraits.Capital : 0);
        if (char.IsAsciiDigit(characters[0]))
        {
            ulong number = WordHash.Of(NumberForm.Of(characters));
            return new Word(span, number, number, traits | WordTraits.Number);
        }
        (ulong key, ulong form, bool isStop) = knowledge.Look(characters);
        return new Word(span, key, form, traits | (isStop ? WordTraits.Stop : 0));
    }
}
