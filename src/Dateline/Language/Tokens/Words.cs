namespace Dateline.Language.Tokens;

/// <summary>Tokens that begin with a letter: words, abbreviations, initials, names with marks inside.</summary>
internal static class Words
{
    /// <summary>Adds one word with what belongs to it; gives the place behind.</summary>
    public static int Add(TokenRules rules, ReadOnlySpan<char> text, int at, int limit, TokenBuffer tokens)
    {
        int end = LettersEnd(text, at, limit);
        int dotted = DottedEnd(text, at, end, limit);
        if (dotted > end)
        {
            tokens.Add(at, dotted);
            return dotted;
        }

        if (end < limit && text[end] == '.' && (rules.IsAbbreviation(text[at..(end + 1)]) || IsInitial(text, at, end, limit)))
        {
            tokens.Add(at, end + 1);
            return end + 1;
        }

        end = JoinedEnd(rules, text, at, end, limit);
        return AddParts(rules, text, at, end, limit, tokens);
    }

    private static int LettersEnd(ReadOnlySpan<char> text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit && (Characters.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }

    // U.S., a.m., Ph.D.: one or two letters and a stop, at least twice, the last stop included.
    private static int DottedEnd(ReadOnlySpan<char> text, int at, int end, int limit)
    {
        int scan = at;
        int parts = 0;
        int partEnd = end;
        while (partEnd < limit && text[partEnd] == '.' && partEnd - scan <= 2 && IsDottedPart(text[scan..partEnd], parts))
        {
            parts++;
            scan = partEnd + 1;
            if (scan >= limit || !Characters.IsLetter(text[scan]))
            {
                return parts >= 2 ? scan : end;
            }

            partEnd = LettersEnd(text, scan, limit);
        }

        // "U.S" without its last stop.
        return parts >= 1 && partEnd - scan == 1 && char.IsUpper(text[scan]) && partEnd - at <= 8 ? partEnd : end;
    }

    private static bool IsDottedPart(ReadOnlySpan<char> part, int before) =>
        part.Length == 1 || (before == 0 && part is "Ph" or "PH" or "ph") || (part.Length == 2 && before > 0 && char.IsUpper(part[0]));

    // "J." before a blank: an initial, unless it is the pronoun.
    private static bool IsInitial(ReadOnlySpan<char> text, int at, int end, int limit) =>
        end - at == 1 && char.IsUpper(text[at]) && text[at] != 'I' && end + 1 == limit
        && end + 2 < text.Length && text[end + 1] == ' ' && char.IsUpper(text[end + 2]);

    // Marks inside that do not part the word: co-founder, AT&T, O'Neill, example.org, and/or stays apart.
    private static int JoinedEnd(TokenRules rules, ReadOnlySpan<char> text, int at, int end, int limit)
    {
        int wordStart = at;
        while (end + 1 < limit && Characters.IsLetterOrDigit(text[end + 1]))
        {
            char c = text[end];
            bool joins = Characters.IsApostrophe(c) ? c != '`' && JoinsApostrophe(text, end, limit)
                : Characters.IsHyphen(c) ? JoinsHyphen(rules, text, at, wordStart, end)
                : c == '&' ? end - wordStart <= 2 && char.IsUpper(text[end - 1]) && char.IsUpper(text[end + 1])
                : c == '.' && char.IsLower(text[end + 1]) && end - at >= 3 && !Characters.IsDigit(text[end + 1]);
            if (!joins)
            {
                break;
            }

            wordStart = end + 1;
            end = LettersEnd(text, end + 1, limit);
        }

        return end;
    }

    // A clitic parts the word; other apostrophes between letters stay inside.
    private static bool JoinsApostrophe(ReadOnlySpan<char> text, int at, int limit) => Clitics.LengthAt(text, at, limit) == 0;

    private static bool JoinsHyphen(TokenRules rules, ReadOnlySpan<char> text, int at, int wordStart, int hyphen) =>
        at == wordStart && rules.IsPrefix(text[wordStart..hyphen]) && Characters.IsLetter(text[hyphen + 1]);

    // Parts off "n't" and words written together.
    private static int AddParts(TokenRules rules, ReadOnlySpan<char> text, int at, int end, int limit, TokenBuffer tokens)
    {
        ReadOnlySpan<char> word = text[at..end];
        int negation = Clitics.NegationAt(word);
        int parted = negation > 0 ? negation : rules.FirstOfContraction(word);
        if (parted > 0)
        {
            tokens.Add(at, at + parted);
            tokens.Add(at + parted, end);
            return end;
        }

        // US$ and C$ are one sign.
        if (end < limit && Characters.IsCurrency(text[end]) && word.Length <= 2 && char.IsUpper(word[0]))
        {
            end++;
        }

        tokens.Add(at, end);
        return end;
    }
}
