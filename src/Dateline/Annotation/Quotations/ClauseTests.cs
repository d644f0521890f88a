namespace Dateline.Annotation.Quotations;

/// <summary>What stands at a place of a line that may end or begin a clause.</summary>
internal static class ClauseTests
{
    /// <summary>Whether a subject and its verb begin here: “as ministers met in Geneva”.</summary>
    public static bool IsClause(Line line, int first)
    {
        for (int at = first; at < line.Count && at < first + 7; at++)
        {
            if (at > first && (line.IsFinite(at) || line.IsPresent(at) || line.IsHeadline && line[at].IsVerb(VerbForms.Third)))
            {
                return true;
            }
            if (!line[at].IsWord || line[at].Has(WordClasses.Preposition | WordClasses.Relative | WordClasses.Conjunction) && !line.Is(at, "of") && !line.Is(at, "from"))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Whether “in” or “at” and a means of speech stand there: “…, in a resolution passed by …”.</summary>
    public static bool HasMedium(Line line, int at)
    {
        if (!line.Is(at, "in") && !line.Is(at, "at") && !line.Is(at, "during"))
        {
            return false;
        }
        for (int i = at + 1; i < line.Count && i < at + 6 && line[i].IsWord; i++)
        {
            if (line[i].Has(WordClasses.Medium))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the items hold a verb or words in marks: a joined subject (“her deputy and two officials had …”) does not end a clause before its verb.</summary>
    public static bool IsWhole(Line line, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (line[at].IsRegion)
            {
                return true;
            }
        }
        return line.HasVerb(first, end);
    }

    /// <summary>
    /// Whether “which” behind the comma opens the reporter's own comment: right behind words in marks (“… “a fairy tale”, which …”), or in the present
    /// where what was said stands in the past (“said the bridge was safe, which is not the same as …”).
    /// </summary>
    public static bool IsComment(Line line, int first, int comma)
    {
        if (!line.Is(comma + 1, "which") || comma == first)
        {
            return false;
        }
        if (line[comma - 1].IsRegion)
        {
            return true;
        }
        bool past = false;
        for (int at = first; at < comma; at++)
        {
            string? tag = Tag(line, at);
            if (tag is "VBZ" or "VBP" or "MD")
            {
                return false;
            }
            past |= tag is "VBD";
        }
        for (int at = comma + 2; past && at < line.Count && at < comma + 10 && line[at].IsWord; at++)
        {
            if (Tag(line, at) is "VBZ" or "VBP" or "VBD" or "MD")
            {
                return Tag(line, at) is "VBZ" or "VBP";
            }
        }
        return false;
    }

    private static string? Tag(Line line, int at) => line.Tokens is { } tokens && line[at].Token >= 0 ? tokens.Xpos(line[at].Token) : null;

    /// <summary>Whether a place in capitals, a number or a day stands there, as in the place and day at the head of an agency's text.</summary>
    public static bool IsPlace(Line line, int at)
    {
        if (line[at].IsNumeric || line[at].Has(WordClasses.Time))
        {
            return true;
        }
        ReadOnlySpan<char> word = line.Text.AsSpan(line[at].Span.Start, line[at].Span.Length);
        return line[at].IsWord && word.Length > 2 && !word.ContainsAnyInRange('a', 'z');
    }
}
