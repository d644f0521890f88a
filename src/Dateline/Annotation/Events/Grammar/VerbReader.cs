using Dateline.Language;

namespace Dateline.Annotation.Events.Grammar;

/// <summary>Finds the verbs of a sentence with their auxiliaries. Where the text has been parsed, the parse says which words are verbs.</summary>
internal sealed class VerbReader(ReportWords words, Func<string, string, bool> goesOn)
{
    private const int MostAuxiliaries = 8;

    // Adverbs and negations between a verb and what stands before it.
    private const int MostSkipped = 12;

    // “re-elected”, “co-signed”: a shorter part leaves the verb what it is.
    private const int ShortestPart = 3;

    // The modal that “has to” says.
    private const string Obligation = "must";

    /// <summary>The verbs of <paramref name="sentence"/>, in the order of the text.</summary>
    public List<VerbUse> Read(Sentence sentence)
    {
        List<VerbUse> verbs = [];
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            KnownWord? entry = words.Entry(token);
            if (entry is null || entry.Verb is null && (entry.Classes & (WordClass.Be | WordClass.Have | WordClass.Do)) == 0 || words.MentionAt(token) >= 0)
            {
                continue;
            }
            if (FormsHere(entry, token, sentence, verbs) is VerbForms forms and not VerbForms.None)
            {
                VerbUse use = new() { Token = token, Start = token, Verb = entry.Verb ?? entry.Form, Forms = forms };
                ReadGroup(use, sentence.FirstToken);
                verbs.Add(use);
            }
        }
        return verbs;
    }

    private VerbForms FormsHere(KnownWord entry, int token, Sentence sentence, List<VerbUse> verbs)
    {
        int before = Before(token, sentence.FirstToken);
        int behind = token + 1 < sentence.EndToken ? token + 1 : -1;
        if ((entry.Classes & (WordClass.Be | WordClass.Have | WordClass.Do)) != 0)
        {
            return IsAuxiliary(entry, token, sentence.EndToken) ? VerbForms.None : entry.Forms == VerbForms.None ? VerbForms.Third : entry.Forms;
        }
        VerbForms forms = entry.Forms;
        if (words.IsWord(token, "going") && behind >= 0 && words.Is(behind, WordClass.To) && behind + 1 < sentence.EndToken && words.Entry(behind + 1) is { Verb: not null } coming && (coming.Forms & VerbForms.Base) != 0)
        {
            return VerbForms.None;
        }
        if (words.Tokens.HasTrees)
        {
            bool certain = (forms & VerbForms.Base) != 0 && before == token - 1 && before >= 0 && words.MentionAt(before) < 0 && words.Is(before, WordClass.To | WordClass.Modal) && words.Tokens.Upos(token) is not "NOUN" and not "PROPN";
            bool attribute = words.Tokens.Relation(token) is "amod" && before >= 0 && words.MentionAt(before) < 0 && words.Tokens.Upos(before) is var part && (part is "VERB" or "DET" or "ADJ" or "ADV" or "ADP" || part is "SCONJ" && (forms & VerbForms.Participle) != 0);
            bool action = entry.Noun is not null && (forms & VerbForms.Gerund) != 0 && before >= 0 && words.MentionAt(before) < 0 && words.Is(before, WordClass.Preposition) && !OpensObject(behind);
            return certain || words.Tokens.Upos(token) is "VERB" or "AUX" && !attribute && !action && !IsNominal(token, before, forms) ? forms : VerbForms.None;
        }
        if (before >= 0 && words.MentionAt(before) < 0 && words.Is(before, WordClass.Be | WordClass.Have) && (forms & (VerbForms.Participle | VerbForms.Gerund)) != 0)
        {
            return forms & (VerbForms.Participle | VerbForms.Gerund);
        }
        bool nominal = before >= 0 && words.MentionAt(before) < 0
            && words.Is(before, WordClass.Determiner | WordClass.Possessive | WordClass.Adjective | WordClass.Number) && !words.Is(before, WordClass.Pronoun | WordClass.Relative);
        bool afterPreposition = before >= 0 && words.MentionAt(before) < 0 && words.Is(before, WordClass.Preposition) && !words.Is(before, WordClass.Subordinator);
        VerbForms here = VerbForms.None;
        if ((forms & (VerbForms.Past | VerbForms.Participle)) != 0 && !afterPreposition && (!nominal || before >= 0 && words.Is(before, WordClass.Number)))
        {
            here |= forms & (VerbForms.Past | VerbForms.Participle);
        }
        if ((forms & VerbForms.Gerund) != 0 && !nominal && (entry.Noun is null || OpensObject(behind) && !words.Is(behind, WordClass.To) && !(before >= 0 && words.MentionAt(before) >= 0)))
        {
            here |= VerbForms.Gerund;
        }
        if ((forms & VerbForms.Base) != 0 && IsBaseHere(before, behind, nominal || afterPreposition, sentence, verbs))
        {
            here |= VerbForms.Base;
        }
        if ((forms & VerbForms.Third) != 0 && !nominal && !afterPreposition && before >= 0 && behind >= 0 && !words.IsPunctuation(behind)
            && !words.Is(before, WordClass.To | WordClass.Modal) && (entry.Noun is null || OpensObject(behind) || words.Is(before, WordClass.Pronoun | WordClass.Relative) || entry.Verb is not null && words.Entry(behind) is KnownWord next && goesOn(entry.Verb, next.Form)))
        {
            here |= VerbForms.Third;
        }
        return here;
    }

    // “the rescued”, “a life-threatening wound”: a participle behind an article or as the last part of a word tells nothing.
    private bool IsNominal(int token, int before, VerbForms forms)
    {
        if ((forms & (VerbForms.Participle | VerbForms.Gerund)) == 0 || before != token - 1 || before < 0 || words.MentionAt(before) >= 0)
        {
            return false;
        }
        bool joined = words.Tokens.Form(before) is "-" && before > 0 && words.Tokens.Span(before).End == words.Tokens.Span(token).Start && words.Tokens.Span(before - 1).End == words.Tokens.Span(before).Start;
        bool article = words.IsWord(before, "the") || words.IsWord(before, "a") || words.IsWord(before, "an") || words.Is(before, WordClass.Possessive) && !words.IsClitic(before) && !words.Is(before, WordClass.PersonPronoun);
        return article || joined && words.Tokens.Span(before - 1).Length > ShortestPart;
    }

    private bool IsBaseHere(int before, int behind, bool nominal, Sentence sentence, List<VerbUse> verbs)
    {
        if (before < 0)
        {
            return OpensObject(behind);
        }
        bool named = words.MentionAt(before) >= 0;
        if (!named && words.Is(before, WordClass.To | WordClass.Modal | WordClass.Do))
        {
            return true;
        }
        if (nominal)
        {
            return false;
        }
        if (!named && words.Is(before, WordClass.Pronoun | WordClass.Relative))
        {
            return true;
        }
        if (!named && words.Is(before, WordClass.Coordinator))
        {
            return behind >= 0 && !words.IsPunctuation(behind) && verbs.Count > 0 && (verbs[^1].Forms & VerbForms.Base) != 0;
        }
        bool plural = named || words.Tokens.Form(before) is { Length: > 3 } form && form[^1] == 's';
        return (plural || words.IsQuotationMark(before)) && OpensObject(behind);
    }

    // Whether a noun phrase, a pronoun, an infinitive or a clause begins at the token.
    private bool OpensObject(int token) =>
        token >= 0 && (words.MentionAt(token) >= 0 || words.Is(token, WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Number | WordClass.To | WordClass.Relative | WordClass.Adjective)
            || words.Tokens.Form(token) is { Length: > 0 } form && char.IsDigit(form[0]));

    private bool IsAuxiliary(KnownWord entry, int token, int end)
    {
        VerbForms wanted = (entry.Classes & WordClass.Be) != 0 ? VerbForms.Participle | VerbForms.Gerund
            : (entry.Classes & WordClass.Have) != 0 ? VerbForms.Participle : VerbForms.Base;
        for (int next = token + 1; next < end && next <= token + MostAuxiliaries; next++)
        {
            if (words.MentionAt(next) >= 0 || words.Entry(next) is not KnownWord other)
            {
                return false;
            }
            if ((other.Classes & (WordClass.Be | WordClass.Have)) != 0)
            {
                continue;
            }
            if (other.Verb is not null && (other.Forms & wanted) != 0)
            {
                return true;
            }
            if ((other.Classes & (WordClass.Adverb | WordClass.Negation)) == 0)
            {
                // “is to visit”, “has to visit”.
                return (other.Classes & WordClass.To) != 0 && next + 1 < end && words.Entry(next + 1) is { Verb: not null } infinitive && (infinitive.Forms & VerbForms.Base) != 0;
            }
        }
        return false;
    }

    private int Before(int token, int first)
    {
        for (int before = token - 1; before >= first && before >= token - MostSkipped; before--)
        {
            if (words.MentionAt(before) >= 0 || !words.Is(before, WordClass.Adverb | WordClass.Negation) || words.Is(before, WordClass.Determiner | WordClass.Pronoun))
            {
                return before;
            }
        }
        return -1;
    }

    private void ReadGroup(VerbUse use, int first)
    {
        bool auxiliary = false;
        bool behindHave = false;
        bool nearest = true;
        for (int token = use.Token - 1; token >= first && token >= use.Token - MostAuxiliaries; token--)
        {
            KnownWord? entry = words.MentionAt(token) >= 0 ? null : words.Entry(token);
            if (entry is null && words.IsQuotationMark(token) && token == use.Token - 1)
            {
                // “to ‘step back’”
                continue;
            }
            if (entry is null)
            {
                break;
            }
            WordClass classes = entry.Classes;
            if ((classes & WordClass.Negation) != 0 && (classes & (WordClass.Coordinator | WordClass.Pronoun)) == 0 && !words.IsWord(token, "no"))
            {
                use.IsNegated = true;
            }
            else if ((classes & (WordClass.Be | WordClass.Have | WordClass.Do)) != 0 && (entry.Forms & VerbForms.Gerund) == 0 || words.IsWord(token, "being"))
            {
                auxiliary = true;
                TakeAuxiliary(use, entry, nearest, ref behindHave);
                nearest = false;
            }
            else if ((classes & WordClass.Modal) != 0)
            {
                use.Modal = entry.Form;
                nearest = false;
            }
            else if ((classes & WordClass.To) != 0 && !use.IsInfinitive && (use.Forms & VerbForms.Base) != 0 || (classes & WordClass.To) != 0 && auxiliary && use.Modal is null && !use.IsInfinitive)
            {
                use.IsInfinitive = true;
                nearest = false;
            }
            else if (words.IsWord(token, "going") && use.IsInfinitive)
            {
                use.IsToCome = true;
            }
            else if (entry.Form.EndsWith("self", StringComparison.Ordinal) || entry.Form.EndsWith("selves", StringComparison.Ordinal))
            {
                // “will himself visit”
                continue;
            }
            else if ((classes & WordClass.Adverb) == 0 || (classes & WordClass.Pronoun) != 0)
            {
                break;
            }
            else
            {
                continue;
            }
            use.Start = token;
        }
        if (use.Modal is not null)
        {
            use.IsInfinitive = false;
        }
        use.IsFinite = use.Modal is not null || use.IsToCome
            || !use.IsInfinitive && (auxiliary || (use.Forms & (VerbForms.Past | VerbForms.Third)) != 0 || (use.Forms & VerbForms.Base) != 0);
        use.IsPast |= !auxiliary && (use.Forms & VerbForms.Past) != 0;
    }

    private static void TakeAuxiliary(VerbUse use, KnownWord entry, bool nearest, ref bool behindHave)
    {
        bool be = (entry.Classes & WordClass.Be) != 0;
        if (be && use.IsInfinitive)
        {
            use.IsToCome = true;
        }
        else if (be && nearest)
        {
            use.IsPassive = (use.Forms & VerbForms.Participle) != 0;
            use.IsProgressive = !use.IsPassive && (use.Forms & VerbForms.Gerund) != 0;
        }
        else if (be)
        {
            use.IsProgressive |= !behindHave && !use.IsPassive;
        }
        if ((entry.Classes & WordClass.Have) != 0 && use.IsInfinitive)
        {
            use.Modal = Obligation;
        }
        else if ((entry.Classes & WordClass.Have) != 0)
        {
            use.IsPerfect = true;
            behindHave = true;
        }
        use.IsPast |= entry.Form is "was" or "were" or "had" or "did";
    }
}
