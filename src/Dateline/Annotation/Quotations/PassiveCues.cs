namespace Dateline.Annotation.Quotations;

/// <summary>Cue verbs in the passive: “the claim was dismissed by the government”, “it was announced that …”, “asked by reporters whether …”.</summary>
internal static class PassiveCues
{
    /// <summary>Reads the participle at <paramref name="at"/>, whose cue ends before <paramref name="end"/>; null where no content stands with it.</summary>
    public static Draft? Read(Line line, int at, int end, CueVerb verb)
    {
        Draft draft = new() { Cue = line.Run(at, end), By = "passive-cue" };
        int next = By(draft, line, end);
        if (at == 0)
        {
            next = Circumstances.Skip(line, next, draft);
            return (verb.Frames & CueFrames.Question) != 0 && TakeAsked(draft, line, next) ? draft : null;
        }
        int behind = Circumstances.Skip(line, next, new Draft());
        next = line.Is(behind, "as") && line.Is(behind + 1, "saying") ? behind : next;
        if (next < line.Count && line.Is(next, "as") && line.Is(next + 1, "saying"))
        {
            draft.Cue = next == end ? line.Run(at, next + 2) : line.Run(next + 1, next + 2);
            Subject quoted = Subjects.Before(line, at);
            draft.Speaker = quoted.Place == SubjectPlace.Named ? line.Run(quoted.First, quoted.End) : null;
            return RightContent.Take(draft, line, next + 2, CueFrames.Clause | CueFrames.Quote) ? draft : null;
        }
        int skipped = Circumstances.Skip(line, next, new Draft());
        next = skipped < line.Count && (line.Is(skipped, "that") || line[skipped].Has(WordClasses.Question)) && !line.Is(skipped, "when") ? skipped : next;
        if ((verb.Frames & CueFrames.Question) != 0 && next < line.Count && line[next].Has(WordClasses.Question) && !line.Is(next, "that") && !line.Is(next, "when"))
        {
            return RightContent.Take(draft, line, next, CueFrames.Question) ? draft : null;
        }
        if (next < line.Count && line.Is(next, "that") && (verb.Frames & (CueFrames.Clause | CueFrames.That)) != 0)
        {
            return RightContent.Take(draft, line, next, CueFrames.That) ? draft : null;
        }
        if (draft.Speaker is null || (verb.Frames & (CueFrames.Object | CueFrames.Naming)) == 0)
        {
            return null;
        }
        Subject content = Subjects.Before(line, at);
        if (content.Place != SubjectPlace.Named)
        {
            return null;
        }
        int first = ClauseEnds.Before(line, content.First + 1);
        bool whole = line[first].IsWord && !line[first].Has(WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Subordinator) && !line.IsAdverb(first) && HasNoun(line, first, content.End);
        Contents.Take(draft, line, whole ? first : content.First, content.End, spoken: false);
        return draft;
    }

    /// <summary>“Asked whether it was so, she …”: the question ends before the clause that answers it.</summary>
    private static bool TakeAsked(Draft draft, Line line, int first)
    {
        if (first >= line.Count || !line[first].Has(WordClasses.Question) && !line.Is(first, "to"))
        {
            return false;
        }
        int end = first + 1;
        while (end < line.Count && !(line[end].Is(',') && ClauseTests.IsClause(line, end + 1)))
        {
            end++;
        }
        if (end == line.Count)
        {
            return RightContent.Take(draft, line, first, CueFrames.Question);
        }
        Contents.Take(draft, line, first, end, spoken: false);
        return draft.Content.Count > 0;
    }

    /// <summary>Whether a noun of speech with its clause stands there: then the whole is what was dismissed.</summary>
    private static bool HasNoun(Line line, int first, int end)
    {
        for (int at = first; at < end && at < first + 5; at++)
        {
            if (line[at].Entry.Noun != 0)
            {
                return true;
            }
        }
        return false;
    }

    private static int By(Draft draft, Line line, int at)
    {
        if (!line.Is(at, "by") || at + 1 >= line.Count || !line.BeginsPhrase(at + 1))
        {
            return at;
        }
        int end = NounPhrases.SpeakerEnd(line, at + 1, placed: true);
        draft.Speaker = end > at + 1 ? line.Run(at + 1, end) : null;
        return Math.Max(end, at + 1);
    }
}
