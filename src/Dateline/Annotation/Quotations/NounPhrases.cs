namespace Dateline.Annotation.Quotations;

/// <summary>Where noun phrases begin and end in a line: subjects before a verb, subjects and addressees behind it. The one place, with <see cref="ClauseEnds"/>, that a parse can take over.</summary>
internal static class NounPhrases
{
    /// <summary>Longest way back for a phrase, in items: longer ones do not stand in the press, and the cap keeps the work linear.</summary>
    private const int Longest = 40;
    private const int LongestTime = 4;

    /// <summary>The phrase that ends with item <paramref name="last"/>: its first item and the item behind its end (a relative clause on it is left out); empty where there is none.</summary>
    public static (int First, int End) EndingAt(Line line, int last)
    {
        int end = last + 1;
        int first = end;
        int verb = -1;
        for (int at = last; at >= 0 && at > last - Longest; at--)
        {
            if (at > 3 && at < last && line[at].Is(')') && line[at - 2].Is('(') && line[at - 1].IsCapital && line[at - 3].IsWord)
            {
                at -= 2;
                continue;
            }
            if (Stops(line, at, last))
            {
                break;
            }
            Item item = line[at];
            if (line.IsPersonal(at) && !(at == last && at > 0 && (line[at - 1].IsNumeric || line[at - 1].Has(WordClasses.Number))))
            {
                first = at == last || line.Is(at + 1, "else") ? at : first;
                break;
            }
            if (line.Is(at, "that") && at < last && IsComplementizer(line, at))
            {
                break;
            }
            if (item.Has(WordClasses.Relative) && !item.Has(WordClasses.Determiner) && at < last || line.Is(at, "that") && verb >= 0)
            {
                if (at == 0 || !line.IsNounLike(at - 1) || line[at - 1].Entry.Cues.Count > 0 && line[at - 1].Entry.Noun == 0)
                {
                    break;
                }
                (first, end, verb) = (at, at, -1);
                continue;
            }
            if (line.IsFinite(at) && at < last && verb < 0 && !IsReduced(line, at))
            {
                verb = at;
            }
            if (IsGerundOn(line, at))
            {
                (first, end, verb) = (at, at, -1);
                continue;
            }
            if (item.Has(WordClasses.Conjunction) && verb < 0 && !JoinsNouns(line, at))
            {
                break;
            }
            first = verb < 0 ? at : first;
            if (verb < 0 && PhraseTests.OpensClause(line, at))
            {
                return (at, end);
            }
        }
        return Trimmed(line, first, end);
    }

    /// <summary>The phrase that a relative pronoun behind item <paramref name="last"/> goes back to: a name or a noun with what belongs to it by “of”.</summary>
    public static (int First, int End) Nearest(Line line, int last)
    {
        (int first, int end) = EndingAt(line, last);
        for (int at = end - 1; at > first; at--)
        {
            if (line[at].Has(WordClasses.Preposition) && !line.Is(at, "of") || line.IsFinite(at))
            {
                return Trimmed(line, at + 1, end);
            }
        }
        return (first, end);
    }

    /// <summary>The end of the phrase that begins at <paramref name="first"/> behind a verb: a speaker after an inverted cue, with title and apposition.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">Its first item.</param>
    /// <param name="placed">Whether a place behind it belongs to it (“by the government in Oslo”), as it does not behind a verb.</param>
    public static int SpeakerEnd(Line line, int first, bool placed = false)
    {
        if (line.IsPersonal(first))
        {
            return first + 1;
        }
        bool of = false;
        int at = first;
        for (; at < line.Count && at < first + Longest; at++)
        {
            Item item = line[at];
            if (item.Is(','))
            {
                int end = Appositions.End(line, first, at, placed);
                if (end < 0)
                {
                    break;
                }
                at = end - 1;
                continue;
            }
            if (item.Is('(') && at > first && PhraseTests.Closing(line, at) is var close and > 0)
            {
                at = close;
                continue;
            }
            if (line.IsDot(at) || item.Is('/') || item.Is('&'))
            {
                continue;
            }
            of |= line.Is(at, "of");
            bool plain = at > first + 1 && (line.Is(first, "a") || line.Is(first, "an")) && (line.Is(at, "at") || line.Is(at, "in") || line.Is(at, "from") || line.Is(at, "with")) && at + 1 < line.Count && SimpleEnd(line, at + 1) is var stop1 && stop1 > at + 1 && line.IsNounLike(stop1 - 1) && !PhraseTests.HasClass(line, at + 1, stop1, WordClasses.Time | WordClasses.Medium);
            bool links = plain || line.Is(at, "of") || line.Is(at, "for") || (of || placed) && line.Is(at, "in") && at + 1 < line.Count && !line[at + 1].Has(WordClasses.Time);
            if (placed && line.Is(at, "who") && at > first && Appositions.RelativeEnd(line, at) is var stop and > 0)
            {
                return stop;
            }
            bool and = line.Is(at, "and") && at + 1 < line.Count && at > first && (line[at + 1].IsCapital == line[at - 1].IsCapital);
            if (!item.IsWord || !links && !and && item.Has(WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Subordinator | WordClasses.Relative)
                || line.IsFinite(at) || at > first && (line.IsAdverb(at) || IsTime(line, at) || line.IsPersonal(at)))
            {
                break;
            }
        }
        return at;
    }

    /// <summary>The end of a simple phrase that begins at <paramref name="first"/>: an addressee, the noun of a prepositional phrase.</summary>
    public static int SimpleEnd(Line line, int first)
    {
        if (first < line.Count && (line.IsPersonal(first) || line[first].Has(WordClasses.Object) && !line[first].Has(WordClasses.Possessive)))
        {
            return first + 1;
        }
        int at = first;
        for (; at < line.Count && at < first + Longest; at++)
        {
            Item item = line[at];
            if (line.IsDot(at) || item.Is('&') || item.Is('/'))
            {
                continue;
            }
            bool opens = item.Has(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Pronoun) && at > first && line.IsNounLike(at - 1) && !line[at - 1].IsDash;
            bool and = line.Is(at, "and") && at > first && at + 1 < line.Count && line[at + 1].IsWord && !line[at + 1].Has(WordClasses.Pronoun) && line[at + 1].Entry.Cues.Count == 0;
            if (!item.IsWord || opens || line.Is(at, "that") || item.Has(WordClasses.Relative | WordClasses.Question)
                || item.Has(WordClasses.Preposition | WordClasses.Subordinator) && !line.Is(at, "of") || item.Has(WordClasses.Conjunction) && !and
                || at > first && (line.IsFinite(at) && !line.Is(at - 1, "first") || IsWeekday(line, at)) || line.IsAdverb(at) && at > first)
            {
                break;
            }
        }
        return at;
    }

    /// <summary>Whether the word is a time word that stands for itself (“Tuesday”), or opens one (“last night”).</summary>
    public static bool IsTime(Line line, int at) =>
        line[at].Has(WordClasses.Time) && (line[at].IsCapital || line[at].Has(WordClasses.Adverb)) || IsTimeHead(line, at)
        || line[at].Has(WordClasses.Timehead) && at + 1 < line.Count && IsTimeHead(line, at + 1);

    /// <summary>Whether the word and the next are a time (“last night”, “this morning”).</summary>
    public static bool IsTimeHead(Line line, int at) =>
        line[at].Has(WordClasses.Timehead) && !line[at].Has(WordClasses.Preposition) && at + 1 < line.Count && line[at + 1].Has(WordClasses.Time);

    private static bool IsWeekday(Line line, int at) => line[at].Has(WordClasses.Time) && line[at].IsCapital && !line.IsGenitive(at);

    private static bool Stops(Line line, int at, int last)
    {
        Item item = line[at];
        if (item.Kind == ItemKind.Mark)
        {
            return !(line.IsDot(at) || item.Is('/') || item.Is('&') || item.Mark is '\'' or '’' && at > 0 && line[at - 1].Span.End == item.Span.Start);
        }
        if (item.IsRegion)
        {
            return item.Region!.Words > 3 || at == last || at == 0 || !line[at - 1].IsWord;
        }
        bool saying = at < last && item.Entry.Cues.Count > 0 && item.Entry.Noun == 0 && line.IsFinite(at) && !IsReduced(line, at)
            && item.Entry.Cues.Exists(reading => reading.Verb.Particle.Count == 0 && (reading.Verb.Frames & CueFrames.Clause) != 0);
        saying |= at < last && item.Entry.Cues.Count > 0 && item.Entry.Noun == 0 && item.IsVerb(VerbForms.Third) && !item.IsCapital && item.Tag is WordTag.Finite;
        bool clause = item.Has(WordClasses.Subordinator) && at < last && !line.Is(at, "that");
        return saying || clause && (!item.Has(WordClasses.Preposition) || at > 0 || line.Is(at, "as"));
    }

    /// <summary>A participle on the noun before it: “a man arrested in Lyon”, “an expert quoted by the daily”.</summary>
    private static bool IsReduced(Line line, int at) =>
        !line.IsAuxiliary(at) && at > 0 && at + 1 < line.Count && line.IsNounLike(at - 1) && !line.IsPersonal(at - 1)
        && line[at + 1].Has(WordClasses.Preposition) && !line.Is(at + 1, "that");

    private static bool IsGerundOn(Line line, int at) =>
        line[at].IsVerb(VerbForms.Gerund) && !line[at].IsCapital && at > 0 && line.IsNounLike(at - 1) && line.Ends(at - 1, "s") && !line.Is(at - 1, "its");

    /// <summary>Whether “that” opens a clause here rather than pointing at the noun behind it.</summary>
    private static bool IsComplementizer(Line line, int at) =>
        line[at + 1].Has(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Pronoun) || line[at + 1].IsCapital || at > 0 && line[at - 1].Entry.Cues.Count > 0;

    private static bool JoinsNouns(Line line, int at)
    {
        if (!line.Is(at, "and") && !line.Is(at, "or") || at == 0)
        {
            return false;
        }
        for (int before = at - 1; before >= 0 && before > at - Longest; before--)
        {
            Item item = line[before];
            if (line.IsFinite(before) || line.IsPresent(before) || item.IsRegion || line.Is(before, "that"))
            {
                return false;
            }
            if (item.Is(',') || item.Is(';') || item.Is(':'))
            {
                return before < 6 || before < at - 1 && line.HasVerb(0, before);
            }
        }
        return true;
    }

    private static (int First, int End) Trimmed(Line line, int first, int end)
    {
        while (first < end)
        {
            Item item = line[first];
            if (item.Has(WordClasses.Preposition))
            {
                return (AfterAdverbial(line, first, end), end);
            }
            if (IsTimeHead(line, first))
            {
                first += 2;
                continue;
            }
            if (BehindSpan(line, first, end) is var behind and > 0)
            {
                first = behind;
                continue;
            }
            bool title = item.IsCapital && first + 1 < end && line[first + 1].IsCapital;
            bool stamp = item.IsNumeric && first == 0 && (line[1].IsCapital || line[1].Kind == ItemKind.Mark);
            bool skip = stamp || item.Kind == ItemKind.Mark || item.Has(WordClasses.Conjunction) || line.IsAdverb(first) && !item.Has(WordClasses.Determiner) && !title
                || item.Has(WordClasses.Time) && !line.IsGenitive(first) && first + 1 < end;
            if (!skip)
            {
                break;
            }
            first++;
        }
        return (first, end);
    }

    /// <summary>The item behind a stretch of time that is counted from another (“Hours later | the council”, “Two days earlier | Rossi”), or 0.</summary>
    private static int BehindSpan(Line line, int first, int end)
    {
        for (int at = first; at + 2 < end && at < first + LongestTime; at++)
        {
            if (line[at].Has(WordClasses.Span))
            {
                return line[at + 1].Has(WordClasses.Afterwards) ? at + 2 : 0;
            }
            if (!line[at].IsNumeric && !line[at].Has(WordClasses.Number | WordClasses.Determiner))
            {
                return 0;
            }
        }
        return 0;
    }

    /// <summary>The start of the subject behind a prepositional phrase without a comma: “In a letter | the company”, “On Tuesday | Rossi”.</summary>
    private static int AfterAdverbial(Line line, int first, int end)
    {
        for (int at = first + 2; at < end; at++)
        {
            if (!line.IsNounLike(at - 1))
            {
                continue;
            }
            Item item = line[at];
            bool opens = item.Has(WordClasses.Determiner | WordClasses.Possessive) || line.IsPersonal(at);
            bool name = item.IsCapital && (line[at - 1].Has(WordClasses.Time) || line[at - 1].IsNumeric || !line[at - 1].IsCapital && !line[at - 1].Has(WordClasses.Title));
            bool word = !item.IsCapital && line[at - 1].Has(WordClasses.Time) && line.BeginsPhrase(at);
            if (opens || name || word)
            {
                return Trimmed(line, at, end).First;
            }
        }
        int last = end - 1;
        while (last - 1 > first && line[last].IsCapital && line[last - 1].IsCapital && !line[last - 1].Has(WordClasses.Time))
        {
            last--;
        }
        // “In Armenia Brouckaert said”: of two names in a row behind “in”, the second speaks.
        last = last == first + 1 && end - last is 2 or 3 && !line.Is(first, "of") ? last + 1 : last;
        return last > first ? last : end;
    }
}
