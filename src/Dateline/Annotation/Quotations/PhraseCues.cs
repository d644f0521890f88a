namespace Dateline.Annotation.Quotations;

/// <summary>Reads quotations off phrases that name a source: “according to X, …”, “…, according to X”, “in the words of X”.</summary>
internal static class PhraseCues
{
    /// <summary>Reads the phrase that begins at <paramref name="at"/>; null where none does.</summary>
    public static Draft? Read(Line line, int at)
    {
        foreach (IReadOnlyList<string> words in line[at].Entry.Phrases)
        {
            int end = at + 1;
            foreach (string word in words)
            {
                end = end > 0 && line.Is(end, word) ? end + 1 : 0;
            }
            bool bare = words.Count == 0 && !(at > 0 && line[at - 1].Is(',') && end < line.Count && (line[end].IsCapital && !line[end].Has(WordClasses.Time) || line[end].Has(WordClasses.Determiner)));
            if (end > 0 && !bare && end < line.Count && Read(line, at, end) is { } draft)
            {
                return draft;
            }
        }
        return null;
    }

    /// <summary>The first item of a reported clause that the phrase stands inside of (“that the dam, according to …, is safe”), or 0.</summary>
    private static int Reported(Line line, int at)
    {
        for (int before = at - 1; before > 0; before--)
        {
            if (line.Is(before, "that") && line[before - 1].Entry.Cues.Count > 0)
            {
                return before + 1;
            }
        }
        return 0;
    }

    /// <summary>“According to a man told of the plan, …”: at the head of a sentence all up to the comma is the source.</summary>
    private static int WithParticiple(Line line, int stop, bool leads)
    {
        if (stop >= line.Count || !line[stop].IsWord || !(line[stop].IsVerb(VerbForms.Participle | VerbForms.Gerund) || line.Ends(stop, "ed") || line.Is(stop, "with") || line.Is(stop, "who") || line[stop].Tag is WordTag.Adjective))
        {
            return stop;
        }
        int end = stop;
        while (end < line.Count && end < stop + 12 && line[end].IsWord)
        {
            end++;
        }
        return end < line.Count && line[end].Is(',') || !leads && line.IsOver(end) ? end : stop;
    }

    private static Draft? Read(Line line, int at, int end)
    {
        int stop = NounPhrases.SpeakerEnd(line, end, placed: true);
        if (stop == end)
        {
            return null;
        }
        stop = WithParticiple(line, stop, at == 0);
        Draft draft = new() { Cue = line.Run(at, end), Speaker = line.Run(end, stop), By = "source-phrase" };
        int behind = Circumstances.Skip(line, stop, draft);
        int first = Math.Max(ClauseEnds.Before(line, at), line.IsOver(behind) ? 0 : Reported(line, at));
        if (behind + 1 < line.Count && line[behind].Is(':') && line[behind + 1].IsRegion)
        {
            Contents.Take(draft, line, behind + 1, behind + 2, spoken: true);
            return draft;
        }
        while (first < at && (line[first].Has(WordClasses.Conjunction) || line.IsAdverb(first)))
        {
            first += first + 2 == at && line[first + 1].Is(',') ? 2 : 1;
        }
        bool leads = first >= at;
        if (leads)
        {
            int next = behind < line.Count && (line[behind].Is(',') || line[behind].Is(':')) ? behind + 1 : behind;
            if (next >= line.Count)
            {
                return null;
            }
            Contents.Take(draft, line, next, ClauseEnds.After(line, next, phrase: false), spoken: line[behind].Is(':') || line[next].IsRegion);
            return draft;
        }
        int last = at;
        while (last > first && line[last - 1].Kind == ItemKind.Mark && !line[last - 1].Is(')') && !line[last - 1].Is('%'))
        {
            last--;
        }
        if (last <= first)
        {
            return null;
        }
        Contents.Take(draft, line, first, last, spoken: false);
        if (behind + 1 < line.Count && line[behind].Is(',') && last < at && (!line.HasVerb(first, last) || line.IsFinite(behind + 1) || line.IsAuxiliary(last - 1) || line[last - 1].Tag is WordTag.Finite))
        {
            Contents.Take(draft, line, behind + 1, ClauseEnds.After(line, behind + 1, phrase: false), spoken: false);
        }
        return draft;
    }
}
