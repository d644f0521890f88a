namespace Dateline.Annotation.Quotations;

/// <summary>Reads headlines that name a speaker with a colon or a dash and no cue: “Minister: we will pay”, “‘We will pay’ – Novak”.</summary>
internal static class HeadlineCues
{
    private const int LongestSpeaker = 8;

    /// <summary>Reads a headline's line; null where it names no speaker so.</summary>
    /// <param name="line">The headline.</param>
    /// <param name="isKnownName">Whether the body of the report names somebody whose last name the word at a position is.</param>
    public static Draft? Read(Line line, Func<int, bool> isKnownName)
    {
        for (int at = 1; at + 1 < line.Count; at++)
        {
            if (line[at].Is(':') && at <= LongestSpeaker)
            {
                return Led(line, at, isKnownName);
            }
        }
        int last = line.Count - 1;
        if (last > 4 && (line[last - 1].Is(':') && IsSpeaker(line, last, line.Count, isKnownName)))
        {
            Draft named = new() { Speaker = line.Run(last, line.Count), By = "headline-colon" };
            Contents.Take(named, line, 0, last - 1, spoken: true);
            return named;
        }
        for (int at = last - 1; at > 0 && at >= last - LongestSpeaker; at--)
        {
            bool spaced = line[at].IsDash && line[at - 1].Span.End < line[at].Span.Start;
            if (spaced && IsSpeaker(line, at + 1, line.Count, isKnownName))
            {
                Draft draft = new() { Speaker = line.Run(at + 1, line.Count), By = "headline-dash" };
                Contents.Take(draft, line, 0, at, spoken: true);
                return draft;
            }
        }
        return null;
    }

    private static Draft? Led(Line line, int colon, Func<int, bool> isKnownName)
    {
        if (line[0].IsRegion && colon == 1)
        {
            Draft draft = new() { By = "headline-colon" };
            if (line[0].Region!.Words > 2)
            {
                Contents.Take(draft, line, 0, 1, spoken: true);
                bool follows = line.Count > 3 && (line[2].Has(WordClasses.Title) || isKnownName(2));
                draft.Speaker = follows && !line[3].IsCapital ? line[2].Span : null;
            }
            return draft.Content.Count > 0 ? draft : null;
        }
        if (!IsSpeaker(line, 0, colon, isKnownName) || line.Count - colon < (line[colon + 1].IsRegion ? 2 : 3))
        {
            return null;
        }
        Draft named = new() { Speaker = line.Run(0, colon), By = "headline-colon" };
        Contents.Take(named, line, colon + 1, ClauseEnds.After(line, colon + 1, phrase: false), spoken: true);
        return named;
    }

    private static bool IsSpeaker(Line line, int first, int end, Func<int, bool> isKnownName)
    {
        if (end - first > LongestSpeaker || first >= end || line[first].Has(WordClasses.Label) && end - first == 1)
        {
            return false;
        }
        for (int at = first; at < end; at++)
        {
            bool verb = line.IsFinite(at) && !line[at].IsCapital || line.IsAuxiliary(at);
            if (!line[at].IsWord && !line.IsDot(at) || verb || line[at].Has(WordClasses.Conjunction | WordClasses.Subordinator))
            {
                return false;
            }
        }
        int last = end - 1;
        return line[last].Has(WordClasses.Title) || end - first == 1 && IsAcronym(line, first) || Titled(line, first, end) || line[last].IsCapital && isKnownName(last);
    }

    /// <summary>A body named by its letters: “NATO: …”.</summary>
    private static bool IsAcronym(Line line, int at) =>
        line[at].Span.Length is > 1 and < 7 && !line.Text.AsSpan(line[at].Span.Start, line[at].Span.Length).ContainsAnyInRange('a', 'z') && line[at].IsCapital && !line[at].Has(WordClasses.Label) && HasLower(line, at);

    /// <summary>Whether the headline is not set in capitals as a whole.</summary>
    private static bool HasLower(Line line, int except)
    {
        for (int at = 0; at < line.Count; at++)
        {
            if (at != except && line[at].IsWord && line.Text.AsSpan(line[at].Span.Start, line[at].Span.Length).ContainsAnyInRange('a', 'z'))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Titled(Line line, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (line[at].Has(WordClasses.Title) && (line[end - 1].IsCapital || line.Is(at + 1, "of")))
            {
                return true;
            }
        }
        return false;
    }
}
