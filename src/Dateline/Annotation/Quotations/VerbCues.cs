using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Reads quotations off cue verbs: finds the subject, then the content behind the verb or before it.</summary>
internal static class VerbCues
{
    private const CueFrames Speaking = CueFrames.Clause | CueFrames.Quote;

    /// <summary>Reads the verb at <paramref name="at"/>; the quotation, or null where it marks none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The verb.</param>
    /// <param name="earlier">The quotations of this line found so far, in the order of their cues.</param>
    public static Draft? Read(Line line, int at, IReadOnlyList<Draft> earlier)
    {
        foreach (CueReading reading in line[at].Entry.Cues)
        {
            int end = ClauseEnds.ParticleEnd(line, at, reading.Verb);
            if (end == 0 || end > at + 1 && end < line.Count && line[end].Has(WordClasses.Time) && line[end].IsCapital)
            {
                continue;
            }
            Voice voice = Voices.Of(line, at, end, reading);
            if (voice == Voice.None)
            {
                return null;
            }
            Draft? draft = voice == Voice.Passive ? PassiveCues.Read(line, at, end, reading.Verb) : Active(line, at, end, reading, voice, earlier);
            if (draft is not null)
            {
                return draft;
            }
        }
        return null;
    }

    private static Draft? Active(Line line, int at, int end, CueReading reading, Voice voice, IReadOnlyList<Draft> earlier)
    {
        CueFrames frames = reading.Verb.Frames;
        Draft draft = new() { Cue = line.Run(at, end), By = "cue-verb" };
        if (voice == Voice.Active && (frames & (Speaking | CueFrames.Colon)) != 0 && Inverted(line, at, end, frames, earlier.Count > 0) is var stop and > 0)
        {
            draft.Speaker = Mention(line, end, stop);
            int behind = Circumstances.Skip(line, stop, draft);
            if (LeftContent.Take(draft, line, at, behind))
            {
                draft.By = "inverted-cue";
                return draft;
            }
        }
        bool second = at > 0 && line[at - 1].Is(',') && earlier.Count > 0 && (line.IsHeadline || GoesOn(line, at, earlier));
        Subject subject = voice == Voice.Participle || second ? Subject.LeftOut(at, false) : TreeSubjects.Widened(line, at, Subjects.Before(line, at));
        bool performs = line.Holder is not null && (reading.Forms & (VerbForms.Past | VerbForms.Participle)) == 0 && subject.Place == SubjectPlace.Named && (line.Is(subject.First, "I") || line.Is(subject.First, "we"));
        if (performs || IsNobody(line, subject, frames, (reading.Forms & VerbForms.Past) != 0))
        {
            return null;
        }
        draft.Hedged |= subject.Hedged;
        if (subject.Place == SubjectPlace.Named && (frames & Speaking) != 0 && end < line.Count && !line[end].IsRegion && !line[end].Is(':') && LeftContent.IsMarked(line, subject.Edge) && LeftContent.Take(draft, line, subject.Edge, RightContent.SkipAddressee(draft, line, end, frames)))
        {
            draft.Speaker = SpeakerOf(line, at, subject, voice, earlier);
            return draft;
        }
        bool circumstance = end < line.Count && (line.Is(end, "when") || line.Is(end, "where") || line.Is(end, "while")) && subject.Edge > 0 && line[subject.Edge - 1].Is(',') && line.HasVerb(0, subject.Edge);
        if (circumstance && subject.Place == SubjectPlace.Named && LeftContent.Take(draft, line, subject.Edge, end))
        {
            draft.Speaker = SpeakerOf(line, at, subject, voice, earlier);
            return draft;
        }
        bool right = subject.Place != SubjectPlace.None || voice == Voice.Participle ? RightContent.Take(draft, line, end, frames) : LooseRight(draft, line, end, frames);
        if (!right && AtColon(line, end, draft))
        {
            draft.AwaitsNext = true;
        }
        else if (!right)
        {
            if (voice == Voice.Participle || (frames & Speaking) == 0 || subject.Place != SubjectPlace.Named)
            {
                return null;
            }
            int behind = RightContent.SkipAddressee(draft, line, end, frames);
            if (!LeftContent.Take(draft, line, subject.Edge, behind))
            {
                return null;
            }
        }
        draft.Speaker ??= SpeakerOf(line, at, subject, voice, earlier);
        return draft;
    }

    /// <summary>A verb without a subject that can be told: marks behind a colon, or right behind it, are still somebody's words.</summary>
    private static bool LooseRight(Draft draft, Line line, int end, CueFrames frames) =>
        end < line.Count && (line[end].Is(':') || line.Is(end, "that")) && RightContent.Take(draft, line, end, frames);

    private static TextSpan? SpeakerOf(Line line, int at, Subject subject, Voice voice, IReadOnlyList<Draft> earlier)
    {
        if (subject.Place == SubjectPlace.Named)
        {
            return Mention(line, subject.First, subject.End);
        }
        if (earlier.Count > 0 && earlier[^1].Speaker is { } same)
        {
            return same;
        }
        if (voice == Voice.Participle && at > 1 && line[at - 1].Is(',') && !line.HasVerb(0, at - 1))
        {
            (int first, int end) = NounPhrases.EndingAt(line, at - 2);
            if (first < end)
            {
                return Mention(line, first, end);
            }
        }
        (int start, int stop) = Subjects.OfLine(line, at);
        if (voice == Voice.Active && TreeSubjects.Of(line, at) is var (head, behind) && head < behind && !(start <= head && head < stop))
        {
            return Mention(line, head, behind);
        }
        return start < stop ? Mention(line, start, stop) : null;
    }

    /// <summary>The end of the speaker behind an inverted cue (“…, said the mayor”), or 0 where the cue is not inverted.</summary>
    private static int Inverted(Line line, int at, int end, CueFrames frames, bool second)
    {
        if (at == 0 || end >= line.Count || !line.BeginsPhrase(end) || line.Is(end, "that") || line[end].Has(WordClasses.Question) && !line[end].Has(WordClasses.Pronoun) || NounPhrases.IsTime(line, end))
        {
            return 0;
        }
        int before = at - 1;
        while (before >= 0 && (line[before].Is(',') || line[before].IsDash))
        {
            before--;
        }
        bool region = before >= 0 && line[before].IsRegion && OnlyMarks(line, before);
        bool closed = before >= 0 && !region && before < at - 1 && !line.IsHeadline && line[at].Tag is not WordTag.Participle && IsClosed(line, before);
        if (before < 0 || !region && (before == at - 1 || !closed && HasSubjectBefore(line, at) || line.IsPersonal(end) || line.IsHeadline && second || (frames & CueFrames.Told) != 0))
        {
            return 0;
        }
        int stop = NounPhrases.SpeakerEnd(line, end);
        bool over = stop > end && (line.IsOver(stop) || line[stop].Is(',') || line[stop].Is('(') || line[stop].IsDash || line[stop].Is(';')
            || line[stop].Has(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Relative | WordClasses.Conjunction) && !line.Is(stop, "that") || line.IsAdverb(stop) || NounPhrases.IsTime(line, stop));
        if (!over || !region && !closed && (frames & CueFrames.Object) != 0 && Subjects.Before(line, at).Place == SubjectPlace.Named)
        {
            return 0;
        }
        return stop;
    }

    /// <summary>Whether the tree gives the verb a subject of its own before it, or takes it for a participle.</summary>
    private static bool HasSubjectBefore(Line line, int at) =>
        line.Tree is { } tree && line[at].Token is var verb and >= 0 && (line[at].Tag is WordTag.Participle && tree.Subject(verb) < 0 || tree.Subject(verb) is var subject && subject >= 0 && subject < verb);

    /// <summary>Whether the tree joins the finite verb to an earlier cue, whose subject it shares: “apologised to the passengers, thanked the crew and proposed …”.</summary>
    private static bool GoesOn(Line line, int at, IReadOnlyList<Draft> earlier) =>
        line[at].Tag is WordTag.Finite && line.Tree is { } tree && line.Tokens is { } tokens && tree.Relation(line[at].Token) is "conj" && tree.Subject(line[at].Token) < 0
        && tree.Head(line[at].Token) is var head && head >= 0 && earlier.Any(draft => draft.Cue is { } cue && cue.Contains(tokens.Span(head).Start));

    /// <summary>Whether the words before the verb are a whole clause with a verb of their own, so that the verb behind the comma has another subject: “The bridge, built in May, holds, says Perić”.</summary>
    private static bool IsClosed(Line line, int before)
    {
        for (int i = ClauseEnds.Before(line, before + 1); i <= before; i++)
        {
            if (line[i].Has(WordClasses.Relative | WordClasses.Subordinator) && !line[i].Has(WordClasses.Preposition))
            {
                return false;
            }
            if (line[i].Tag is WordTag.Finite)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether nothing but a colon stands behind the cue and its circumstances.</summary>
    private static bool AtColon(Line line, int end, Draft draft)
    {
        int behind = Circumstances.Skip(line, end, draft);
        return behind == line.Count - 1 && line[behind].Is(':');
    }

    /// <summary>Whether the subject cannot speak: nobody, or a thing pointed at (“this threatens to …”).</summary>
    private static bool IsNobody(Line line, Subject subject, CueFrames frames, bool past)
    {
        if (subject.Place != SubjectPlace.Named)
        {
            return false;
        }
        Item first = line[subject.First];
        bool one = subject.End - subject.First == 1;
        bool thing = one && (line.Is(subject.First, "this") || line.Is(subject.First, "that") || line.Is(subject.First, "which") || line.Is(subject.First, "there"));
        bool relative = (frames & CueFrames.Infinitive) != 0 && subject.End < line.Count && (line.Is(subject.End, "which") || line.Is(subject.End + 1, "which")) && !(past && line[subject.End - 1].IsCapital);
        return thing || relative || first.Has(WordClasses.Negation) || line.Is(subject.First, "no");
    }

    /// <summary>Whether nothing but regions and marks stands up to item <paramref name="last"/>.</summary>
    private static bool OnlyMarks(Line line, int last)
    {
        for (int at = ClauseEnds.Before(line, last + 1); at <= last; at++)
        {
            if (line[at].IsWord)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The mention's run, without a comma at its end or a genitive's ending.</summary>
    private static TextSpan Mention(Line line, int first, int end)
    {
        while (end > first + 1 && line[end - 1].Kind == ItemKind.Mark && !line[end - 1].Is('.') && !line[end - 1].Is(')'))
        {
            end--;
        }
        return line.Run(first, end);
    }
}
