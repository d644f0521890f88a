namespace Dateline.Annotation.Quotations;

/// <summary>What stands between a cue and its content without belonging to either.</summary>
internal static class Asides
{
    /// <summary>The “that” behind an aside between commas: “cautioning, however, that …”, “said, in a letter to the council, that …”; or 0.</summary>
    public static int BehindAside(Line line, int at)
    {
        if (at >= line.Count || !line[at].Is(','))
        {
            return 0;
        }
        for (int close = at + 2; close + 1 < line.Count && close < at + 14; close++)
        {
            if (line[close].Is(','))
            {
                return line.Is(close + 1, "that") ? close + 1 : 0;
            }
            if (!line[close].IsWord || line.IsAuxiliary(close))
            {
                return 0;
            }
        }
        return 0;
    }

    /// <summary>“it”, “this” or “so” with no verb of its own behind it: “said it in the chamber”.</summary>
    public static bool IsBarePronoun(Line line, int at) =>
        (line.Is(at, "it") || line.Is(at, "this") || line.Is(at, "that") || line.Is(at, "so") || line.Is(at, "them")) && (line.IsOver(at + 1) || line[at + 1].Has(WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Subordinator) || line[at + 1].Is(',') || line[at + 1].Is(':') || line[at + 1].Is(';'));
}
