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
            if (item.Is(',') && EndsAtComma(line, at, phrase) || item.IsDash && EndsAtDash(line, at))
            {
                break;
            }
            if (item.IsWord && (JoinsCue(line, at) || phrase && EndsPhrase(line, at)))
            {
                break;
            }
        }
        return Trimmed(line, first, at, phrase);
    }

    /// <summary>The first item of the clause that ends before <paramref name="end"/>: the line's start, behind a semicolon, or behind the place and day at the head of an agency's text.</summary>
    public static int Before(Line line, int end)
    {
        int first = 0;
        for (int at = end - 1; at >= 0; at--)
        {
            if (line[at].Is(';'))
            {
                first = at + 1;
                break;
            }
        }
        first = BehindDateline(line, first, end);
        while (first < end && line[first].Kind == ItemKind.Mark)
        {
            first++;
        }
        return first;
    }

    /// <summary>Behind “BRUSSELS, April 16 (Agency) -” at the head of a line; else <paramref name="first"/>.</summary>
    public static int BehindDateline(Line line, int first, int end)
    {
        const int longest = 16;
        if (first > 0)
        {
            return first;
        }
        for (int at = 1; at < end && at < longest; at++)
        {
            if (line[at].IsDash && (line[at - 1].Is(')') || IsPlace(line, at - 1) || at > 1 && line[at - 1].IsDash))
            {
                return at + 1 < end && line[at + 1].IsDash ? at + 2 : at + 1;
            }
        }
        return first;
    }

    private static bool IsPlace(Line line, int at)
    {
        if (line[at].IsNumeric || line[at].Has(WordClasses.Time))
        {
            return true;
        }
        ReadOnlySpan<char> word = line.Text.AsSpan(line[at].Span.Start, line[at].Span.Length);
        return line[at].IsWord && word.Length > 2 && !word.ContainsAnyInRange('a', 'z');
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
        if (item.Entry.Phrases.Count > 0 && line.Is(at, "according") || IsCueGerund(line, at) || line.Is(at, "while") || line.Is(at, "whereas"))
        {
            return true;
        }
        if (phrase && (line.Is(at, "as") || line.Is(at, "after") || line.Is(at, "but")) && !line.Is(at + 1, "well"))
        {
            return true;
        }
        if (item.Has(WordClasses.Determiner) && at + 1 < line.Count && (line[at + 1].Entry.Noun != 0 || at + 2 < line.Count && line[at + 2].Entry.Noun != 0 && line.Is(at + 3, "that")))
        {
            return true;
        }
        return item.Has(WordClasses.Conjunction) ? JoinsCue(line, at) : TrailsCue(line, at);
    }

    private static bool EndsAtDash(Line line, int dash) =>
        dash > 0 && line[dash - 1].Span.End < line[dash].Span.Start && dash + 1 < line.Count && (line.Is(dash + 1, "and") || line.Is(dash + 1, "a") || line.Is(dash + 1, "but"));

    private static bool EndsPhrase(Line line, int at) =>
        line.Is(at, "as") && at + 1 < line.Count && line.IsPersonal(at + 1)
        || (line.Is(at, "while") || line.Is(at, "when") || line.Is(at, "after") && at + 1 < line.Count && line.BeginsPhrase(at + 1) && line.HasVerb(at + 1, Math.Min(line.Count, at + 8)));

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
            if (!item.IsWord && !line.IsDot(next) || line.Is(next, "that") || item.Has(WordClasses.Relative | WordClasses.Subordinator | WordClasses.Modal) || line.IsFinite(next) && !item.Has(WordClasses.Have))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>A second cue behind a comma: “…, the mayor said”, “…, said the mayor”.</summary>
    private static bool TrailsCue(Line line, int first)
    {
        for (int at = first; at < line.Count && at < first + LongestSubject; at++)
        {
            if (IsFiniteCue(line, at) && (at + 1 >= line.Count || line[at + 1].Kind == ItemKind.Mark || at == first && line.BeginsPhrase(at + 1)))
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

    /// <summary>Whether the word is a cue verb's past form, or a present one that is no noun.</summary>
    private static bool IsFiniteCue(Line line, int at)
    {
        Item item = line[at];
        return item.Entry.Cues.Count > 0 && (item.IsVerb(VerbForms.Past) || item.IsVerb(VerbForms.Third) && item.Entry.Noun == 0)
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
        if (end - 2 > first && last.Has(WordClasses.Time) && last.IsCapital && line.Is(end - 2, "on"))
        {
            return end - 2;
        }
        if (end - 2 > first && last.Has(WordClasses.Time) && NounPhrases.IsTimeHead(line, end - 2))
        {
            return end - 2;
        }
        return end - 1 > first && last.Has(WordClasses.Time) && (last.IsCapital || last.Has(WordClasses.Adverb)) && !line[end - 2].Has(WordClasses.Preposition | WordClasses.Determiner) ? end - 1 : end;
    }
}
