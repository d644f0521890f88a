namespace Dateline.Annotation.Quotations;

/// <summary>What stands behind a mention and belongs to it: “…, the deputy mayor”, “…, 34”.</summary>
internal static class Appositions
{
    /// <summary>The end of a relative clause that nothing but the line's end closes, or 0.</summary>
    public static int RelativeEnd(Line line, int at)
    {
        while (at < line.Count && line[at].IsWord)
        {
            at++;
        }
        return line.IsOver(at) ? at : 0;
    }

    /// <summary>The end of the apposition or age behind the comma at <paramref name="comma"/>, or -1 where none stands there.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">First item of the mention.</param>
    /// <param name="comma">The comma behind it.</param>
    /// <param name="closed">Whether a second comma must close it.</param>
    public static int End(Line line, int first, int comma, bool closed)
    {
        int at = comma + 1;
        if (at >= line.Count)
        {
            return -1;
        }
        if (line[at].IsNumeric && (at + 1 >= line.Count || line[at + 1].Is(',') || line.IsOver(at + 1)))
        {
            return at + 1;
        }
        bool named = line[comma - 1].IsCapital && !line[comma - 1].Has(WordClasses.Title) && !line[first].Has(WordClasses.Determiner);
        for (int i = first; i < comma; i++)
        {
            named |= line[i].IsCapital && !line[i].Has(WordClasses.Title) && i + 1 < comma && line[i + 1].IsCapital;
        }
        bool describes = line[at].Has(WordClasses.Determiner | WordClasses.Possessive) && !line.Is(at, "no") || line[at].Has(WordClasses.Title) && !line[at].IsCapital || line.IsGenitive(at) && line[at].IsCapital
            || named && (line[at].Has(WordClasses.Title) || at + 1 < line.Count && line[at + 1].Has(WordClasses.Title));
        if (!describes && (named || !line[at].IsCapital || line[at].Has(WordClasses.Time)))
        {
            return -1;
        }
        int end = at;
        while (end < line.Count && line[end].IsWord && end < at + 14)
        {
            if (line.IsFinite(end) || line[end].Has(WordClasses.Relative) && !line[end].Has(WordClasses.Determiner) || line[end].Has(WordClasses.Subordinator) && !line[end].Has(WordClasses.Preposition))
            {
                return -1;
            }
            if (end > at && line[end].Has(WordClasses.Preposition) && !line.Is(end, "of") && !line.Is(end, "for") && !line.Is(end, "from"))
            {
                return closed ? -1 : end;
            }
            end++;
        }
        return end < line.Count && line[end].Is(',') || !closed && (end == line.Count || line.IsOver(end)) ? end : -1;
    }
}
