using System.Globalization;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>The words and numbers of a run of text in lower case, marks and possessive endings left out, for looking up phrases.</summary>
internal sealed class WordLine
{
    private readonly List<(string Word, TextSpan Span)> _words = [];

    /// <summary>Reads <paramref name="span"/> of <paramref name="text"/>.</summary>
    public WordLine(string text, TextSpan span)
    {
        DateLexeme before = default;
        foreach (DateLexeme lexeme in DateLexer.Lex(text, span))
        {
            bool possessive = lexeme.Is("s") && before.Kind == DateLexemeKind.Mark && (before.Is('\'') || before.Is('’')) && before.End == lexeme.Start;
            if (lexeme.Kind != DateLexemeKind.Mark && !possessive)
            {
                _words.Add((lexeme.Kind == DateLexemeKind.Number ? lexeme.Value.ToString(CultureInfo.InvariantCulture) : lexeme.Lower, new TextSpan(lexeme.Start, lexeme.End)));
            }
            before = lexeme;
        }
    }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Word <paramref name="at"/>, or empty behind the last.</summary>
    public string this[int at] => at >= 0 && at < _words.Count ? _words[at].Word : "";

    /// <summary>The run from word <paramref name="from"/> to the one before <paramref name="to"/>, in UTF-16 units.</summary>
    public TextSpan Span(int from, int to) => _words[from].Span.Joined(_words[to - 1].Span);

    /// <summary>The word behind <paramref name="phrase"/> where it begins at word <paramref name="at"/>, at most one other word between two of its own, or null.</summary>
    public int? Behind(IReadOnlyList<string> phrase, int at)
    {
        if (this[at] != phrase[0])
        {
            return null;
        }
        int next = at + 1;
        for (int i = 1; i < phrase.Count; i++)
        {
            if (this[next] != phrase[i])
            {
                next++;
                if (this[next] != phrase[i])
                {
                    return null;
                }
            }
            next++;
        }
        return next;
    }
}
