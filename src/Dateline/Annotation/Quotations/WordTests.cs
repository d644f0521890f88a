namespace Dateline.Annotation.Quotations;

/// <summary>What a word of a line can be, told from the lists and its neighbours. A parse of the sentence can take the place of these tests.</summary>
internal static class WordTests
{
    private const WordClasses Auxiliary = WordClasses.Be | WordClasses.Have | WordClasses.Modal | WordClasses.Do;

    public static bool IsAuxiliary(this Line line, int at) => line[at].Has(Auxiliary);

    public static bool IsAdverb(this Line line, int at) =>
        line[at].IsWord && !line[at].Has(WordClasses.Pronoun) && (line[at].Has(WordClasses.Adverb | WordClasses.Hedge) || line[at].Entry.Classes == 0 && !line[at].IsCapital && line[at].Span.Length > 4 && line.Ends(at, "ly"));

    /// <summary>Whether the word is a personal pronoun that can be a subject.</summary>
    public static bool IsPersonal(this Line line, int at) =>
        line[at].Has(WordClasses.Pronoun) && !line[at].Has(WordClasses.Determiner | WordClasses.Relative | WordClasses.Number);

    /// <summary>Whether a noun phrase may begin here.</summary>
    public static bool BeginsPhrase(this Line line, int at) =>
        line[at].IsWord && (IsRounded(line, at) || line.Is(at, "only") && at + 1 < line.Count && !line.Is(at + 1, "that") && line.BeginsPhrase(at + 1) || line[at].Has(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Pronoun | WordClasses.Object | WordClasses.Number)
            || !line[at].Has(WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Subordinator | Auxiliary) && !line.IsAdverb(at));

    /// <summary>Whether the word rounds a number: “about 400”, “roughly 60”.</summary>
    public static bool IsRounded(this Line line, int at) =>
        at + 1 < line.Count && (line[at + 1].IsNumeric || line[at + 1].Has(WordClasses.Number)) && (line.Is(at, "about") || line.Is(at, "around") || line.Is(at, "over") || line.Is(at, "under") || line.Ends(at, "ly") || line.Is(at, "almost"));

    /// <summary>Whether the word ends a noun phrase rather than leading on to its noun.</summary>
    public static bool IsNounLike(this Line line, int at) =>
        line[at].IsWord && !line[at].Has(WordClasses.Preposition | WordClasses.Determiner | WordClasses.Possessive | WordClasses.Conjunction | WordClasses.Subordinator | Auxiliary) && !line.IsGenitive(at);

    /// <summary>Whether the word is a finite verb as far as its form tells: an auxiliary, or a past form in lower case that is no adjective before a noun.</summary>
    public static bool IsFinite(this Line line, int at)
    {
        Item item = line[at];
        if (!item.IsWord)
        {
            return false;
        }
        if (line.IsAuxiliary(at))
        {
            return true;
        }
        if (item.IsCapital && !line.IsHeadline)
        {
            return false;
        }
        bool past = item.IsVerb(VerbForms.Past) || item.Entry.Verb == 0 && item.Entry.Classes == 0 && item.Span.Length > 4 && line.Ends(at, "ed");
        bool adjective = at > 0 && line[at - 1].IsWord && (line[at - 1].Has(WordClasses.Determiner | WordClasses.Possessive) && !line[at - 1].Has(WordClasses.Relative) || line[at - 1].Has(WordClasses.Preposition) && !line[at - 1].Has(WordClasses.Subordinator) || line.IsGenitive(at - 1));
        bool tagged = item.Tag == WordTag.Finite && !line.IsHeadline && (item.IsVerb(VerbForms.Past) || item.Entry.Verb == 0 && item.Entry.Classes == 0 && !line.Ends(at, "s"));
        bool other = item.Tag is WordTag.Noun or WordTag.Adjective && !line.IsHeadline;
        return past && !adjective && !other || tagged;
    }

    /// <summary>Whether the word is a verb's present form with a subject right before it: “the ministry expects”, “they want”.</summary>
    public static bool IsPresent(this Line line, int at)
    {
        Item item = line[at];
        if (!item.IsWord || at == 0 || item.IsCapital && !line.IsHeadline || !line[at - 1].IsWord)
        {
            return false;
        }
        bool base1 = item.IsVerb(VerbForms.Base) && (line.IsPersonal(at - 1) || line.Ends(at - 1, "s") && !line.IsGenitive(at - 1) && !line[at - 1].IsCapital);
        bool third = item.IsVerb(VerbForms.Third) && line.IsNounLike(at - 1) && item.Entry.Noun == 0 && !(at + 1 < line.Count && line.IsFinite(at + 1));
        bool other = item.Tag is WordTag.Noun or WordTag.Adjective or WordTag.Name && !line.IsHeadline;
        bool tagged = item.Tag == WordTag.Finite && !line.IsHeadline && !line.IsFinite(at);
        return (base1 || third) && !other || tagged;
    }

    /// <summary>Whether the tree hangs the participle on a noun behind it: “repeated steps”, “racially charged signs”.</summary>
    public static bool IsModifier(this Line line, int at) =>
        line[at].Tag is WordTag.Participle or WordTag.Adjective && at > 0 && line[at - 1].IsWord && line[at - 1].Tag is not (WordTag.Noun or WordTag.Name or WordTag.Other) && (!line[at - 1].IsCapital || at == 1 && line[0].IsVerb(VerbForms.Gerund) || at == 1 && line.Ends(0, "ing")) && !line.IsAuxiliary(at - 1) && line.Tree is { } tree && tree.Relation(line[at].Token) is "amod" && tree.Head(line[at].Token) > line[at].Token;

    /// <summary>Whether a verb stands in items <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static bool HasVerb(this Line line, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (line.IsFinite(at) || at > first && line.IsPresent(at) || line[at].IsRegion && line[at].Region!.Words > 3)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the full stop at <paramref name="at"/> belongs to a shortened word before it.</summary>
    public static bool IsDot(this Line line, int at) =>
        line[at].Is('.') && at > 0 && at + 1 < line.Count && line[at - 1].IsWord && line[at - 1].Span.End == line[at].Span.Start && !line.IsOver(at);
}
