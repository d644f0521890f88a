using Dateline.Annotation.Events.Grammar;

namespace Dateline.Annotation.Events;

/// <summary>Decides how an event stands, from tense, modals, negation, what governs it and the times beside it. The rules are in docs/specs/events.md.</summary>
internal sealed class StatusReader(ReportWords words, StatusLexicon status)
{
    private const int MostDepth = 3;
    private const int MostBefore = 12;
    private const int MostConditional = 30;
    private readonly NegationReader _negation = new(words);

    /// <summary>How the event whose trigger is the verb <paramref name="verb"/> stands.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="cue">Base form of the cue of the quotation that holds it, or null.</param>
    public EventStatus OfVerb(Clause clause, VerbUse verb, string? cue) =>
        Quoted(OfVerb(clause, verb, cue is not null, 0), verb, cue);

    /// <summary>How the event that the noun at <paramref name="token"/> tells stands.</summary>
    public EventStatus OfNoun(Clause clause, int token, string? cue)
    {
        int first = Math.Max(clause.Sentence.FirstToken, token - MostBefore);
        for (int before = token - 1; before >= first; before--)
        {
            if (words.MentionAt(before) >= 0 || words.IsQuotationMark(before) || words.IsClitic(before))
            {
                continue;
            }
            string form = words.Lower(before);
            if (status.Of("before-noun", form) is { Known: true, Status: EventStatus said })
            {
                return said;
            }
            if (words.IsPunctuation(before))
            {
                break;
            }
            if (words.IsWord(before, "no") || words.IsWord(before, "neither"))
            {
                return EventStatus.Denied;
            }
            if (status.Of("preposition", form) is { Known: true, Status: EventStatus ahead })
            {
                return ahead;
            }
            if (status.Of("noun", words.Entry(before)?.Noun) is { Known: true, Status: EventStatus named })
            {
                return named;
            }
            if (words.IsWord(before, "at") || words.IsWord(before, "during") || words.IsWord(before, "after"))
            {
                // “announced at the meeting”: it is held while something is told.
                return EventStatus.Happened;
            }
            if (clause.VerbAt(before) is VerbUse governor)
            {
                return OfGoverned(clause, governor, cue);
            }
        }
        return EventStatus.Happened;
    }

    private EventStatus OfVerb(Clause clause, VerbUse verb, bool quoted, int depth)
    {
        if (verb.IsNegated || _negation.OfSubject(clause, verb) || _negation.IsUnfounded(clause, verb))
        {
            return EventStatus.Denied;
        }
        if (Conditional(clause, verb))
        {
            return EventStatus.Hypothetical;
        }
        if (verb.Modal is string modal)
        {
            (bool known, EventStatus? said) = status.Of("modal", modal);
            return said ?? (known && !(quoted || verb.IsPerfect) && !Reported(clause, verb) ? EventStatus.Hypothetical : verb.IsPerfect ? EventStatus.Hypothetical : EventStatus.Planned);
        }
        if (verb.IsToCome)
        {
            return EventStatus.Planned;
        }
        if (IsCommand(clause, verb))
        {
            return EventStatus.CalledFor;
        }
        if (Wanted(clause, verb) is EventStatus wanted)
        {
            return wanted;
        }
        if (depth < MostDepth && !verb.IsFinite)
        {
            return Governed(clause, verb, quoted, depth);
        }
        return EventStatus.Happened;
    }

    // “Send doctors!”: the base form at the edge of a clause, with nobody before it.
    private bool IsCommand(Clause clause, VerbUse verb) =>
        verb is { Modal: null, IsInfinitive: false, Subject.IsEmpty: true, Forms: VerbForms.Base } && verb.Start == verb.Token
            && (verb.Token == clause.Sentence.FirstToken || words.MentionAt(verb.Token - 1) < 0 && (words.IsQuotationMark(verb.Token - 1) || words.IsComma(verb.Token - 1)));

    // “banned for defying it”: the reason is not what is prevented.
    private bool IsReason(VerbUse verb) => !verb.IsInfinitive && verb.Start > 0 && words.MentionAt(verb.Start - 1) < 0 && words.Is(verb.Start - 1, WordClass.Preposition) && !words.IsWord(verb.Start - 1, "from");

    // “demand that the crew be freed”: a verb without a tense behind one that asks or proposes.
    private EventStatus? Wanted(Clause clause, VerbUse verb)
    {
        bool bare = words.Tokens.HasTrees && verb is { IsPast: false, IsPerfect: false, IsInfinitive: false, Modal: null } && words.Tokens.Relation(verb.Token) is "ccomp"
            && ((verb.Forms & VerbForms.Base) != 0 && verb.Start == verb.Token || verb.Start < verb.Token && words.IsWord(verb.Start, "be"));
        return bare && words.Tokens.Head(verb.Token) is >= 0 and var head && clause.VerbAt(head) is VerbUse asking && status.Of("verb", asking.Verb) is { Known: true, Status: EventStatus.CalledFor or EventStatus.Hypothetical } found ? found.Status : null;
    }

    private EventStatus Governed(Clause clause, VerbUse verb, bool quoted, int depth)
    {
        if (words.Tokens.HasTrees && !verb.IsInfinitive && (verb.Forms & VerbForms.Gerund) != 0 && words.Tokens.Relation(verb.Token) is "advcl" && verb.Start > 0 && words.Tokens.Form(verb.Start - 1) is ","
            && words.Tokens.Head(verb.Token) is >= 0 and var head && clause.VerbAt(head) is VerbUse main && main.Token == head)
        {
            // “thanked them, asking both to wait”: it stands as what it accompanies.
            return OfVerb(clause, main, quoted, depth + 1);
        }
        int first = Math.Max(clause.Sentence.FirstToken, verb.Start - MostBefore);
        for (int before = verb.Start - 1; before >= first; before--)
        {
            if (words.MentionAt(before) >= 0)
            {
                continue;
            }
            if (clause.VerbAt(before) is VerbUse governor)
            {
                (bool known, EventStatus? said) = status.Of("verb", governor.Verb);
                EventStatus own = OfVerb(clause, governor, quoted, depth + 1);
                if (said == EventStatus.Denied && IsReason(verb))
                {
                    return own;
                }
                return known && said is EventStatus set ? (own == EventStatus.Denied && set != EventStatus.Denied ? EventStatus.Denied : set) : own;
            }
            string form = words.Lower(before);
            if (status.Of("adjective", form) is { Known: true, Status: EventStatus adjective })
            {
                return adjective;
            }
            if (status.Of("preposition", form) is { Known: true, Status: EventStatus ahead })
            {
                return ahead;
            }
            if (status.Of("noun", words.Entry(before)?.Noun) is { Known: true, Status: EventStatus named })
            {
                return named;
            }
            if (words.IsStop(before))
            {
                break;
            }
        }
        // A headline's infinitive: “Minister to visit …”.
        return verb.IsInfinitive ? EventStatus.Planned : EventStatus.Happened;
    }

    private EventStatus OfGoverned(Clause clause, VerbUse governor, string? cue)
    {
        (bool known, EventStatus? said) = status.Of("verb", governor.Verb);
        EventStatus own = OfVerb(clause, governor, cue is not null, 1);
        if (!known || said is not EventStatus set || status.Addresses(governor.Verb) || set == EventStatus.Denied && governor.Verb is not null && !governor.IsFinite)
        {
            return EventStatus.Happened;
        }
        return own == EventStatus.Denied ? EventStatus.Denied : set;
    }

    private EventStatus Quoted(EventStatus found, VerbUse verb, string? cue) =>
        cue is not null && found == EventStatus.Happened && verb.IsFinite && !IsAttribute(verb) && status.Of("cue", cue) is { Known: true, Status: EventStatus.Denied } ? EventStatus.Denied
        : cue is not null && !verb.IsPast && !verb.IsPerfect && (verb.Forms & (VerbForms.Base | VerbForms.Gerund)) != 0
            && found is EventStatus.Happened or EventStatus.Planned && verb.Modal is null && status.Of("cue", cue) is { Known: true, Status: EventStatus said } ? said : found;

    private bool Conditional(Clause clause, VerbUse verb)
    {
        int first = Math.Max(clause.Sentence.FirstToken, verb.Start - MostConditional);
        for (int before = verb.Start - 1; before >= first; before--)
        {
            if (words.MentionAt(before) >= 0)
            {
                continue;
            }
            if (words.Is(before, WordClass.Conditional) && !words.IsWord(before, "should"))
            {
                return true;
            }
            if (words.Tokens.Form(before) is "," or ";" or ":" || words.Is(before, WordClass.Subordinator) || clause.VerbAt(before) is { IsFinite: true })
            {
                return false;
            }
        }
        return false;
    }

    // “the tankers blacklisted last week”: what is told in passing is not denied with the rest.
    private bool IsAttribute(VerbUse verb) => words.Tokens.HasTrees && words.Tokens.Relation(verb.Token) is "acl" or "acl:relcl" or "amod";

    // In reported speech “would” is the past of “will”.
    private static bool Reported(Clause clause, VerbUse verb)
    {
        int at = clause.VerbBehind(verb.Start - 1) - 1;
        return at >= 0 && clause.Verbs[at].IsFinite && (clause.Verbs[at].IsPast || (clause.Verbs[at].Forms & VerbForms.Past) != 0);
    }
}
