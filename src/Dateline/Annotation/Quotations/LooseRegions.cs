namespace Dateline.Annotation.Quotations;

/// <summary>Gives regions in quotation marks without a cue of their own to the quotation that they go on from, or makes them quotations without one.</summary>
internal static class LooseRegions
{
    private const int FewestWords = 4;
    private const int FewestWordsInside = 7;
    private const int LongestSubject = 12;

    /// <summary>Reads the regions of a line that no cue has claimed.</summary>
    /// <param name="line">The line.</param>
    /// <param name="last">The last quotation before it in the report's own text, or null.</param>
    /// <param name="near">Whether that one stands in the same part or the one before.</param>
    /// <param name="newPart">Whether the line opens its part.</param>
    public static Draft? Read(Line line, Draft? last, bool near, bool newPart)
    {
        bool alone = true;
        foreach (Item item in line.Items)
        {
            alone &= !item.IsWord;
        }
        Draft? made = null;
        for (int at = 0; at < line.Count; at++)
        {
            if (line[at].Region is not { Owner: null } region || region.GoesOnIn is not null)
            {
                continue;
            }
            if (alone && (region.Words >= FewestWords || Contents.IsClause(line, region)))
            {
                made = Alone(line, region, near ? made ?? last : null, newPart) ?? made;
            }
            else if (!alone && made is null && at <= 1 && Contents.IsClause(line, region) && OpenCue(line, at) is { } open)
            {
                made = open;
            }
            else if (!alone && made is null && (region.Words >= FewestWordsInside && Contents.IsClause(line, region) || at > 0 && line[at - 1].Is(':') && Contents.IsClause(line, region)))
            {
                made = Inside(line, at, region);
            }
        }
        return made;
    }

    private static Draft? Alone(Line line, MarkedRegion region, Draft? last, bool newPart)
    {
        bool answers = newPart && line.Holder is null && IsAnswer(line, region);
        if (last is { AwaitsNext: true })
        {
            last.AwaitsNext = false;
            last.Kind = QuotationKind.Direct;
            Contents.AddWhole(last, region);
            return null;
        }
        if (last is { Kind: QuotationKind.Direct } && !answers)
        {
            Contents.AddWhole(last, region);
            return null;
        }
        Draft draft = new() { Kind = QuotationKind.Direct, By = last is null ? "marks-alone" : "carried", From = last };
        Contents.AddWhole(draft, region);
        return draft;
    }

    /// <summary>A verb of no list right behind the marks, with its subject behind or before it: “…”, corrected the minister; “…”, the minister corrected.</summary>
    private static Draft? OpenCue(Line line, int region)
    {
        int first = region + 1;
        while (first < line.Count && (line[first].Is(',') || line[first].IsDash))
        {
            first++;
        }
        for (int at = first; at < line.Count && at < first + LongestSubject && (line[at].IsWord || line.IsDot(at)); at++)
        {
            if (!line.IsFinite(at) && !line.IsPresent(at) && line[at].Tag != WordTag.Finite || line.IsAuxiliary(at))
            {
                continue;
            }
            Draft draft = new() { Kind = QuotationKind.Direct, By = "open-cue", Cue = line[at].Span };
            int end = at + 1 < line.Count && at == first ? NounPhrases.SpeakerEnd(line, at + 1) : at + 1;
            Subject subject = at > first ? Subjects.Before(line, at) : Subject.Missing(at, false);
            if (at == first && end == at + 1 || at > first && (subject.Place != SubjectPlace.Named || subject.First != first))
            {
                return null;
            }
            draft.Speaker = at == first ? line.Run(at + 1, end) : line.Run(subject.First, subject.End);
            Circumstances.Skip(line, end, draft);
            Contents.AddWhole(draft, line[region].Region!);
            return draft;
        }
        return null;
    }

    private static Draft Inside(Line line, int at, MarkedRegion region)
    {
        Draft draft = new() { Kind = QuotationKind.Direct, By = "nearest-subject" };
        (int first, int end) = at > 0 && line[at - 1].Is(':') && !line.IsHeadline && !line.HasVerb(0, at - 1) ? Labelled(line, at - 1) : Subjects.OfLine(line, at);
        draft.Speaker = first < end ? line.Run(first, end) : null;
        Contents.AddWhole(draft, region);
        return draft;
    }

    /// <summary>Who opens a line without a verb before a colon, behind the hour of a ticker or with what tells the place: “21:50 Perić in the square: “…””.</summary>
    private static (int First, int End) Labelled(Line line, int colon)
    {
        int first = 0;
        while (first < colon && (line[first].IsNumeric || line[first].Kind == ItemKind.Mark))
        {
            first++;
        }
        int end = first < colon && line[first].IsCapital && line.BeginsPhrase(first) ? Math.Min(colon, NounPhrases.SpeakerEnd(line, first)) : first;
        return first > 0 || end < colon && end - first > 1 ? (first, end) : (0, 0);
    }

    /// <summary>Whether the region opens with a word that answers a question, so that a new turn begins.</summary>
    private static bool IsAnswer(Line line, MarkedRegion region) => region.OpensWithAnswer && line.Holder is null;
}
