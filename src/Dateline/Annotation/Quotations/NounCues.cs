using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Reads quotations off nouns of speech: “a warning that …”, “the claim by X that …”, “her call for …”.</summary>
internal static class NounCues
{
    private const CueFrames Loose = CueFrames.Of | CueFrames.For | CueFrames.To | CueFrames.About | CueFrames.Against | CueFrames.On;

    /// <summary>Reads the noun at <paramref name="at"/>; null where no content stands with it.</summary>
    public static Draft? Read(Line line, int at)
    {
        CueFrames frames = line[at].Entry.Noun;
        Draft draft = new() { Cue = line.Run(at, at + 1), By = "cue-noun", Speaker = Holder(line, at) };
        int next = at + 1;
        if ((line.Is(next, "by") || line.Is(next, "from")) && next + 1 < line.Count && line.BeginsPhrase(next + 1))
        {
            int end = NounPhrases.SpeakerEnd(line, next + 1, placed: true);
            for (int at1 = next + 2; at1 < end && (frames & CueFrames.For) != 0; at1++)
            {
                end = line.Is(at1, "for") ? at1 : end;
            }
            while (end < line.Count && line[end].Is(','))
            {
                end++;
            }
            draft.Speaker = end > next + 1 ? Clean(line, next + 1, end) : draft.Speaker;
            next = end;
        }
        next = Circumstances.Skip(line, next, draft) is var skipped && skipped < line.Count && line.Is(skipped, "that") ? skipped : next;
        if (next + 1 >= line.Count)
        {
            return null;
        }
        if (line.Is(next, "that") && (frames & CueFrames.That) != 0 && !line.IsFinite(next + 1) && !(line[next].Tag == WordTag.Relative && line.IsPersonal(next + 1)))
        {
            return Give(draft, line, next + 1, clause: true, at);
        }
        bool outside = line.Is(next, "of") && (frames & CueFrames.Of) != 0 || line.Is(next, "for") && (frames & CueFrames.For) != 0 || line.Is(next, "about") && (frames & CueFrames.About) != 0;
        bool person = line.Is(next, "to") && (frames & CueFrames.To) != 0 && line.BeginsPhrase(next + 1) && NounPhrases.SimpleEnd(line, next + 1) is var who && who > next + 1 && line.Is(who, "to");
        outside |= person;
        bool inside = !person && line.Is(next, "to") && (frames & CueFrames.To) != 0 && !line[next + 1].Has(WordClasses.Determiner) && !line[next + 1].IsCapital;
        if ((frames & Loose) == 0 || !outside && !inside)
        {
            return null;
        }
        if (draft.Speaker is null && outside && NounPhrases.SimpleEnd(line, next + 1) is var of && of > next + 1 && (line.Is(of, "from") || line.Is(of, "by")) && of + 1 < line.Count && line.BeginsPhrase(of + 1))
        {
            draft.Speaker = line.Run(of + 1, NounPhrases.SpeakerEnd(line, of + 1, placed: true));
        }
        if (draft.Speaker is null)
        {
            return null;
        }
        return Give(draft, line, outside ? next + 1 : next, clause: false, at);
    }

    private static Draft? Give(Draft draft, Line line, int first, bool clause, int noun)
    {
        int end = ClauseEnds.After(line, first, phrase: !clause);
        end = clause && IsSubject(line, noun) ? BeforeMainVerb(line, first, end) : end;
        if (!clause)
        {
            int stop = NounPhrases.SimpleEnd(line, line.Is(first, "to") ? first + 1 : first);
            end = line.Is(first, "to") || line.Is(stop, "to") ? end : Math.Min(end, stop);
            end = end > first + 1 && line[end - 1].Has(WordClasses.Conjunction) ? end - 1 : end;
        }
        if (end <= first)
        {
            return null;
        }
        Contents.Take(draft, line, first, end, spoken: false);
        return draft;
    }

    /// <summary>Whose act it is, as a possessive word or a genitive before the noun.</summary>
    private static TextSpan? Holder(Line line, int at)
    {
        for (int before = at - 1; before >= 0 && before >= at - 3; before--)
        {
            Item item = line[before];
            if (item.Has(WordClasses.Possessive))
            {
                return item.Span;
            }
            if (line.IsGenitive(before))
            {
                (int first, int end) = NounPhrases.EndingAt(line, before);
                bool light = first + 2 < end && !line[first].IsCapital && line.Is(first + 1, "of") && first > 0 && (line[first - 1].Tag is WordTag.Finite || line.IsFinite(first - 1));
                first += light ? 2 : 0;
                TextSpan run = first < end ? line.Run(first, end) : item.Span;
                return run;
            }
            if (item.Has(WordClasses.Determiner) && line.Is(before - 1, "with"))
            {
                return Actor(line, before - 1);
            }
            if (!item.IsWord || item.Has(WordClasses.Determiner | WordClasses.Preposition | WordClasses.Conjunction) || line.IsFinite(before))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>“The mayor ended her visit with a warning that …”: the subject of the clause that “with” closes.</summary>
    private static TextSpan? Actor(Line line, int with)
    {
        for (int at = with - 1; at > 0 && line[at].IsWord; at--)
        {
            if (line[at].Tag == WordTag.Finite || line.IsFinite(at))
            {
                Subject subject = Subjects.Before(line, at);
                return subject.Place == SubjectPlace.Named ? line.Run(subject.First, subject.End) : null;
            }
        }
        return null;
    }

    private static TextSpan Clean(Line line, int first, int end)
    {
        while (end > first + 1 && line[end - 1].Is(','))
        {
            end--;
        }
        return line.Run(first, end);
    }

    private static bool IsSubject(Line line, int noun)
    {
        for (int at = noun - 1; at >= 0; at--)
        {
            if (line[at].Is(';') || line[at].Is(','))
            {
                return true;
            }
            if (line.IsFinite(at) || line.IsPresent(at) || line[at].Entry.Cues.Count > 0 && line[at].IsVerb(VerbForms.Past | VerbForms.Third | VerbForms.Gerund))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The verb that the noun itself is the subject of: the second verb behind “that”.</summary>
    private static int BeforeMainVerb(Line line, int first, int end)
    {
        int verbs = 0;
        for (int at = first; at < end; at++)
        {
            bool verb = line.IsFinite(at) || at > first && line.IsPresent(at);
            bool starts = verb && !(at > first && (line.IsAuxiliary(at - 1) || line.IsAdverb(at - 1) && at - 1 > first && line.IsAuxiliary(at - 2)));
            bool joined = at > first && line[at - 1].Has(WordClasses.Conjunction | WordClasses.Relative | WordClasses.Subordinator);
            verbs += starts && !joined ? 1 : 0;
            if (verbs == 2)
            {
                return line[at - 1].Is(',') ? at - 1 : at;
            }
        }
        return end;
    }
}
