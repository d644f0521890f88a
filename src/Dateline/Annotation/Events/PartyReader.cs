using Dateline.Annotation.Events.Codebooks;
using Dateline.Annotation.Events.Grammar;

namespace Dateline.Annotation.Events;

/// <summary>Fills the places of a rule from the clause.</summary>
internal sealed class PartyReader(ReportWords words)
{
    private const string By = "by";

    /// <summary>Whether the clause of <paramref name="match"/> tells it in the passive: with “be”, or as a bare participle without an object.</summary>
    public bool IsPassive(Clause clause, PatternMatch match)
    {
        if (match.Verb is not VerbUse verb || match.Pattern.Kind != TriggerKind.Verb)
        {
            return false;
        }
        if (verb.IsPassive)
        {
            return true;
        }
        if ((verb.Forms & VerbForms.Participle) == 0 || verb.IsPerfect || verb.IsActive || verb.Modal is not null || match.Rule.Who is not [{ Kind: RoleKind.Subject }, ..])
        {
            return false;
        }
        if (match.Pattern.Elements.Any(element => !element.Adjacent))
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

    /// <summary>The first place of <paramref name="roles"/> that is filled.</summary>
    public Party Find(Clause clause, PatternMatch match, IReadOnlyList<Role> roles, bool passive, int end)
    {
        foreach (Role role in roles)
        {
            Party found = match.Verb is null ? OfNoun(clause, match, role, end) : OfVerb(clause, match, match.Verb, role, passive, end);
            if (!found.IsEmpty && !(match.Rule.Gives && IsGiven(match, found)))
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
        RoleKind.Any => clause.Behind(match.Trigger, end),
        RoleKind.That => clause.SubjectBehind(match.Trigger, "that"),
        RoleKind.Unless => clause.SubjectBehind(match.Trigger, "unless", "until"),
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
        found.Mentions.Any(mention => match.Tokens.Any(token => words.MentionAt(token) == mention));

    // “called on the council to …”: behind the preposition; “accused the council of …”: before it.
    private Party Object(Clause clause, PatternMatch match, int end)
    {
        int from = match.Trigger;
        while (match.Tokens.Contains(from + 1) && match.Last > from + 1 && words.MentionAt(from + 1) < 0)
        {
            // “handed over”: the particle governs nobody.
            from++;
        }
        if (!IsPreposition(match.Last))
        {
            return clause.Right(from, end, null);
        }
        Party before = clause.Right(match.Trigger, match.Last, null);
        return before.IsEmpty ? clause.Right(match.Last, end, null) : before;
    }

    private static Party OfNoun(Clause clause, PatternMatch match, Role role, int end) => role.Kind switch
    {
        RoleKind.Preposition => clause.Right(match.Trigger, end, role.Preposition),
        RoleKind.Object => Party.None,
        RoleKind.Any => clause.Behind(match.Trigger, end),
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
