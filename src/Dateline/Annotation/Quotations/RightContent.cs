namespace Dateline.Annotation.Quotations;

/// <summary>Finds the content behind a cue verb, by the verb's frames.</summary>
internal static class RightContent
{
    private const CueFrames Clauses = CueFrames.Clause | CueFrames.That;
    private const CueFrames Things = CueFrames.Object | CueFrames.Weak | CueFrames.Naming | CueFrames.Person;

    /// <summary>Takes the content that begins at <paramref name="at"/>, or behind the circumstances there; false where there is none.</summary>
    public static bool Take(Draft draft, Line line, int at, CueFrames frames)
    {
        if (TakeAt(draft, line, at, frames, behindCircumstances: false))
        {
            return true;
        }
        if (at + 2 < line.Count && line[at].Has(WordClasses.Preposition) && line[at + 1].IsRegion && line.Is(at + 2, "that") && (frames & Clauses) != 0)
        {
            Contents.Take(draft, line, at, at + 2, spoken: false);
            return TakeClause(draft, line, at + 2, frames);
        }
        if (Asides.BehindAside(line, at) is var that and > 0 && (frames & Clauses) != 0)
        {
            return TakeClause(draft, line, that, frames);
        }
        int next = Circumstances.Skip(line, at, draft);
        if (next > at && next < line.Count && Asides.BehindAside(line, next) is var later and > 0 && (frames & Clauses) != 0)
        {
            return TakeClause(draft, line, later, frames);
        }
        return next > at && TakeAt(draft, line, next, frames, behindCircumstances: true);
    }

    /// <summary>Steps over an addressee and circumstances behind a verb whose content stands before it.</summary>
    public static int SkipAddressee(Draft draft, Line line, int at, CueFrames frames)
    {
        if ((frames & (CueFrames.Addressee | CueFrames.Told)) != 0 && at < line.Count && line.BeginsPhrase(at) && !NounPhrases.IsTime(line, at))
        {
            int end = NounPhrases.SimpleEnd(line, at);
            if (end > at)
            {
                draft.Addressee ??= line.Run(at, end);
                at = end;
            }
        }
        return Circumstances.Skip(line, at, draft);
    }

    private static bool TakeAt(Draft draft, Line line, int at, CueFrames frames, bool behindCircumstances)
    {
        if (at >= line.Count)
        {
            return false;
        }
        if (TakeMarked(draft, line, at, frames) || TakeClause(draft, line, at, frames))
        {
            return true;
        }
        if (TakePreposition(draft, line, at, frames) || TakeVerbal(draft, line, at, frames))
        {
            return true;
        }
        if (line.Is(at, "so") && (frames & CueFrames.Clause) != 0 && line.IsOver(at + 1))
        {
            Contents.Take(draft, line, at, at + 1, spoken: false);
            return true;
        }
        if (line.Is(at, "that") && (frames & Clauses) != 0 || line.IsAuxiliary(at) || line.IsAdverb(at) && !line.BeginsPhrase(at) || NounPhrases.IsTime(line, at))
        {
            return false;
        }
        if ((frames & CueFrames.Addressee) != 0 && TakeBehindAddressee(draft, line, at, frames))
        {
            return true;
        }
        if ((frames & Things) != 0 && !((frames & CueFrames.Clause) != 0 && IsBareClause(line, at)) && TakeThing(draft, line, at, frames))
        {
            return true;
        }
        bool strict = (frames & (CueFrames.Addressee | CueFrames.That)) != 0 || Asides.IsBarePronoun(line, at);
        bool bare = (frames & CueFrames.Clause) != 0 && (!strict && line.BeginsPhrase(at) || IsBareClause(line, at));
        return bare && (!behindCircumstances || IsBareClause(line, at)) && Give(draft, line, at, phrase: false);
    }

    /// <summary>Marks right behind the cue, behind a comma or a colon; and what follows a colon without marks.</summary>
    private static bool TakeMarked(Draft draft, Line line, int at, CueFrames frames)
    {
        bool colon = line[at].Is(':');
        bool comma = line[at].Is(',') || line[at].IsDash;
        int next = colon || comma ? at + 1 : at;
        if (next >= line.Count || !colon && !comma && !line[next].IsRegion)
        {
            return false;
        }
        if (colon && !line[next].IsRegion)
        {
            return (frames & (CueFrames.Colon | Clauses)) != 0 && Give(draft, line, next, phrase: false);
        }
        if (!line[next].IsRegion || !colon && (frames & (CueFrames.Quote | CueFrames.Clause)) == 0)
        {
            return false;
        }
        bool whole = line.IsOver(next + 1) || line[next + 1].IsRegion || line[next + 1].Is(',') || (line.Is(next + 1, "and") || line.Is(next + 1, "but")) && next + 2 < line.Count && (line.IsFinite(next + 2) || line.IsAdverb(next + 2));
        if (colon || comma || whole && Contents.IsClause(line, line[next].Region!))
        {
            int end = next + 1;
            while (end < line.Count && line[end].IsRegion)
            {
                end++;
            }
            Contents.Take(draft, line, next, end, colon || comma);
            return true;
        }
        return Give(draft, line, next, phrase: (frames & (Clauses | CueFrames.Naming)) == 0);
    }

    private static bool TakeClause(Draft draft, Line line, int at, CueFrames frames)
    {
        if (line.Is(at, "that") && (frames & Clauses) != 0 && at + 1 < line.Count && !line[at + 1].Is(',') && !NounPhrases.IsTimeHead(line, at))
        {
            int first = at + 1;
            if (line.IsAuxiliary(first))
            {
                return false;
            }
            int stop = ClauseEnds.After(line, first, phrase: false);
            Contents.Take(draft, line, first, draft.Cue is { } cue ? TreeEnds.BeforeGovernor(line, cue, first, stop, phrase: false) : stop, spoken: false, woven: true);
            return draft.Content.Count > 0;
        }
        if (line.Is(at, "how") && (frames & CueFrames.That) != 0 && (frames & CueFrames.Question) == 0 && at + 1 < line.Count)
        {
            return Give(draft, line, at + 1, phrase: false);
        }
        bool question = line[at].Has(WordClasses.Question) && !line.Is(at, "that") && (frames & CueFrames.Question) != 0;
        return question && Give(draft, line, at, phrase: false);
    }

    private static bool TakePreposition(Draft draft, Line line, int at, CueFrames frames)
    {
        bool outside = line.Is(at, "of") && (frames & CueFrames.Of) != 0 || line.Is(at, "for") && (frames & CueFrames.Topic) != 0;
        bool inside = line.Is(at, "about") && (frames & CueFrames.About) != 0 && !line.IsRounded(at) || line.Is(at, "against") && (frames & CueFrames.Against) != 0 || line.Is(at, "for") && (frames & CueFrames.For) != 0 || line.Is(at, "with") && (frames & CueFrames.With) != 0;
        if (line.Is(at, "as") && (frames & CueFrames.Object) != 0 && at + 1 < line.Count && line[at + 1].IsRegion)
        {
            if (at + 2 < line.Count && line.BeginsPhrase(at + 2))
            {
                return Give(draft, line, at, phrase: true);
            }
            Contents.Take(draft, line, at + 1, at + 2, spoken: false);
            return true;
        }
        if (!outside && !inside || at + 1 >= line.Count)
        {
            return false;
        }
        return Give(draft, line, outside ? at + 1 : at, ClauseEnds.After(line, at + 1, phrase: true), phrase: true);
    }

    private static bool TakeVerbal(Draft draft, Line line, int at, CueFrames frames)
    {
        bool infinitive = line.Is(at, "to") && at + 1 < line.Count && !(line.Ends(at + 1, "ing") && line[at + 1].Tag is not WordTag.Base) && !line[at + 1].Has(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Object | WordClasses.Pronoun) && !line[at + 1].IsCapital
            && ((frames & (CueFrames.Infinitive | CueFrames.Told)) != 0 || (frames & CueFrames.Person) != 0 && draft.Addressee is null);
        bool gerund = (frames & CueFrames.Gerund) != 0 && line[at].IsWord && line.Ends(at, "ing") && !line.Is(at, "nothing") && !line.Is(at, "anything") && !line[at].IsCapital;
        return (infinitive || gerund) && Give(draft, line, at, ClauseEnds.After(line, at + 1, phrase: true), phrase: true);
    }

    private static bool TakeBehindAddressee(Draft draft, Line line, int at, CueFrames frames)
    {
        if (!line.BeginsPhrase(at) || NounPhrases.IsTime(line, at))
        {
            return false;
        }
        int end = NounPhrases.SimpleEnd(line, at);
        if (end == at || end >= line.Count || !line.IsNounLike(end - 1) || line.IsFinite(end) || line.IsPresent(end) || (frames & CueFrames.Person) != 0 && line[end].Region is { } marked && OpensInfinitive(line, marked))
        {
            return false;
        }
        CueFrames rest = frames & ~(CueFrames.Addressee | Things) | CueFrames.That;
        Draft trial = new() { Cue = draft.Cue };
        int next = Circumstances.Skip(line, end, trial);
        int found = TakeMarked(draft, line, end, rest) || TakeClause(draft, line, end, rest) || TakeVerbal(draft, line, end, rest) || TakePreposition(draft, line, end, rest & ~CueFrames.About) ? end
            : Asides.BehindAside(line, end) is var that and > 0 && TakeClause(draft, line, that, rest) ? end
            : next > end && next < line.Count && (TakeMarked(draft, line, next, rest) || TakeClause(draft, line, next, rest) || (frames & CueFrames.Clause) != 0 && IsBareClause(line, next) && Give(draft, line, next, phrase: false)) ? next
            : (frames & CueFrames.Clause) != 0 && line.BeginsPhrase(end) && !NounPhrases.IsTime(line, end) && Give(draft, line, end, phrase: false) ? end
            : -1;
        if (found < 0)
        {
            return false;
        }
        draft.Addressee = line.Run(at, end);
        draft.Medium ??= found == next ? trial.Medium : null;
        draft.Where ??= found == next ? trial.Where : null;
        draft.When ??= found == next ? trial.When : null;
        return true;
    }

    /// <summary>Whether the marked words are what somebody is asked to do: “asked the company “to open the bridge””.</summary>
    private static bool OpensInfinitive(Line line, MarkedRegion region) =>
        line.Text.AsSpan(region.Inner.Start, region.Inner.Length).TrimStart().StartsWith("to ", StringComparison.OrdinalIgnoreCase);

    private static bool TakeThing(Draft draft, Line line, int at, CueFrames frames)
    {
        if (line.Is(at, "nothing") || !line[at].IsRegion && !line.BeginsPhrase(at) || line[at].Has(WordClasses.Reflexive))
        {
            return false;
        }
        int end = Asides.IsBarePronoun(line, at) && (frames & CueFrames.Object) != 0 && !line.IsOver(at + 1) && !line.Is(at + 1, "as") && !line.Is(at + 1, "to") && !line.Is(at + 1, "for") && !line.Is(at + 1, "of") ? at + 1 : ClauseEnds.After(line, at, phrase: true);
        if ((frames & CueFrames.Colon) != 0 && end + 1 < line.Count && line[end].Is(':') && line[end + 1].IsRegion)
        {
            Contents.Take(draft, line, end + 1, end + 2, spoken: true);
            return true;
        }
        bool telling = false;
        bool asks = false;
        for (int i = at; i < end; i++)
        {
            telling |= line[i].IsRegion || (line[i].IsNumeric || line[i].Has(WordClasses.Number)) && IsFigure(line, at, i) || line[i].Entry.Noun != 0 && i < at + 3;
            asks |= line[i].IsRegion || line.Is(i, "to") || line.Is(i, "that") && i > at || line.Is(i, "for") && i > at;
        }
        bool fits = (frames & CueFrames.Object) != 0 || (frames & CueFrames.Person) != 0 && asks
            || (frames & CueFrames.Weak) != 0 && telling || (frames & CueFrames.Naming) != 0 && end > at + 1 && (telling || line[at].Has(WordClasses.Object) || line.Is(at, "this") || line.Is(at, "that") || IsNamed(line, at, end));
        if ((frames & CueFrames.Countless) != 0 && (line[at].IsNumeric || line[at].Has(WordClasses.Number)))
        {
            return false;
        }
        fits |= (frames & CueFrames.Weak) != 0 && line[at].IsNumeric && !line.IsHeadline && draft.Cue is { } cued && line.ItemOf(line.Tokens?.At(cued.Start) ?? -1) is var verb && verb > 0 && (line[verb - 1].IsCapital || verb > 1 && line.IsAdverb(verb - 1) && line[verb - 2].IsCapital);
        end = Circumstances.TrimTail(line, at, end, (frames & (CueFrames.Clause | CueFrames.Weak)) != 0, draft);
        if (!fits || end <= at)
        {
            return false;
        }
        end = draft.Cue is { } cue ? TreeEnds.BeforeGovernor(line, cue, at, end, phrase: true) : end;
        Contents.Take(draft, line, at, end, spoken: false);
        draft.Kind = draft.Kind == QuotationKind.Direct ? QuotationKind.Mixed : draft.Kind;
        return true;
    }

    /// <summary>Whether a second noun phrase with “a” or “an” stands right behind the first, which says what that is called: “called the toll a disgrace”.</summary>
    private static bool IsNamed(Line line, int at, int end) =>
        NounPhrases.SimpleEnd(line, at) is var next && next > at && next + 1 < end && (line.Is(next, "a") || line.Is(next, "an")) && !line[next + 1].Has(WordClasses.Time) && !(next + 2 < end && line[next + 2].Has(WordClasses.Time));

    /// <summary>Whether “at” or “as” stands before the number at <paramref name="number"/>, or before what rounds it: “at 40”, “at NOK 40”, “at close to 40”.</summary>
    private static bool IsFigure(Line line, int first, int number)
    {
        for (int at = number - 1; at > first && at >= number - 3; at--)
        {
            if (line.Is(at, "at") || line.Is(at, "as"))
            {
                return true;
            }
            if (!line[at].IsWord || line[at].IsNumeric)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Whether a clause of its own, with subject and verb, begins here.</summary>
    private static bool IsBareClause(Line line, int at)
    {
        if (!line.BeginsPhrase(at) && !line[at].IsRegion)
        {
            return false;
        }
        int end = NounPhrases.SpeakerEnd(line, at);
        if (end == at)
        {
            return false;
        }
        end = end + 2 < line.Count && line[end].Is(',') && line.IsAdverb(end + 1) && line[end + 2].Is(',') ? end + 3 : end;
        for (int i = end; i < line.Count && i < end + 12; i++)
        {
            if (line.IsFinite(i) || line.IsPresent(i) || i == end && line[i].Region is { OpensWithVerb: true })
            {
                return true;
            }
            if (line[i].Kind == ItemKind.Mark || line.Is(i, "to") && !line.Is(i - 1, "due") || line.Is(i, "that") || line[i].Has(WordClasses.Conjunction) && i + 1 < line.Count && (line.IsFinite(i + 1) || line.IsAdverb(i + 1)))
            {
                return false;
            }
        }
        return false;
    }

    private static bool Give(Draft draft, Line line, int first, bool phrase) =>
        Give(draft, line, first, ClauseEnds.After(line, first, phrase), phrase);

    private static bool Give(Draft draft, Line line, int first, int end, bool phrase)
    {
        end = draft.Cue is { } cue ? TreeEnds.BeforeGovernor(line, cue, first, end, phrase) : end;
        if (end <= first)
        {
            return false;
        }
        Contents.Take(draft, line, first, end, spoken: false);
        return draft.Content.Count > 0;
    }
}
