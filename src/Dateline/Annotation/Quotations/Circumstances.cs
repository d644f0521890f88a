using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Reads what stands around a cue: when and where it was said, by what means, and to whom.</summary>
internal static class Circumstances
{
    /// <summary>Steps over adverbs, times and prepositional phrases from <paramref name="at"/> on, and notes them on <paramref name="draft"/>; the item behind them.</summary>
    public static int Skip(Line line, int at, Draft draft)
    {
        for (int steps = 0; at < line.Count && steps < 8; steps++)
        {
            int next = Step(line, at, draft);
            if (next == at)
            {
                break;
            }
            at = next;
        }
        return at;
    }

    private static int Step(Line line, int at, Draft draft)
    {
        Item item = line[at];
        if (item.Has(WordClasses.Hedge))
        {
            draft.Hedged = true;
            return at + 1;
        }
        if (item.Has(WordClasses.Timehead) && at + 1 < line.Count && NounPhrases.IsTimeHead(line, at + 1))
        {
            return at + 1;
        }
        if (NounPhrases.IsTimeHead(line, at))
        {
            draft.When ??= line.Run(at, at + 2);
            return at + 2;
        }
        if (item.Has(WordClasses.Time) && (item.IsCapital || item.Has(WordClasses.Adverb)))
        {
            int end = at + 1;
            while (end < line.Count && (line[end].Has(WordClasses.Time) || line[end].IsNumeric))
            {
                end++;
            }
            draft.When ??= line.Run(at, end);
            return end;
        }
        if (line.IsRounded(at) || line.Is(at, "only") && line.BeginsPhrase(at))
        {
            return at;
        }
        if (line.IsAdverb(at))
        {
            return at + 1;
        }
        return item.Has(WordClasses.Preposition) && !line.Is(at, "of") && !line.Is(at, "about") && !line.Is(at, "against") && !line.Is(at, "than") ? Phrase(line, at, draft) : at;
    }

    private static int Phrase(Line line, int at, Draft draft)
    {
        int end = NounPhrases.SimpleEnd(line, at + 1);
        if (end == at + 1 || line.Is(at, "to") && (line[at + 1].Tag == WordTag.Base || line[at + 1].IsVerb(VerbForms.Base)) && !line.BeginsWithNoun(at + 1))
        {
            return at;
        }
        bool time = false;
        bool medium = false;
        for (int i = at + 1; i < end; i++)
        {
            time |= line[i].Has(WordClasses.Time);
            medium |= line[i].Has(WordClasses.Medium);
        }
        TextSpan run = line.Run(at, end);
        if (time && !medium)
        {
            draft.When ??= run;
        }
        else if (medium)
        {
            end = WithCompany(line, end);
            if (end + 2 < line.Count && line[end].Tag is WordTag.Participle && line[end + 1].Has(WordClasses.Preposition) && NounPhrases.SimpleEnd(line, end + 2) is var posted && posted > end + 2)
            {
                end = posted;
            }
            draft.Medium ??= line.Run(at, end);
        }
        else if (line.Is(at, "to"))
        {
            draft.Addressee ??= line.Run(at + 1, end);
        }
        else if ((line.Is(at, "in") || line.Is(at, "at") || line.Is(at, "from") || line.Is(at, "outside") || line.Is(at, "near")) && HasName(line, at + 1, end))
        {
            draft.Where ??= line.Run(at, end);
        }
        return end;
    }

    /// <summary>Leaves circumstances out of the end of a noun phrase: those in time and of the occasion always, places only behind verbs of announcing (“promised aid in Oslo”).</summary>
    public static int TrimTail(Line line, int first, int end, bool places, Draft draft)
    {
        for (int steps = 0; steps < 4; steps++)
        {
            int at = end - 1;
            while (at > first && line[at].IsWord && !line[at].Has(WordClasses.Preposition) && end - at < 8)
            {
                at--;
            }
            if (at <= first || !line[at].Has(WordClasses.Preposition) || NounPhrases.SimpleEnd(line, at + 1) != end || line.Is(at, "of") || line.Is(at, "to") || line.Is(at, "for") || line.Is(at, "from"))
            {
                break;
            }
            bool medium = false;
            for (int i = at + 1; i < end; i++)
            {
                medium |= line[i].Has(WordClasses.Medium);
            }
            bool during = line.Is(at, "during");
            bool place = places && !line[end - 1].Has(WordClasses.Time) && !line[end - 1].IsNumeric && (line.Is(at, "in") || line.Is(at, "at") || line.Is(at, "on")) && (HasName(line, at + 1, end) || line.Is(at + 1, "all"));
            if (!during && !place && !(medium && (line.Is(at, "in") || line.Is(at, "on") || line.Is(at, "at"))))
            {
                break;
            }
            Step(line, at, draft);
            end = at;
        }
        return end;
    }

    private static bool BeginsWithNoun(this Line line, int at) => line[at].Has(WordClasses.Determiner | WordClasses.Possessive) || line[at].IsCapital;

    private static bool HasName(Line line, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (line[at].IsCapital)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>“a press conference with the chairwoman of …”: the phrase with whom belongs to the occasion.</summary>
    private static int WithCompany(Line line, int end)
    {
        while (end < line.Count && (line.Is(end, "with") || line.Is(end, "alongside") || line.Is(end, "of")))
        {
            int next = NounPhrases.SimpleEnd(line, end + 1);
            if (next == end + 1)
            {
                break;
            }
            end = next;
        }
        return end;
    }
}
