namespace Dateline.Annotation.Quotations;

/// <summary>Where reported clauses and phrases end, and where they begin before a cue. The one place, with <see cref="NounPhrases"/>, that a parse can take over.</summary>
internal static class ClauseEnds
{
    /// <summary>Longest way to look for the cue of a sentence joined by “and”, in items.</summary>
    private const int LongestSubject = 9;

    /// <summary>The item behind the content that begins at <paramref name="first"/>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">First item of the content.</param>
    /// <param name="phrase">Whether the content is a noun phrase or an infinitive, from which trailing circumstances are left out.</param>
    public static int After(Line line, int first, bool phrase)
    {
        int depth = 0;
        int at = first;
        for (; at < line.Count; at++)
        {
            Item item = line[at];
            depth += item.Is('(') ? 1 : item.Is(')') ? -1 : 0;
            if (depth < 0 || item.Is(';') || item.Is(':') && phrase)
            {
                break;
            }
            if (depth > 0 || at == first)
            {
                continue;
            }
            if (item.Is(':') && at + 1 < line.Count && line[at + 1].IsRegion && line.IsOver(at + 2) && Contents.IsClause(line, line[at + 1].Region!))
            {
                break;
            }
            if (item.Is(',') && (EndsAtComma(line, at, phrase) || ClauseTests.IsComment(line, first, at)) || item.IsDash && EndsAtDash(line, at))
            {
                break;
            }
            if (item.IsWord && (JoinsCue(line, at) && (phrase || line[at + 1].Entry.Cues.Count > 0 || line.IsAdverb(at + 1) || ClauseTests.IsWhole(line, first, at)) || phrase && EndsPhrase(line, at)))
            {
                break;
            }
        }
        return Trimmed(line, first, at, phrase);
    }

    /// <summary>The first item of the clause that ends before <paramref name="end"/>: the line's start, or behind a semicolon.</summary>
    public static int Before(Line line, int end)
    {
        int first = 0;
        for (int at = end - 1; at >= 0; at--)
        {
            if (line[at].Is(';') || line[at].Is(':') && !line.IsHeadline && !line[at + 1].IsRegion)
            {
                first = at + 1;
                break;
            }
        }
        while (first < end && line[first].Kind == ItemKind.Mark)
        {
            first++;
        }
        return first;
    }

    /// <summary>The item behind the place and day at the head of an agency's text (“BRUSSELS, April 16 (Agency) -”), or 0 where there is none.</summary>
    public static int BehindDateline(Line line)
    {
        const int longest = 16;
        for (int at = 1; at + 1 < line.Count && at < longest; at++)
        {
            bool spaced = line[at - 1].Span.End < line[at].Span.Start || line[at - 1].IsDash;
            if (line[at].IsDash && spaced && (line[at - 1].Is(')') || ClauseTests.IsPlace(line, at - 1) || at > 1 && line[at - 1].IsDash))
            {
                return line[at + 1].IsDash ? at + 2 : at + 1;
            }
        }
        return 0;
    }

    private static bool EndsAtComma(Line line, int comma, bool phrase)
    {
        int at = comma + 1;
        while (at < line.Count && line.IsAdverb(at))
        {
            at++;
        }
        if (at >= line.Count)
        {
            return true;
        }
        Item item = line[at];
        if (item.Entry.Phrases.Count > 0 && line.Is(at, "according") && !GoesOnBehind(line, at) || IsCueGerund(line, at) || line.Is(at, "amid") || (line.Is(at, "while") || line.Is(at, "whereas")) && line.HasVerb(at + 1, Math.Min(at + 10, line.Count)))
        {
            return true;
        }
        if (item.Has(WordClasses.Subordinator) && !item.Has(WordClasses.Determiner) && !(line.Is(at, "as") && at + 1 < line.Count && line[at + 1].Entry.Cues.Count > 0 && line[at + 1].Tag is WordTag.Participle) && LeadsCue(line, at + 1) || line.Is(at, "home") && line.Is(at + 1, "to") || line.Is(at, "having"))
        {
            return true;
        }
        if (phrase && (at == comma + 1 && item.Tag is WordTag.Finite && line.IsFinite(at) && !line.IsAuxiliary(at) || item.Has(WordClasses.Conjunction) && ClauseTests.IsClause(line, at + 1)))
        {
            return true;
        }
        if (phrase && (line.Is(at, "of") && line.Is(at + 1, "which") || ClauseTests.HasMedium(line, at) || (item.Has(WordClasses.Possessive) || line.IsPersonal(at)) && ClauseTests.IsClause(line, at)))
        {
            return true;
        }
        if (phrase && (line.Is(at, "as") || line.Is(at, "after") || line.Is(at, "but") || line.Is(at, "though") || line.Is(at, "although")) && !line.Is(at + 1, "well"))
        {
            return true;
        }
        if (item.Has(WordClasses.Determiner) && at + 3 < line.Count && line[at + 1].IsWord && (line.Is(at + 2, "which") || line[at + 2].Has(WordClasses.Preposition) && line.Is(at + 3, "which")))
        {
            return true;
        }
        at += line.Is(at, "with") && at + 1 < line.Count && line[at + 1].Has(WordClasses.Determiner) ? 1 : 0;
        item = line[at];
        if (item.Has(WordClasses.Determiner) && at + 1 < line.Count && (line[at + 1].Entry.Noun != 0 || at + 2 < line.Count && line[at + 2].Entry.Noun != 0 && line.Is(at + 3, "that")))
        {
            return true;
        }
        return item.Has(WordClasses.Conjunction) ? JoinsCue(line, at) : TrailsCue(line, at) || line.IsHeadline && LeadsCue(line, at);
    }

    /// <summary>Whether “, according to …,” stands inside the content, which goes on behind it.</summary>
    private static bool GoesOnBehind(Line line, int phrase)
    {
        for (int at = phrase + 1; at + 1 < line.Count; at++)
        {
            if (line[at].Is(','))
            {
                return !line[at + 1].Has(WordClasses.Conjunction | WordClasses.Relative) && !IsCueGerund(line, at + 1) && !line.Is(at + 1, "while");
            }
            if (!line[at].IsWord && !line.IsDot(at))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>In a headline, a second subject with its cue behind a comma: “…, Kyiv says …”.</summary>
    private static bool LeadsCue(Line line, int first)
    {
        for (int at = first; at < line.Count && at < first + 6 && line[at].IsWord; at++)
        {
            if (IsFiniteCue(line, at))
            {
                return true;
            }
        }
        return false;
    }

    private static bool EndsAtDash(Line line, int dash) =>
        dash > 0 && line[dash - 1].Span.End < line[dash].Span.Start && dash + 1 < line.Count && (line.Is(dash + 1, "and") || line.Is(dash + 1, "a") || line.Is(dash + 1, "but"));

    private static bool EndsPhrase(Line line, int at) =>
        line.Is(at, "as") && at + 1 < line.Count && (line.IsPersonal(at + 1) || ClauseTests.IsClause(line, at + 1))
        || (line.Is(at, "and") || line.Is(at, "but")) && at + 1 < line.Count && line.IsFinite(at + 1)
        || (line.Is(at, "before") || line.Is(at, "after") || line.Is(at, "while") || line.Is(at, "by")) && line.Ends(at + 1, "ing")
        || (line.Is(at, "while") || line.Is(at, "when") || line.Is(at, "after")) && at + 1 < line.Count && line.BeginsPhrase(at + 1) && line.HasVerb(at + 1, Math.Min(line.Count, at + 8));

    /// <summary>“and”, “but” or “while” before another cue verb: “… and called for …”, “… but insists …”, “… and Norway promised …”.</summary>
    private static bool JoinsCue(Line line, int at)
    {
        if (!line[at].Has(WordClasses.Conjunction) || line.Is(at, "or") || line.Is(at, "nor"))
        {
            return false;
        }
        int next = at + 1;
        for (; next < line.Count && next < at + LongestSubject; next++)
        {
            Item item = line[next];
            if (IsFiniteCue(line, next))
            {
                return next == at + 1 || !line[next - 1].Has(WordClasses.Relative) && !line.Is(next - 1, "to");
            }
            bool third = next == at + 1 && item.IsVerb(VerbForms.Third) && item.Entry.Cues.Count > 0 && next + 1 < line.Count && line[next + 1].Has(WordClasses.Determiner | WordClasses.Possessive);
            if (third || next == at + 1 && IsCueGerund(line, next))
            {
                return true;
            }
            if (!item.IsWord && !line.IsDot(next) || item.Has(WordClasses.Conjunction) || line.Is(next, "that") || item.Has(WordClasses.Relative | WordClasses.Subordinator | WordClasses.Modal) || line.IsFinite(next))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>A second cue behind a comma: “…, the mayor said”, “…, said the mayor”.</summary>
    private static bool TrailsCue(Line line, int first)
    {
        if (IsApposedSpeaker(line, first))
        {
            return true;
        }
        for (int at = first; at < line.Count && at < first + LongestSubject; at++)
        {
            if (IsFiniteCue(line, at) && at == first && line.Is(at + 1, "that"))
            {
                return true;
            }
            if (IsFiniteCue(line, at) && (at + 1 >= line.Count || line[at + 1].Kind == ItemKind.Mark || at == first && line.BeginsPhrase(at + 1) || at > first + 1 && line[at + 1].Has(WordClasses.Time) && line[at + 1].IsCapital || at == first + 1 && line.IsPersonal(first)))
            {
                return line[at].Entry.Cues.Exists(reading => (reading.Verb.Frames & (CueFrames.Clause | CueFrames.Quote)) != 0);
            }
            if (!line[at].IsWord && !line.IsDot(at) || line[at].Has(WordClasses.Relative | WordClasses.Subordinator) || line.IsFinite(at))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Whether a speaker with a name behind a comma and the cue stand there: “…, the head of the council, Ana Kos, said”.</summary>
    private static bool IsApposedSpeaker(Line line, int first)
    {
        if (!line[first].Has(WordClasses.Determiner | WordClasses.Possessive))
        {
            return false;
        }
        int commas = 0;
        for (int at = first + 1; at + 1 < line.Count && at < first + 2 * LongestSubject; at++)
        {
            if (commas == 2)
            {
                return IsFiniteCue(line, at) && line[at].Entry.Cues.Exists(reading => (reading.Verb.Frames & (CueFrames.Clause | CueFrames.Quote)) != 0);
            }
            if (line[at].Is(',') && line[at - 1].IsWord && (commas == 1 || line[at + 1].IsCapital))
            {
                commas++;
            }
            else if (!line[at].IsWord && !line.IsDot(at) || line[at].Has(WordClasses.Relative | WordClasses.Subordinator) && !line[at].Has(WordClasses.Preposition) || line.IsFinite(at))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Whether the word is a cue verb's past form, or a present one that is no noun.</summary>
    private static bool IsFiniteCue(Line line, int at)
    {
        Item item = line[at];
        return item.Entry.Cues.Count > 0 && (item.IsVerb(VerbForms.Past) && (line.IsFinite(at) || item.IsCapital) || (item.IsVerb(VerbForms.Third) && item.Entry.Noun == 0 || item.IsVerb(VerbForms.Third | VerbForms.Base) && item.Tag is WordTag.Finite && at + 1 < line.Count && (line.BeginsPhrase(at + 1) || item.Entry.Cues.Exists(reading => reading.Verb.Particle.Count > 0 && ParticleEnd(line, at, reading.Verb) > 0))) && (item.Tag is not WordTag.Noun && !item.IsCapital || line.IsHeadline))
            && item.Entry.Cues.Exists(reading => ParticleEnd(line, at, reading.Verb) > 0);
    }

    /// <summary>The item behind the verb's particle, or 0 where the particle does not stand behind the verb.</summary>
    public static int ParticleEnd(Line line, int verb, CueVerb cue)
    {
        for (int i = 0; i < cue.Particle.Count; i++)
        {
            if (!line.Is(verb + 1 + i, cue.Particle[i]))
            {
                return 0;
            }
        }
        return verb + 1 + cue.Particle.Count;
    }

    private static bool IsCueGerund(Line line, int at) =>
        line[at].IsVerb(VerbForms.Gerund) && line[at].Entry.Cues.Count > 0 && line[at].Entry.Cues.Exists(reading => ParticleEnd(line, at, reading.Verb) > 0);

    private static int Trimmed(Line line, int first, int end, bool phrase)
    {
        while (end > first + 1 && line[end - 1].Kind == ItemKind.Mark && !line[end - 1].Is(')') && !line[end - 1].Is('%'))
        {
            end--;
        }
        if (!phrase)
        {
            return end;
        }
        Item last = line[end - 1];
        if (end - 2 > first && last.Has(WordClasses.Time) && last.IsCapital && line.Is(end - 2, "on") && !last.IsNumeric)
        {
            return end - 2;
        }
        if (end - 2 > first && NounPhrases.IsTimeHead(line, end - 2) && (line.Is(end - 1, "night") || line.Is(end - 1, "morning") || line.Is(end - 1, "evening") || line.Is(end - 1, "afternoon")))
        {
            return end - 2;
        }
        return end - 1 > first && last.Has(WordClasses.Time) && !line[end - 2].IsNumeric && (last.IsCapital || last.Has(WordClasses.Adverb)) && !line[end - 2].Has(WordClasses.Preposition | WordClasses.Determiner) ? end - 1 : end;
    }
}
