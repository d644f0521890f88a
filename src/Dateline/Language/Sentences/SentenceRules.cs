using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Language.Sentences;

/// <summary>Where a sentence ends inside a block: at a final mark, with the closing marks that stand on it.</summary>
internal sealed class SentenceRules
{
    private readonly TokenRules _tokens;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers;

    public SentenceRules(DataSet data, TokenRules tokens)
    {
        _tokens = tokens;
        _openers = data.Table("languages/en/sentence-openers.tsv").Rows.Select(row => row["form"])
            .ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a sentence ends behind <paramref name="token"/>, which is not the block's last; <paramref name="first"/> is the block's first token.</summary>
    public bool EndsBehind(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int token)
    {
        int next = token + 1;
        if (IsNote(text, tokens, next) || (IsNote(text, tokens, token - 2) && token - 3 >= first))
        {
            // A note's number, "[12]", stands behind the end that it belongs to: the sentence ends behind it.
            return !IsNote(text, tokens, next) && EndsBehind(text, tokens, first, token - 3, next);
        }

        return EndsBehind(text, tokens, first, token, next);
    }

    private bool EndsBehind(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int token, int next)
    {
        ReadOnlySpan<int> starts = tokens.Starts, ends = tokens.Ends;
        bool isJoined = starts[next] == ends[token];
        int final = FinalMark(text, starts, ends, first, token);
        ReadOnlySpan<char> mark = text[starts[final]..ends[final]];
        char last = mark[^1];
        if (last is not ('.' or '!' or '?' or '…') || (isJoined && !IsGlued(text, starts, ends, final, next)))
        {
            return false;
        }

        ReadOnlySpan<char> word = FirstWord(text, starts, ends, next);
        return !word.IsEmpty && !char.IsLower(word[0]) && (last is '!' or '?' || !IsAbbreviated(mark) || Opens(mark, word));
    }

    // The mark behind which only closing marks stand.
    private static int FinalMark(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, int token)
    {
        int at = token;
        while (at > first && at > token - 4 && IsClosing(text[starts[at]..ends[at]]) && ends[at - 1] == starts[at])
        {
            at--;
        }

        return at;
    }

    private static bool IsNote(ReadOnlySpan<char> text, TokenBuffer tokens, int at) =>
        at >= 0 && at + 2 < tokens.Count && text[tokens.Starts[at]] == '[' && text[tokens.Starts[at + 2]] == ']'
        && (Characters.IsDigit(text[tokens.Starts[at + 1]]) || text[tokens.Starts[at + 1]] is '…' or '.');

    private static bool IsClosing(ReadOnlySpan<char> mark) => Characters.IsClosingMark(mark[0]) && mark.Length <= 2;

    // "…the end.Next one": a lower-case word, a stop, a capital, no blank.
    private static bool IsGlued(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int final, int next) =>
        final == next - 1 && final > 0 && ends[final] - starts[final] == 1
        && char.IsUpper(text[starts[next]]) && ends[next] - starts[next] > 1
        && ends[final - 1] - starts[final - 1] > 1 && char.IsLower(text[ends[final - 1] - 1]);

    private static bool IsAbbreviated(ReadOnlySpan<char> mark) => mark.Length > 1 && Characters.IsLetterOrDigit(mark[0]);

    // The word that opens what follows, behind opening marks.
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int next)
    {
        int at = next;
        while (at < starts.Length && at < next + 3 && Characters.IsOpeningMark(text[starts[at]]))
        {
            at++;
        }

        return at < starts.Length ? text[starts[at]..ends[at]] : text[starts[next]..ends[next]];
    }

    private bool Opens(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> word) =>
        !_tokens.WaitsForName(abbreviation) && abbreviation.Length > 2 && _openers.Contains(word);
}
