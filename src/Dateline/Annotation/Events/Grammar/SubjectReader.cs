using Dateline.Language;

namespace Dateline.Annotation.Events.Grammar;

/// <summary>
/// Finds whoever stands as the subject of each verb of a sentence: the nearest mention before the verb that no preposition governs, the
/// one before a relative pronoun, or the subject of the verb that it is joined to.
/// </summary>
internal sealed class SubjectReader(ReportWords words)
{
    private const int MostTokens = 60;
    private const int MostJoined = 12;
    private const int MostBeforeNoun = 5;

    /// <summary>Sets the subjects of <paramref name="verbs"/>, which must be those of <paramref name="sentence"/> in order.</summary>
    public void Read(Sentence sentence, IReadOnlyList<VerbUse> verbs)
    {
        TreeSubjects? tree = words.Tokens.HasTrees ? new TreeSubjects(words, sentence) : null;
        for (int at = 0; at < verbs.Count; at++)
        {
            verbs[at].IsActive = tree?.IsActive(verbs[at].Token) ?? false;
            verbs[at].SubjectNoun = tree?.Noun(verbs[at].Token) ?? -1;
            Party shallow = Subject(verbs[at], at, sentence, verbs);
            Party? told = tree?.Of(verbs[at].Token);
            verbs[at].Subject = IsOwn(shallow, verbs[at], tree) ? shallow : told ?? (shallow is { IsEmpty: false } ? shallow : Inverted(verbs[at], sentence));
            bool resumes = told is null || verbs[at].Start - 2 >= sentence.FirstToken && words.Tokens.Form(verbs[at].Start - 2) is ",";
            if (resumes && verbs[at].Subject.IsEmpty && verbs[at] is { IsFinite: true, Relative: < 0 } && verbs[at].SubjectNoun < 0)
            {
                verbs[at].Subject = Resumed(verbs[at], at, sentence, verbs);
            }
        }
        ShareMain(verbs, sentence);
    }

    /// <summary>The preposition that governs mention <paramref name="mention"/>, looking no further left than <paramref name="floor"/>: its token, or -1.</summary>
    public int PrepositionBefore(int mention, int floor)
    {
        int first = words.TokensOf(mention).First;
        for (int token = first - 1; token >= floor && token >= first - MostBeforeNoun; token--)
        {
            if (words.MentionAt(token) >= 0 || words.IsPunctuation(token) && !words.IsQuotationMark(token))
            {
                return -1;
            }
            KnownWord? entry = words.Entry(token);
            if (token - 1 > floor && words.IsWord(token, "of") && words.MentionAt(token - 1) < 0 && char.IsUpper(words.Tokens.Form(token - 1)[0]))
            {
                // “on the Republic of Malta”: the long name of the same.
                token--;
                continue;
            }
            if (entry is null)
            {
                // A word of the noun phrase that is not known, as “beleaguered” or “district”.
                continue;
            }
            if ((entry.Classes & (WordClass.Preposition | WordClass.To)) != 0)
            {
                return token;
            }
            if ((entry.Classes & (WordClass.Determiner | WordClass.Possessive | WordClass.Adjective | WordClass.Number)) == 0 && (entry.Noun is null || entry.Verb is not null)
                || (entry.Classes & (WordClass.Relative | WordClass.Be | WordClass.Coordinator)) != 0)
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>Whether the tree says that mention <paramref name="mention"/> is the subject of a clause: “pledged <i>his troops</i> would stay”.</summary>
    public bool IsSubject(int mention)
    {
        (int first, int end) = words.TokensOf(mention);
        for (int token = first; words.Tokens.HasTrees && token < end; token++)
        {
            if (words.Tokens.Relation(token) is "nsubj" or "nsubj:pass" && words.Tokens.Head(token) >= end)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Mention <paramref name="mention"/> and those joined to it on the left by commas and “and”.</summary>
    public Party Joined(int mention, int floor)
    {
        List<int> members = [mention];
        int first = words.TokensOf(mention).First;
        for (int step = 0; step < MostJoined; step++)
        {
            int token = first - 1;
            while (token >= floor && words.MentionAt(token) < 0 && words.Is(token, WordClass.Determiner | WordClass.Adjective | WordClass.Coordinator) | words.Tokens.Form(token) is ",")
            {
                token--;
            }
            bool joins = token + 1 < first && (words.Is(token + 1, WordClass.Coordinator) || words.Tokens.Form(token + 1) is "," && (members.Count > 1 || words.Is(token + 2, WordClass.Coordinator)));
            if (!joins || token < floor || words.MentionAt(token) is var other && other < 0)
            {
                break;
            }
            members.Insert(0, words.MentionAt(token));
            first = words.TokensOf(members[0]).First;
        }
        return new Party(members, -1, first);
    }

    private Party Subject(VerbUse verb, int at, Sentence sentence, IReadOnlyList<VerbUse> verbs)
    {
        int floor = Math.Max(sentence.FirstToken, verb.Start - MostTokens);
        int before = SkipAdverbs(verb.Start - 1, floor);
        if (before < floor)
        {
            return Party.None;
        }
        if (words.MentionAt(before) < 0 && words.Is(before, WordClass.Relative) && !Introduces(before, floor))
        {
            verb.Relative = before;
            return Antecedent(before, floor);
        }
        bool finite = verb.IsFinite;
        if (words.MentionAt(before) < 0 && words.Is(before, WordClass.Coordinator) && at > 0 && Nearest(verbs, at - 1, before) is VerbUse joined && words.MentionAt(before) < 0)
        {
            return joined.Subject.Shared;
        }
        return Scan(before, floor, finite, at - 1, verbs);
    }

    // “after shaking hands, both sides left”: of a gerund behind a preposition, whoever the sentence is about.
    private void ShareMain(IReadOnlyList<VerbUse> verbs, Sentence sentence)
    {
        VerbUse? main = verbs.FirstOrDefault(verb => verb.IsFinite && verb.Relative < 0 && !verb.Subject.IsEmpty);
        foreach (VerbUse verb in verbs)
        {
            bool behind = verb.Start > sentence.FirstToken && words.MentionAt(verb.Start - 1) < 0 && words.Is(verb.Start - 1, WordClass.Preposition);
            if (main is not null && behind && !verb.IsFinite && verb.Subject.IsEmpty && (verb.Forms & VerbForms.Gerund) != 0)
            {
                verb.Subject = main.Subject.Shared;
            }
        }
    }

    // “and Sweden promised”: a name right before the verb is its subject, whatever the tree takes over from another verb.
    private bool IsOwn(Party shallow, VerbUse verb, TreeSubjects? tree) =>
        tree is not null && verb.IsFinite && shallow is { First: >= 0, Mentions: [.., var last] } && words.TokensOf(last).End == verb.Start && !tree.HasSubject(verb.Token);

    // “The envoy, noting the delay, proposed …”: behind an insertion or “and”, whoever the sentence began with.
    private Party Resumed(VerbUse verb, int at, Sentence sentence, IReadOnlyList<VerbUse> verbs)
    {
        int before = verb.Start - 1;
        if (before < sentence.FirstToken || words.MentionAt(before) >= 0 || !(words.Tokens.Form(before) is "," || words.Is(before, WordClass.Coordinator)))
        {
            return Party.None;
        }
        VerbUse? first = null;
        for (int other = 0; other < at && first is null; other++)
        {
            first = verbs[other].IsFinite && verbs[other].Relative < 0 ? verbs[other] : null;
        }
        if (first is not null)
        {
            return first.Subject.First >= 0 ? first.Subject.Shared : Party.None;
        }
        int token = sentence.FirstToken;
        while (token < before && words.MentionAt(token) < 0 && words.Is(token, WordClass.Determiner | WordClass.Adjective))
        {
            token++;
        }
        return token < before && words.MentionAt(token) is var mention and >= 0 && words.TokensOf(mention).End is var behind && words.IsComma(behind) ? new Party([mention], -1, -1) : Party.None;
    }

    // “…”, said the minister: the subject stands behind a verb at the edge of its clause.
    private Party Inverted(VerbUse verb, Sentence sentence)
    {
        int before = verb.Start - 1;
        int behind = verb.Token + 1;
        bool edge = before >= sentence.FirstToken && (words.IsComma(before) || words.IsQuotationMark(before));
        return edge && verb.IsFinite && behind < sentence.EndToken && words.MentionAt(behind) >= 0 ? new Party([words.MentionAt(behind)], -1, -1) : Party.None;
    }

    private Party Scan(int from, int floor, bool finite, int last, IReadOnlyList<VerbUse> verbs)
    {
        int possessor = -1;
        for (int token = from; token >= floor; token--)
        {
            int mention = words.MentionAt(token);
            if (mention >= 0)
            {
                int first = words.TokensOf(mention).First;
                int preposition = PrepositionBefore(mention, floor);
                if (preposition < 0 && token + 1 < words.Tokens.Count && words.IsClitic(token + 1))
                {
                    possessor = possessor < 0 ? mention : possessor;
                    token = first;
                    continue;
                }
                if (preposition < 0)
                {
                    Party joined = Joined(mention, floor);
                    preposition = PrepositionBefore(joined.Mentions[0], floor);
                    if (preposition < 0)
                    {
                        return joined;
                    }
                }
                token = preposition;
                continue;
            }
            while (last >= 0 && verbs[last].Token > token)
            {
                last--;
            }
            if (last >= 0 && verbs[last].Token == token)
            {
                VerbUse other = verbs[last];
                if (other.Relative >= 0)
                {
                    token = other.Relative;
                    continue;
                }
                if (other.IsFinite)
                {
                    return possessor >= 0 ? new Party([possessor], -1, -1) : finite ? Party.None : other.Subject.Shared;
                }
                token = other.Start;
                continue;
            }
            if (words.Is(token, WordClass.Pronoun) && words.Is(token, WordClass.First | WordClass.PersonPronoun | WordClass.ThingPronoun | WordClass.PluralPronoun))
            {
                return new Party([], token, token);
            }
            if (words.IsStop(token) || finite && words.Is(token, WordClass.Subordinator) && !words.Is(token, WordClass.Preposition))
            {
                break;
            }
        }
        return possessor >= 0 ? new Party([possessor], -1, -1) : Party.None;
    }

    // “said that”: the word introduces a clause and stands for nobody.
    private bool Introduces(int relative, int floor) =>
        words.IsWord(relative, "where") || words.IsWord(relative, "that") && relative > floor && words.MentionAt(relative - 1) < 0 && words.Entry(relative - 1) is { Verb: not null };

    private Party Antecedent(int relative, int floor)
    {
        int token = relative - 1;
        while (token >= floor && words.MentionAt(token) < 0 && (words.IsComma(token) || words.IsQuotationMark(token) || words.Is(token, WordClass.Preposition)))
        {
            token--;
        }
        return token >= floor && words.MentionAt(token) is var mention && mention >= 0 ? new Party([mention], -1, -1) : Party.None;
    }

    private static VerbUse? Nearest(IReadOnlyList<VerbUse> verbs, int last, int before)
    {
        for (int at = last; at >= 0 && at >= last - MostJoined; at--)
        {
            if (verbs[at].Token < before && verbs[at].IsFinite)
            {
                return verbs[at];
            }
        }
        return last >= 0 ? verbs[last] : null;
    }

    private int SkipAdverbs(int token, int floor)
    {
        while (token >= floor && words.MentionAt(token) < 0 && (words.Is(token, WordClass.Adverb) && !words.Is(token, WordClass.Pronoun | WordClass.Determiner) || words.IsQuotationMark(token)))
        {
            token--;
        }
        return token;
    }
}
