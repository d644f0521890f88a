using Dateline.Text;

namespace Dateline.Language.Tokens;

/// <summary>
/// Parts a block into tokens by the conventions of Universal Dependencies for English. It reads every character a bounded
/// number of times, and never changes one: a token is a span of the text.
/// </summary>
internal sealed class Tokenizer(TokenRules rules)
{
    // A run without a blank is looked through for an address only as far as this, so that a megabyte of one run costs no more than a page.
    private const int LongestAddress = 2048;

    /// <summary>Adds the tokens of one block.</summary>
    public void Tokenize(ReadOnlySpan<char> text, TextSpan block, TokenBuffer tokens)
    {
        int at = block.Start;
        while (at < block.End)
        {
            if (Characters.IsBlank(text[at]))
            {
                at++;
                continue;
            }

            int end = at;
            while (end < block.End && !Characters.IsBlank(text[end]))
            {
                end++;
            }

            Run(text, at, end, block.Start, tokens);
            at = end;
        }
    }

    // One run of characters between blanks.
    private void Run(ReadOnlySpan<char> text, int start, int end, int blockStart, TokenBuffer tokens)
    {
        bool mayHoldAddress = end - start is > 4 and <= LongestAddress && text[start..end].IndexOfAny("@/.#") >= 0;
        int at = start;
        while (at < end)
        {
            int length = mayHoldAddress && (at == start || !Characters.IsLetterOrDigit(text[at - 1]))
                ? Addresses.LengthAt(text[at..end])
                : 0;
            if (length > 0)
            {
                tokens.Add(at, at + length);
                at += length;
                continue;
            }

            char c = text[at];
            at = Characters.IsDigit(c) ? Numbers.Add(text, at, end, tokens)
                : Characters.IsLetter(c) ? Words.Add(rules, text, at, end, tokens)
                : Symbols.Add(rules, text, at, end, blockStart, tokens);
        }
    }
}
