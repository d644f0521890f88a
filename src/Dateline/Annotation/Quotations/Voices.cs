namespace Dateline.Annotation.Quotations;

/// <summary>How a verb form stands in its clause.</summary>
internal enum Voice
{
    /// <summary>It marks no act here: negated, asked for, planned, or no verb at all.</summary>
    None,

    /// <summary>A finite verb in the active voice, also in the perfect.</summary>
    Active,

    /// <summary>A participle that goes on with a subject (“, adding that …”).</summary>
    Participle,

    /// <summary>With a form of “be”.</summary>
    Passive,
}

/// <summary>Tells verbs that mark an act from nouns, adjectives, plans and negations of the same form.</summary>
internal static class Voices
{
    /// <summary>How the cue verb at <paramref name="at"/>, whose particle ends before <paramref name="end"/>, stands.</summary>
    public static Voice Of(Line line, int at, int end, CueReading reading)
    {
        VerbForms forms = reading.Forms;
        bool negated = (reading.Verb.Frames & CueFrames.Negated) != 0;
        if (line[at].IsCapital && at > 0 && !line.IsHeadline && !IsLoud(line, at))
        {
            return Voice.None;
        }
        int before = at - 1;
        bool be = false;
        bool have = false;
        bool does = false;
        while (before >= 0 && line[before].IsWord)
        {
            Item item = line[before];
            if (line.Is(before, "first") && line.Is(before - 1, "at"))
            {
                before -= 2;
                continue;
            }
            if (item.Has(WordClasses.Negation) && !negated || item.Has(WordClasses.Modal) && !(line.Is(at + 1, "only") && line.Holder is null) || line.Is(before, "to"))
            {
                return Voice.None;
            }
            be |= item.Has(WordClasses.Be);
            have |= item.Has(WordClasses.Have);
            does |= item.Has(WordClasses.Do);
            if (!item.Has(WordClasses.Be | WordClasses.Have | WordClasses.Do | WordClasses.Modal | WordClasses.Negation) && !line.IsAdverb(before))
            {
                break;
            }
            before--;
        }
        if (does && (forms & VerbForms.Base) != 0)
        {
            return Voice.Active;
        }
        bool gerund = (forms & VerbForms.Gerund) != 0;
        if (be)
        {
            return gerund ? Voice.Active : (forms & VerbForms.Participle) != 0 ? Voice.Passive : Voice.None;
        }
        if (have)
        {
            return line.Is(before + 1, "having") ? Voice.Participle : (forms & VerbForms.Participle) != 0 ? Voice.Active : Voice.None;
        }
        if (gerund)
        {
            return Gerund(line, at, before);
        }
        if (line.Is(at + 1, "only") && before >= 0 && line.IsNounLike(before) && at > 0 && line[at - 1].Has(WordClasses.Modal))
        {
            return Voice.Active;
        }
        return (forms & VerbForms.Past) != 0 ? Past(line, at, before) : Present(line, at, end, before, forms);
    }

    private static Voice Gerund(Line line, int at, int before)
    {
        if (before < 0 || !line[before].IsWord)
        {
            return at + 1 < line.Count ? Voice.Participle : Voice.None;
        }
        Item item = line[before];
        if (line.Is(before, "worth"))
        {
            return Voice.None;
        }
        if (line.Is(before, "by") || line.Is(before, "while") || line.Is(before, "and") || line.Is(before, "but") || line.Is(before, "before") || line.Is(before, "after"))
        {
            return Voice.Participle;
        }
        bool noun = item.Has(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Preposition) || line.IsGenitive(before);
        return noun || line[at].Entry.Noun != 0 && !line.Is(at + 1, "that") ? Voice.None : Voice.Participle;
    }

    private static Voice Past(Line line, int at, int before)
    {
        if (before < 0)
        {
            return line.Is(at, "asked") || line.Is(at, "pressed") ? Voice.Passive : Voice.None;
        }
        Item item = line[before];
        bool adjective = item.IsWord && line.IsPresent(before) || item.IsWord && (item.Has(WordClasses.Possessive) && !(item.Has(WordClasses.Object) && (line[at].Tag == WordTag.Finite || line.Is(at + 1, "that"))) || item.Has(WordClasses.Determiner) && !item.Has(WordClasses.Pronoun | WordClasses.Relative)
            || item.Has(WordClasses.Preposition) && !item.Has(WordClasses.Subordinator) && !item.Has(WordClasses.Adverb));
        bool reduced = line[at].Tag is not WordTag.Finite && line.Is(at + 1, "by") && !(at + 2 < line.Count && line[at + 2].Has(WordClasses.Medium | WordClasses.Time) || line.Ends(at + 2, "ing"));
        bool modifier = line.IsModifier(at) && !(item.IsWord && (line.IsPersonal(before) || item.IsCapital || item.Tag is WordTag.Noun));
        return adjective || reduced || modifier ? Voice.None : Voice.Active;
    }

    private static Voice Present(Line line, int at, int end, int before, VerbForms forms)
    {
        if (before < 0)
        {
            return Voice.None;
        }
        Item item = line[before];
        if ((forms & VerbForms.Third) != 0 && line.IsOver(at + 1) && Closes(line, before))
        {
            return Voice.Active;
        }
        if (line[at].Tag is WordTag.Noun && !line.IsHeadline && (item.Tag is WordTag.Participle or WordTag.Base or WordTag.Adjective or WordTag.Finite || item.Has(WordClasses.Determiner) || line.Tree?.Relation(line[at].Token) is "compound"))
        {
            return Voice.None;
        }
        bool noun = line[at].Tag is not WordTag.Finite && (line[at].Entry.Noun != 0 || line.Is(at, "comments") || line.Is(at, "answers"));
        if (item.IsRegion || item.Kind == ItemKind.Mark && !line.IsDot(before))
        {
            return noun && !(at + 1 < line.Count && line[at + 1].IsWord) ? Voice.None : Voice.Active;
        }
        if (item.Has(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Preposition) && !line.IsPersonal(before) && !item.Has(WordClasses.Pronoun | WordClasses.Relative) || line.IsGenitive(before))
        {
            return Voice.None;
        }
        if ((forms & VerbForms.Third) == 0 && line[at].Entry.Noun != 0 && IsSingular(line, before))
        {
            return Voice.None;
        }
        bool plural = line.IsPersonal(before) || line[at].Tag is WordTag.Finite && line.Tree?.Subject(line[at].Token) is >= 0 || line.Ends(before, "s") || item.Has(WordClasses.Relative | WordClasses.Pronoun) || line.IsAdverb(before) || item.Has(WordClasses.Do) || line.Is(before, "people") || line.Is(before, "police") || line.Is(before, "media");
        if (forms == VerbForms.Base || (forms & VerbForms.Third) == 0)
        {
            return plural && !(noun && !line.IsPersonal(before) && !Continues(line, at + 1, end)) ? Voice.Active : Voice.None;
        }
        return noun && (!Continues(line, at + 1, end) || item.Entry.Verb != 0 && item.Has(WordClasses.Conjunction)) ? Voice.None : Voice.Active;
    }

    /// <summary>Whether “a” or “an” opens the phrase that the word closes: “a council report that …”.</summary>
    private static bool IsSingular(Line line, int last)
    {
        (int first, int end) = NounPhrases.EndingAt(line, last);
        for (int at = end - 1; at >= first && line[at].IsWord && !line[at].Has(WordClasses.Preposition); at--)
        {
            if (line.Is(at, "a") || line.Is(at, "an"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a phrase that ends at item <paramref name="last"/> stands behind a clause and its comma, as the speaker of a verb that ends the sentence does (“…, the council estimates”).</summary>
    private static bool Closes(Line line, int last)
    {
        (int first, int end) = NounPhrases.EndingAt(line, last);
        return first < end && first > 1 && line[first - 1].Is(',') && (line[first].IsCapital || line[first].Has(WordClasses.Determiner)) && line.HasVerb(0, first - 1);
    }

    private static bool IsLoud(Line line, int at) =>
        line[at].Span.Length > 3 && !line.Text.AsSpan(line[at].Span.Start, line[at].Span.Length).ContainsAnyInRange('a', 'z');

    /// <summary>Whether what follows is what follows a verb and not a noun: a phrase, “that”, marks, an infinitive.</summary>
    private static bool Continues(Line line, int at, int end) =>
        end > at || at < line.Count && (line[at].IsRegion || line[at].Is(':') || line[at].IsWord && (line.BeginsPhrase(at) && !line.IsFinite(at) || line.Is(at, "to")));
}
