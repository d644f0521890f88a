namespace Dateline.Annotation.Quotations;

/// <summary>Finds the content before a cue (“…, she said”), and its second piece where the cue stands inside it.</summary>
internal static class LeftContent
{
    private const int FewestWords = 2;

    /// <summary>Takes what stands before the cue.</summary>
    /// <param name="draft">The quotation.</param>
    /// <param name="line">The line.</param>
    /// <param name="edge">First item of the cue's side: its subject, or the inverted verb.</param>
    /// <param name="behind">The item behind the cue, its speaker and circumstances.</param>
    /// <returns>False where nothing before it can be content.</returns>
    public static bool Take(Draft draft, Line line, int edge, int behind)
    {
        int last = edge - 1;
        while (last >= 0 && (line[last].Is(',') || line[last].IsDash))
        {
            last--;
        }
        if (last > 0 && line.Is(last, "as") && (line[last - 1].Is(',') || line[last - 1].IsRegion))
        {
            last -= line[last - 1].IsRegion ? 1 : 2;
            edge = last + 2;
        }
        if (last == 0 && line.Is(0, "as") && behind + 2 < line.Count && line[behind].Is(','))
        {
            Contents.Take(draft, line, behind + 1, ClauseEnds.After(line, behind + 1, phrase: false), spoken: false);
            return draft.Content.Count > 0;
        }
        bool parted = last < edge - 1;
        if (last < 0)
        {
            return false;
        }
        if (line[last].IsRegion)
        {
            return TakeRegion(draft, line, last, parted, behind);
        }
        return parted && TakeClause(draft, line, last, behind);
    }

    /// <summary>Whether words in marks that end as before a cue stand right before it: “…,” she said.</summary>
    public static bool IsMarked(Line line, int edge)
    {
        int last = edge - 1;
        bool parted = last >= 0 && line[last].Is(',');
        last -= parted ? 1 : 0;
        for (int at = ClauseEnds.Before(line, last + 1); at < last; at++)
        {
            if (line[at].IsWord)
            {
                return false;
            }
        }
        return last >= 0 && line[last].Region is { Inner.IsEmpty: false } region && (parted || line.Text[region.Inner.End - 1] is ',' or '!' or '?' or '.' or '…');
    }

    private static bool TakeRegion(Draft draft, Line line, int last, bool parted, int behind)
    {
        int first = ClauseEnds.Before(line, last + 1);
        bool alone = true;
        for (int at = first; at < last; at++)
        {
            alone &= !line[at].IsWord;
        }
        if (line.IsHeadline && !alone)
        {
            return false;
        }
        Contents.Take(draft, line, first, last + 1, spoken: alone && (parted || Contents.IsClause(line, line[last].Region!) || line[last].Region!.Words > 2));
        int next = behind;
        while (next < line.Count && (line[next].Is(',') || line[next].IsDash || line[next].Is(':')))
        {
            next++;
        }
        if (next > behind && next < line.Count && line[next].IsRegion && line[next].Region!.Owner is null)
        {
            Contents.Take(draft, line, next, next + 1, spoken: true);
        }
        return true;
    }

    /// <summary>The end of the clause behind a semicolon that goes on with what was said (“It was late, he said; the shops were closed”), or 0.</summary>
    private static int BehindSemicolon(Line line, int behind)
    {
        if (behind + 2 >= line.Count || !line[behind].Is(';') || !ClauseTests.IsClause(line, behind + 1))
        {
            return 0;
        }
        for (int at = behind + 1; at < line.Count; at++)
        {
            if (line[at].Entry.Cues.Count > 0 && line[at].IsVerb(VerbForms.Past | VerbForms.Third) && line[at].Tag is WordTag.Finite)
            {
                return 0;
            }
        }
        return ClauseEnds.After(line, behind + 1, phrase: false);
    }

    private static bool TakeClause(Draft draft, Line line, int last, int behind)
    {
        int first = ClauseEnds.Before(line, last + 1);
        int words = last + 1 - first;
        bool verb = line.HasVerb(first, last + 1);
        bool adverbial = line[first].Entry.Phrases.Count > 0 || line[first].Has(WordClasses.Preposition | WordClasses.Time | WordClasses.Timehead) || line.IsAdverb(first) || line[last].Has(WordClasses.Subordinator | WordClasses.Conjunction);
        bool gerund = line[first].IsVerb(VerbForms.Gerund) || line.Ends(first, "ing") && !verb;
        if (BehindSemicolon(line, behind) is var rest and > 0 && verb)
        {
            Contents.Take(draft, line, first, last + 1, spoken: false);
            Contents.Take(draft, line, behind + 1, rest, spoken: false);
            return draft.Content.Count > 0;
        }
        bool more = behind < line.Count && (line[behind].Is(',') || line[behind].IsDash) && behind + 1 < line.Count;
        int next = behind + 1;
        bool goesOn = more && !line[next].IsVerb(VerbForms.Gerund) && !line[next].Has(WordClasses.Conjunction | WordClasses.Relative) && !(line[next].Has(WordClasses.Subordinator) && !line[next].Has(WordClasses.Preposition));
        bool piece = words >= (goesOn && line.IsFinite(next) ? 1 : FewestWords) && !gerund && !line[last].Has(WordClasses.Subordinator | WordClasses.Conjunction) && (verb || !adverbial);
        if (line.IsHeadline && !piece)
        {
            return false;
        }
        bool second = goesOn && (!piece || !verb || line.IsFinite(next));
        if (!piece && !second)
        {
            return false;
        }
        if (piece && !(second && !verb && (adverbial || !line.IsFinite(next))))
        {
            Contents.Take(draft, line, first, last + 1, spoken: false);
        }
        if (second)
        {
            int end = ClauseEnds.After(line, next, phrase: false);
            if (end > next)
            {
                Contents.Take(draft, line, next, end, spoken: false);
            }
        }
        return draft.Content.Count > 0;
    }
}
