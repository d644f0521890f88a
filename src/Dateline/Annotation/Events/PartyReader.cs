using Dateline.Annotation.Events.Codebooks;
using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Mentions;

namespace Dateline.Annotation.Events;

/// <summary>Fills the places of a rule from the clause.</summary>
internal sealed class PartyReader(ReportWords words)
{
    private const string By = "by";
    private const int MostOpening = 60;

    /// <summary>Whether the clause of <paramref name="match"/> tells it in the passive: with “be”, or as a bare participle without an object.</summary>
    public bool IsPassive(Clause clause, PatternMatch match)
    {
        if (match.Verb is not VerbUse verb || match.Pattern.Kind != TriggerKind.Verb)
        {
            return false;
        }
        if (verb.IsPassive || IsAttribute(clause, verb))
        {
            return true;
        }
        if (IsJoinedToPassive(clause, verb) && match.Rule.Transitive && !HasObject(clause, match))
        {
            return true;
        }
        if ((verb.Forms & VerbForms.Participle) == 0 || verb.IsPerfect || verb.IsActive || verb.Modal is not null || match.Rule.Who is not [{ Kind: RoleKind.Subject }, ..])
        {
            return false;
        }
        if (Governs(verb, "ccomp") || match.Pattern.Elements.Any(element => !element.Adjacent))
        {
            // The words behind the verb are its object.
            return false;
        }
        int next = match.Last + 1;
        while (next < clause.Sentence.EndToken && words.MentionAt(next) < 0 && words.Is(next, WordClass.Adverb))
        {
            next++;
        }
        bool ends = next >= clause.Sentence.EndToken || words.MentionAt(next) < 0 && words.IsPunctuation(next) && !words.IsQuotationMark(next);
        return !ends && words.MentionAt(next) < 0 && words.IsWord(next, By)
            || match.Rule.Transitive && (ends || words.MentionAt(next) < 0 && words.Is(next, WordClass.Preposition) && !words.Is(next, WordClass.Determiner) && !match.Rule.Whom.Any(role => role.Preposition is string own && words.IsWord(next, own)));
    }

    // “the stations visited in March”
    private bool IsAttribute(Clause clause, VerbUse verb) =>
        words.Tokens.HasTrees && clause.Main is VerbUse main && main != verb && verb is { IsPerfect: false, Modal: null, IsInfinitive: false } && verb.Start == verb.Token
        && words.Tokens.Xpos(verb.Token) is "VBN" && words.Tokens.Relation(verb.Token) is "acl" && !Governs(verb, "ccomp", "obj");

    // “The operator, a Dutch firm, assured in a letter that …”: what has a clause for its object is not passive.
    private bool Governs(VerbUse verb, params ReadOnlySpan<string> relations)
    {
        for (int token = verb.Token + 1; words.Tokens.HasTrees && token < words.Tokens.Count && token <= verb.Token + MostOpening; token++)
        {
            if (words.Tokens.Head(token) == verb.Token && relations.Contains(words.Tokens.Relation(token)))
            {
                return true;
            }
        }
        return false;
    }

    // “were detained and four officers hurt”: “be” is said once.
    private bool IsJoinedToPassive(Clause clause, VerbUse verb)
    {
        int at = clause.VerbBehind(verb.Token - 1) - 1;
        if (at < 0 || !clause.Verbs[at].IsPassive || (verb.Forms & VerbForms.Participle) == 0)
        {
            return false;
        }
        for (int token = clause.Verbs[at].Token + 1; token < verb.Start; token++)
        {
            if (words.MentionAt(token) < 0 && words.Is(token, WordClass.Coordinator))
            {
                return true;
            }
        }
        return false;
    }

    private bool HasObject(Clause clause, PatternMatch match)
    {
        int next = match.Last + 1;
        return next < clause.Sentence.EndToken && (words.MentionAt(next) >= 0 || words.Is(next, WordClass.Determiner | WordClass.Possessive | WordClass.Number | WordClass.Adjective));
    }

    /// <summary>The first place of <paramref name="roles"/> that is filled.</summary>
    public Party Find(Clause clause, PatternMatch match, IReadOnlyList<Role> roles, bool passive, int end)
    {
        foreach (Role role in roles)
        {
            Party found = match.Verb is null ? OfNoun(clause, match, role, end) : OfVerb(clause, match, match.Verb, role, passive, end);
            // “pledged his troops would stay” promises the troops nothing.
            bool acts = match.Rule.Class is "AGREE" && role.Kind == RoleKind.Object && !passive && found.Mentions.Any(clause.IsSubject);
            if (!found.IsEmpty && !acts && !(match.Rule.Gives && IsGiven(match, found)) && !(role.Kind == RoleKind.Object && match.Verb is not null && !passive && IsOwner(match, found)))
            {
                return found;
            }
        }
        return Party.None;
    }

    private Party OfVerb(Clause clause, PatternMatch match, VerbUse verb, Role role, bool passive, int end) => role.Kind switch
    {
        RoleKind.Subject => passive ? clause.Right(match.Trigger, end, By) : Subject(clause, verb),
        RoleKind.Object when passive => Subject(clause, verb),
        RoleKind.Object => Object(clause, match, end),
        RoleKind.Preposition => clause.Right(match.Trigger, end, role.Preposition),
        RoleKind.Any => clause.Behind(match.Last, end),
        RoleKind.Owner => Owner(clause, match),
        RoleKind.That => SubjectBehind(clause, match.Trigger, "that"),
        RoleKind.Unless => SubjectBehind(clause, match.Trigger, "unless", "until"),
        _ => match.Tokens.Count == 0 ? Party.None : clause.Possessor(match.Tokens[0]),
    };

    // “the claim by the union was dismissed”: whoever the subject belongs to.
    private static Party Subject(Clause clause, VerbUse verb)
    {
        if (!verb.Subject.IsEmpty || verb.SubjectNoun < 0 || verb.SubjectNoun >= verb.Start)
        {
            return verb.Subject;
        }
        Party owner = clause.Possessor(verb.SubjectNoun);
        owner = owner.IsEmpty ? clause.Right(verb.SubjectNoun, verb.Start, By) : owner;
        return (owner.IsEmpty ? clause.Right(verb.SubjectNoun, verb.Start, "of") : owner).Shared;
    }

    private bool IsGiven(PatternMatch match, Party found) =>
        found.Mentions.Any(mention => match.Tokens.Any(token => words.MentionAt(token) == mention) || words.Mentions[mention] is { Kind: MentionKind.Place, By: PartyPhrases.By });

    // “demanded the girls' release”: whoever owns what is asked for is not asked; whoever owns what is rejected or attacked is meant.
    private bool IsOwner(PatternMatch match, Party found) =>
        match.Rule.Class is "REQUEST" or "THREATEN" or "AID" or "AGREE" or "CONCEDE" && found.Mentions.Any(mention => words.TokensOf(mention).End is var behind && behind < words.Tokens.Count && words.IsClitic(behind));

    // “called on the council to …”: behind the preposition; “accused the council of …”: before it.
    private Party Object(Clause clause, PatternMatch match, int end)
    {
        int from = match.Trigger;
        while (match.Tokens.Contains(from + 1) && match.Last > from + 1 && words.MentionAt(from + 1) < 0)
        {
            // “handed over”: the particle governs nobody.
            from++;
        }
        if (Pronoun(match.Trigger, from) is Party named)
        {
            return named;
        }
        if (!IsPreposition(match.Last))
        {
            return clause.Right(from, end, null);
        }
        Party before = clause.Right(match.Trigger, match.Last, null);
        return before.IsEmpty ? clause.Right(match.Last, end, null) : before;
    }

    // “threw out his bid”: whoever the object belongs to.
    private Party Owner(Clause clause, PatternMatch match)
    {
        for (int token = match.Trigger + 1; words.Tokens.HasTrees && token < clause.Sentence.EndToken && token <= match.Trigger + MostOpening; token++)
        {
            if (words.Tokens.Head(token) == match.Trigger && words.Tokens.Relation(token) is "obj")
            {
                return clause.Possessor(token);
            }
        }
        return Party.None;
    }

    // “barred him from office”
    private Party? Pronoun(int trigger, int from)
    {
        int token = from + 1;
        return words.Tokens.HasTrees && token < words.Tokens.Count && words.MentionAt(token) < 0 && words.Tokens.Head(token) == trigger && words.Tokens.Relation(token) is "obj" or "iobj"
            && words.Is(token, WordClass.First | WordClass.PersonPronoun | WordClass.PluralPronoun | WordClass.ThingPronoun) ? new Party([], token, token) : null;
    }

    // The subject of the first clause behind the token that one of the words opens.
    private Party SubjectBehind(Clause clause, int from, params ReadOnlySpan<string> openers)
    {
        for (int token = from + 1; token < clause.Sentence.EndToken && token <= from + MostOpening; token++)
        {
            if (words.IsStop(token))
            {
                break;
            }
            if (words.MentionAt(token) >= 0 || !IsOneOf(token, openers))
            {
                if (openers is ["that"] && words.MentionAt(token) < 0 && (words.Is(token, WordClass.Coordinator) || words.IsComma(token) || clause.VerbAt(token) is { IsFinite: true }))
                {
                    break;
                }
                continue;
            }
            for (int verb = clause.VerbBehind(token); verb < clause.Verbs.Count; verb++)
            {
                if (clause.Verbs[verb].IsFinite || (clause.Verbs[verb].Forms & VerbForms.Base) != 0)
                {
                    return clause.Verbs[verb].Subject is { First: var first } subject && first > token ? subject.Shared : Party.None;
                }
            }
            break;
        }
        return Party.None;
    }

    private bool IsOneOf(int token, ReadOnlySpan<string> forms)
    {
        foreach (string form in forms)
        {
            if (words.IsWord(token, form))
            {
                return true;
            }
        }
        return false;
    }

    private static Party OfNoun(Clause clause, PatternMatch match, Role role, int end) => role.Kind switch
    {
        RoleKind.Preposition => clause.Right(match.Trigger, end, role.Preposition),
        RoleKind.Object => Party.None,
        RoleKind.Any => clause.Behind(match.Last, end),
        RoleKind.Governor => Governor(clause, match.Trigger),
        _ => clause.Possessor(match.Trigger),
    };

    // “said during talks with …”, “after a meeting with …, she left”: whoever the clause is about.
    private static Party Governor(Clause clause, int token)
    {
        int behind = clause.VerbBehind(token);
        for (int before = behind - 1; before >= 0; before--)
        {
            if (clause.Verbs[before].IsFinite)
            {
                return clause.Verbs[before].Subject.Shared;
            }
        }
        return behind < clause.Verbs.Count ? clause.Verbs[behind].Subject.Shared : Party.None;
    }

    private bool IsPreposition(int token) => words.MentionAt(token) < 0 && words.Is(token, WordClass.Preposition | WordClass.To);
}
