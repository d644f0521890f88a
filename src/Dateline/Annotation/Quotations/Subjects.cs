namespace Dateline.Annotation.Quotations;

/// <summary>Finds the subject before a cue verb: over auxiliaries, adverbs, asides between commas and relative clauses.</summary>
internal static class Subjects
{
    /// <summary>Longest aside between subject and verb, in items.</summary>
    private const int LongestAside = 40;

    /// <summary>The subject of the verb at <paramref name="verb"/> as it stands before it.</summary>
    public static Subject Before(Line line, int verb)
    {
        bool hedged = false;
        int at = Back(line, verb - 1, ref hedged);
        if (at < 0)
        {
            return Subject.LeftOut(at + 1, hedged);
        }
        Item item = line[at];
        if (item.Is(')'))
        {
            int open = at;
            while (open > 0 && at - open < LongestAside && !line[open].Is('('))
            {
                open--;
            }
            bool acronym = open >= at - 6 && open > 0 && line[open + 1].IsCapital;
            (int close, at) = (at, open > 0 ? open - 1 : at);
            item = line[at];
            if (acronym && item.IsWord && Phrase(line, at, at, hedged) is { Place: SubjectPlace.Named } named)
            {
                return named with { End = close + 1 };
            }
        }
        if (item.Is(',') || item.IsDash)
        {
            return BeforeAside(line, at, hedged);
        }
        if (!item.IsWord && !line.IsDot(at))
        {
            return Subject.Missing(at + 1, hedged);
        }
        if (item.Has(WordClasses.Relative) && !(line.Is(at, "that") && !(at > 0 && line.IsNounLike(at - 1))))
        {
            return Antecedent(line, at, hedged);
        }
        if (item.Has(WordClasses.Conjunction) || item.Has(WordClasses.Subordinator))
        {
            return Subject.LeftOut(at, hedged);
        }
        return Phrase(line, at, at, hedged);
    }

    /// <summary>The first subject of the line: for verbs that go on with it.</summary>
    public static (int First, int End) OfLine(Line line, int before)
    {
        for (int at = 1; at < before; at++)
        {
            if (!line.IsFinite(at) && !(line[at].Entry.Cues.Count > 0 && line[at].IsVerb(VerbForms.Third) && line[at].Entry.Noun == 0))
            {
                continue;
            }
            Subject subject = Before(line, at);
            if (subject.Place == SubjectPlace.Named && !(line[subject.First].IsNumeric && subject.End == subject.First + 1))
            {
                return (subject.First, subject.End);
            }
        }
        return (0, 0);
    }

    private static int Back(Line line, int at, ref bool hedged)
    {
        while (at >= 0)
        {
            Item item = line[at];
            if (line.Is(at, "first") && line.Is(at - 1, "at"))
            {
                at -= 2;
            }
            else if (line.IsAdverb(at) || line.IsAuxiliary(at) || item.Has(WordClasses.Negation) && at > 0 && line.IsAuxiliary(at - 1) || item.Has(WordClasses.Reflexive) && at > 0 && line.IsNounLike(at - 1))
            {
                hedged |= item.Has(WordClasses.Hedge);
                at--;
            }
            else if (item.Has(WordClasses.Time) && at > 0 && (line[at - 1].Has(WordClasses.Timehead) || item.IsCapital) && !line.IsGenitive(at))
            {
                at -= line[at - 1].Has(WordClasses.Timehead) || line.Is(at - 1, "on") ? 2 : 1;
            }
            else if (item.Has(WordClasses.Time) && TimePhrase(line, at) is var start and >= 0)
            {
                at = start - 1;
            }
            else if (item.Has(WordClasses.Side) && at > 2 && line[at - 1].Has(WordClasses.Possessive) && line[at - 2].Has(WordClasses.Preposition))
            {
                at -= line[at - 3].Is(',') ? 4 : 3;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    /// <summary>The preposition of a time that ends at <paramref name="at"/> (“at the same time”, “on Monday evening”), or -1; a time that opens the line is left to the phrase behind it.</summary>
    private static int TimePhrase(Line line, int at)
    {
        for (int before = at - 1; before > 0 && before > at - 5; before--)
        {
            Item item = line[before];
            if (item.Has(WordClasses.Preposition))
            {
                return line[before - 1].IsWord ? before : -1;
            }
            if (!item.Has(WordClasses.Time | WordClasses.Timehead | WordClasses.Determiner) && !item.IsNumeric && !line.Is(before, "same"))
            {
                return -1;
            }
        }
        return -1;
    }

    private static Subject Antecedent(Line line, int at, bool hedged)
    {
        int last = at - 1;
        if (last >= 0 && line[last].Is(','))
        {
            last--;
        }
        if (last < 0)
        {
            return Subject.Missing(at, hedged);
        }
        (int first, int end) = NounPhrases.Nearest(line, last);
        return first < end ? new Subject(SubjectPlace.Named, first, end, first, hedged) : Subject.Missing(at, hedged);
    }

    private static Subject Phrase(Line line, int last, int edge, bool hedged)
    {
        (int first, int end) = NounPhrases.EndingAt(line, last);
        bool day = end == first + 1 && line[first].Has(WordClasses.Time) && line.Ends(first, "day");
        if (first >= end || day)
        {
            return Subject.Missing(edge, hedged);
        }
        return new Subject(SubjectPlace.Named, first, end, first, hedged);
    }

    private static Subject BeforeAside(Line line, int close, bool hedged)
    {
        int end = -1;
        int at = close;
        for (int asides = 0; asides < 3; asides++)
        {
            int open = Opening(line, at);
            if (open <= 0 || !IsAside(line, open + 1, at))
            {
                break;
            }
            bool belongs = Belongs(line, open + 1, at) || line.Is(open + 1, "who") && IsBareName(line, open - 1);
            bool number = line[open + 1].IsNumeric && at == open + 2;
            end = belongs && end < 0 ? at : belongs ? end : -1;
            if (!number && (line[open - 1].IsNumeric && Opening(line, open) == open - 2))
            {
                end = belongs ? end : open;
                at = open;
                continue;
            }
            Subject subject = Phrase(line, open - 1, open, hedged);
            if (subject.Place != SubjectPlace.Named)
            {
                break;
            }
            return subject with { End = end > 0 ? end : subject.End };
        }
        return Subject.Missing(close, hedged);
    }

    /// <summary>The comma or dash that opens the aside that the one at <paramref name="close"/> closes, or -1.</summary>
    private static int Opening(Line line, int close)
    {
        bool dash = line[close].IsDash;
        for (int at = close - 1; at >= 0 && at > close - LongestAside; at--)
        {
            if (dash ? line[at].IsDash : line[at].Is(','))
            {
                return at;
            }
            if (line[at].Is(';') || line[at].Is(':') || line[at].IsRegion && line[at].Region!.Words > 6)
            {
                return -1;
            }
        }
        return -1;
    }

    private static bool IsAside(Line line, int first, int end)
    {
        if (first >= end)
        {
            return false;
        }
        Item item = line[first];
        bool opened = item.Has(WordClasses.Relative | WordClasses.Preposition | WordClasses.Subordinator) || line.IsAdverb(first)
            || item.IsVerb(VerbForms.Gerund | VerbForms.Participle) || line.Ends(first, "ing") || line.Ends(first, "ed");
        return opened && !item.Has(WordClasses.Conjunction) || !item.Has(WordClasses.Conjunction) && !HasFinite(line, first, end) && end - first <= 16 && !line.IsPersonal(first);
    }

    /// <summary>Whether a name without a title ends here: then the relative clause on it tells who it is and belongs to the mention.</summary>
    private static bool IsBareName(Line line, int last)
    {
        (int first, int end) = NounPhrases.EndingAt(line, last);
        for (int at = first; at < end; at++)
        {
            if (!line[at].IsCapital || line[at].Has(WordClasses.Title | WordClasses.Determiner))
            {
                return false;
            }
        }
        return end - first is 2 or 3;
    }

    private static bool HasFinite(Line line, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (line[at].Has(WordClasses.Relative) && at > first)
            {
                return false;
            }
            if (line.IsFinite(at) && !(at + 1 < end && line[at + 1].Has(WordClasses.Preposition) && !line.IsAuxiliary(at)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the aside belongs to the mention (an apposition, an age), and not to the sentence (“for his part”).</summary>
    private static bool Belongs(Line line, int first, int end)
    {
        Item item = line[first];
        if (line.Is(first, "who"))
        {
            return false;
        }
        return item.IsNumeric || line.Is(first, "of") || !line.Is(first, "one") && !item.Has(WordClasses.Relative | WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Time) && !line.IsAdverb(first)
            && !item.IsVerb(VerbForms.Gerund) && !(item.IsVerb(VerbForms.Participle) && !item.IsCapital) && !line.IsOver(first) && end > first;
    }
}
