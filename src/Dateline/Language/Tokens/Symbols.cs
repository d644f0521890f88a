namespace Dateline.Language.Tokens;

/// <summary>Tokens that begin with neither letter nor digit: punctuation, symbols, clitics that lost their word.</summary>
internal static class Symbols
{
    /// <summary>Adds one token; gives the place behind.</summary>
    public static int Add(TokenRules rules, ReadOnlySpan<char> text, int at, int limit, int blockStart, TokenBuffer tokens)
    {
        int end = at + LengthAt(rules, text, at, limit, blockStart);
        tokens.Add(at, end);
        return end;
    }

    private static int LengthAt(TokenRules rules, ReadOnlySpan<char> text, int at, int limit, int blockStart)
    {
        char c = text[at];
        if (Characters.IsApostrophe(c))
        {
            return ApostropheLength(text, at, limit);
        }

        int emoticon = c is ':' or ';' or '=' or '<' or '^' && at == RunStart(text, at, blockStart) ? rules.EmoticonAt(text[at..limit]) : 0;
        if (emoticon > 0)
        {
            return emoticon;
        }

        if (c is '!' or '?')
        {
            int end = at + 1;
            while (end < limit && text[end] is '!' or '?')
            {
                end++;
            }

            return end - at;
        }

        if (c is '.' or '-' or '=' or '*' or '_' or '~' or '#' or '+' or '<' or '>' or '–' or '—' or '…')
        {
            return SameLength(text, at, limit);
        }

        return PictureLength(text, at, limit);
    }

    // ’re, ’72, ''; otherwise the mark alone.
    private static int ApostropheLength(ReadOnlySpan<char> text, int at, int limit)
    {
        int clitic = Clitics.LengthAt(text, at, limit);
        if (clitic > 0)
        {
            return clitic;
        }

        if (at + 2 < limit && Characters.IsDigit(text[at + 1]) && Characters.IsDigit(text[at + 2]) && (at + 3 == limit || !Characters.IsDigit(text[at + 3])))
        {
            return at + 3 < limit && text[at + 3] == 's' ? 4 : 3;
        }

        return at + 1 < limit && text[at + 1] == text[at] ? 2 : 1;
    }

    private static int SameLength(ReadOnlySpan<char> text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit && text[end] == text[at])
        {
            end++;
        }

        return end - at;
    }

    // A surrogate pair is one character; signs that only change its look or join it to another stay with it.
    private static int PictureLength(ReadOnlySpan<char> text, int at, int limit)
    {
        int end = at + 1;
        if (char.IsHighSurrogate(text[at]) && end < limit && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        while (end < limit && text[end] is '\uFE0F' or '\uFE0E' or '\u20E3' or '\u200D')
        {
            bool joins = text[end] == '\u200D';
            end++;
            if (joins && end + 1 < limit && char.IsHighSurrogate(text[end]))
            {
                end += 2;
            }
        }

        return Math.Min(end, limit) - at;
    }

    private static int RunStart(ReadOnlySpan<char> text, int at, int blockStart) =>
        at == blockStart || Characters.IsBlank(text[at - 1]) || !Characters.IsLetterOrDigit(text[at - 1]) ? at : -1;
}
