using Dateline.Annotation.Events.Codebooks;
using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Makes the events of one report from the patterns found in its sentences, which come in order.</summary>
internal sealed class EventReader(ReportWords words, Report report, StatusLexicon statusLexicon, Carriers carriers, CircumstanceReader circumstances, PlaceReader places, NumberWords numberWords)
{
    private const int MostBefore = 6;
    private const int MostAround = 40;

    // A hostile act to come is a threat.
    private const string Threat = "THREATEN";
    private const string Protest = "PROTEST";
    private const string Request = "REQUEST";
    private const string Accuse = "ACCUSE";
    private const string Reject = "REJECT";
    private const string Consult = "CONSULT";
    private const string Restrict = "restrict";
    private const string Access = "access";
    private readonly PartyReader _parties = new(words);
    private readonly StatusReader _status = new(words, statusLexicon);
    private readonly BackgroundReader _background = new(words, statusLexicon);
    private readonly NegationReader _negation = new(words);
    private readonly PronounReader _pronouns = new(words);
    private readonly NumberReader _numbers = new(words, numberWords);
    private readonly HashSet<TextSpan> _texts = [];

    /// <summary>The events made so far, in the order of the text.</summary>
    public List<Event> Events { get; } = [];

    /// <summary>Makes the events of one sentence.</summary>
    public void Read(Clause clause, IReadOnlyList<PatternMatch> matches)
    {
        int closed = -1;
        int first = Events.Count;
        _pronouns.Note(clause);
        for (int at = 0; at < matches.Count; at++)
        {
            PatternMatch match = matches[at];
            if (match.Trigger < closed || IsDemandOfProtest(match, first) || at + 1 < matches.Count && IsThreat(clause, match, matches[at + 1]))
            {
                continue;
            }
            if (Event(clause, match) is Event found)
            {
                Events.Add(found);
            }
            if (match.Rule.ClosesComplement)
            {
                closed = Complement(clause, match);
            }
        }
    }

    private Event? Event(Clause clause, PatternMatch match)
    {
        CodebookRule rule = match.Rule;
        bool passive = _parties.IsPassive(clause, match);
        int end = clause.EndOfArguments(match.Last, rule.ClosesComplement);
        Party who = _parties.Find(clause, match, rule.Who, passive, end);
        Party whom = _parties.Find(clause, match, rule.Whom, passive, end);
        who = match.Verb is null && whom.IsEmpty && rule.Who.Any(role => role.Kind == RoleKind.Governor) ? _parties.Find(clause, match, [.. rule.Who.Where(role => role.Kind != RoleKind.Governor)], passive, end) : who;
        if (match.Verb is null && who.IsEmpty && clause.Governing(match.Trigger) is { IsPassive: false } announced && statusLexicon.ControlsSubject(announced.Verb))
        {
            // “announced an appeal”: whoever announces it appeals.
            who = announced.Subject.Shared;
        }
        Quotation? quotation = carriers.At(match.Trigger);
        IReadOnlyList<TextSpan> actors = _pronouns.Spans(who, quotation);
        // “closed the Merdare crossing”: the place is not acted upon.
        whom = rule.Modes.Any(mode => mode is Restrict or Access) && whom.Mentions.All(IsNamedPlace) ? whom with { Mentions = [.. whom.Mentions.Where(mention => words.Mentions[mention].Kind == MentionKind.State)] } : whom;
        TextSpan[] recipients = [.. _pronouns.Spans(whom, quotation).Except(actors)];
        if (rule.NeedsActor && match.Verb is not null && actors.Count == 0 && who.Pronoun < 0 || rule.NeedsWhom && recipients.Length == 0 || IsTakenAway(clause, match) || IsUnable(match) || IsThing(match, who) || rule.Stays && !(IsPerson(who) && whom.Mentions.Any(IsNamedPlace)))
        {
            return null;
        }
        TextSpan reach = circumstances.Reach(clause, match.Trigger, match.Verb is null ? match.Trigger : clause.StartOfClause(match.Verb), match.Verb is not null, end);
        IReadOnlyList<TimeExpression> near = circumstances.Times(reach);
        TextSpan? when = circumstances.When(near, match.Trigger);
        TextSpan? where = places.Stated(clause, match, reach, quotation is null);
        if (rule.NeedsParty && actors.Count == 0 && recipients.Length == 0 && (who.Pronoun < 0 || quotation is null) && (match.Verb is not null ? !(match.Verb.IsPassive && match.Tokens.Count > 0) : (where is null && Told(clause, match) is null && !(rule.Planned == Threat && IsIntroduced(match.Trigger)))))
        {
            return null;
        }
        (int first, int behind) = Extent(clause, match, who, whom, end);
        behind = match.Verb is null ? Math.Max(behind, Math.Min(end, Touching(Touching(Touching(behind, where), when), where))) : behind;
        if (Text(first, behind, match.Trigger) is not TextSpan text)
        {
            return null;
        }
        EventStatus status = Status(clause, match, quotation, near, first, behind);
        bool refused = status == EventStatus.Denied && rule.Refused is not null && match.Verb is { IsNegated: true, Modal: not null };
        return new Event
        {
            Id = ContentHash.LineId(report.Id, "event", [text]),
            Class = Class(rule, refused, status),
            Modes = rule.Modes,
            Contexts = rule.Contexts,
            Cameo = rule.Cameo,
            Text = text,
            Who = actors,
            Whom = recipients,
            When = when,
            Where = where ?? places.Inferred(clause, Class(rule, refused, status), rule.Modes, status),
            Status = refused ? EventStatus.Happened : status == EventStatus.Planned && rule.Planned == Threat ? EventStatus.Threatened : status,
            Quotation = quotation?.Id,
            Numbers = _numbers.Read(first, behind),
            By = $"rule:{rule.Id}",
        };
    }

    private static string Class(CodebookRule rule, bool refused, EventStatus status) =>
        refused ? rule.Refused! : rule.Planned is string planned && (status == EventStatus.Planned || (status == EventStatus.Threatened && planned == Threat)) ? planned : rule.Class;

    // “vowed to expel them” promises nothing: the hostile act to come is told instead.
    private static bool IsThreat(Clause clause, PatternMatch match, PatternMatch next) =>
        match.Rule is { ClosesComplement: true, Planned: null, Refused: not null } && next.Rule.Planned == Threat && next.Verb is { IsInfinitive: true }
        && next.Trigger < Complement(clause, match) && clause.VerbBehind(match.Trigger) is int behind && behind < clause.Verbs.Count && clause.Verbs[behind] == next.Verb;

    // “a cowardly ambush” tells of one; “the ambush” speaks of one told before.
    private bool IsIntroduced(int trigger)
    {
        for (int before = trigger - 1; before >= 0 && before >= trigger - 3 && words.MentionAt(before) < 0 && !words.IsPunctuation(before); before--)
        {
            if (words.IsWord(before, "a") || words.IsWord(before, "an"))
            {
                return true;
            }
            if (words.Is(before, WordClass.Determiner | WordClass.Possessive | WordClass.Preposition | WordClass.To))
            {
                return false;
            }
        }
        return false;
    }

    // “marched to demand reforms”: what is demanded belongs to the protest.
    private bool IsDemandOfProtest(PatternMatch match, int first) =>
        match is { Rule.Class: Request or Accuse, Verb: { IsFinite: false } } && Events.Count > first && Events[^1].Class == Protest;

    private bool IsTakenAway(Clause clause, PatternMatch match)
    {
        int end = Math.Min(clause.Sentence.EndToken, match.Trigger + MostAround);
        for (int token = Math.Max(clause.Sentence.FirstToken, match.Trigger - MostAround); match.Rule.Unless.Count > 0 && token < end; token++)
        {
            if (words.Entry(token) is KnownWord entry && match.Rule.Unless.Contains(entry.Form))
            {
                return true;
            }
        }
        return false;
    }

    // “cannot rule out that …” rejects nothing.
    private static bool IsUnable(PatternMatch match) => match is { Rule.ClosesComplement: true, Rule.Class: Reject, Verb: { IsNegated: true, Modal: "can" or "could" or "cannot" or "ca" } };

    // “the last cheque went to the mayor”: things visit and meet nobody.
    private static bool IsThing(PatternMatch match, Party who) => match is { Rule.Class: Consult, Verb: { SubjectNoun: >= 0, IsPassive: false } } && who.IsEmpty;

    private bool IsPerson(Party who) => who.Mentions.Any(mention => words.Mentions[mention].Kind is MentionKind.Person or MentionKind.Office) || who.Pronoun >= 0 && words.Is(who.Pronoun, WordClass.PersonPronoun);

    private bool IsNamedPlace(int mention) => words.Mentions[mention] is { Kind: MentionKind.Place or MentionKind.State, By: not PartyPhrases.By };

    private EventStatus Status(Clause clause, PatternMatch match, Quotation? quotation, IReadOnlyList<TimeExpression> near, int first, int behind)
    {
        string? cue = quotation is null ? null : CueOf(quotation);
        EventStatus found = (match.Verb ?? Told(clause, match)) is VerbUse verb ? _status.OfVerb(clause, verb, cue) : _status.OfNoun(clause, match.Trigger, cue);
        if (match.Verb is not null && match.Tokens.Any(_negation.IsNone))
        {
            return EventStatus.Denied;
        }
        if (found == EventStatus.Happened && _background.IsAsked(clause, match.Trigger))
        {
            return EventStatus.Hypothetical;
        }
        if (found == EventStatus.Happened && _background.IsBackground(clause, Math.Max(clause.Sentence.FirstToken, first - MostBefore), behind, match.Trigger, match.Verb, Nearest(near, match.Trigger), report.PublishedGiven?.Year))
        {
            return EventStatus.Historical;
        }
        return match.Rule.Status is EventStatus set && (found == EventStatus.Happened || (set == EventStatus.Threatened && found is EventStatus.CalledFor or EventStatus.Planned)) ? set : found;
    }

    // “the truce will begin”: a noun stands as the verb of its pattern does.
    private static VerbUse? Told(Clause clause, PatternMatch match) =>
        match.Tokens.Select(clause.VerbAt).FirstOrDefault(verb => verb is not null && match.Tokens.Contains(verb.Token));

    private TimeExpression? Nearest(IReadOnlyList<TimeExpression> near, int trigger) =>
        circumstances.When(near, trigger) is TextSpan span ? near.First(time => time.Span == span) : null;

    private string CueOf(Quotation quotation)
    {
        foreach (TextSpan cue in quotation.Cue)
        {
            for (int token = words.Tokens.At(cue.Start); token < words.Tokens.Count && words.Tokens.Span(token).Start < cue.End; token++)
            {
                if (words.Entry(token) is KnownWord entry && (entry.Verb ?? entry.Noun) is string word)
                {
                    return word;
                }
            }
        }
        return "";
    }

    // The tokens that tell it: the subject with the predicate and its complements; for a noun, its owner and the parties behind it.
    private (int First, int Behind) Extent(Clause clause, PatternMatch match, Party who, Party whom, int end)
    {
        if (match.Verb is VerbUse verb)
        {
            int start = verb.Controlled >= 0 ? WithQuantity(clause, verb.Controlled) : verb.Subject.First >= 0 && verb.Subject.First < verb.Start ? WithQuantity(clause, verb.Subject.First) : verb.IsFinite ? clause.StartOfClause(verb) : verb.Token;
            return (start, Math.Max(match.Last + 1, clause.EndOfText(match.Last)));
        }
        int first = match.Trigger;
        // “the proposal for”: without a party behind it the preposition tells nothing.
        int behind = match.Last > match.Trigger && words.MentionAt(match.Last) < 0 && words.Is(match.Last, WordClass.Preposition) ? match.Last : match.Last + 1;
        foreach (Party party in (Party[])[who, whom])
        {
            if (party.First >= 0)
            {
                first = Math.Min(first, party.First);
            }
            foreach (int mention in party.Mentions)
            {
                behind = party.First >= match.Trigger ? Math.Max(behind, words.TokensOf(mention).End) : behind;
            }
        }
        return (WithQuantity(clause, first), Math.Min(behind, Math.Max(end, match.Last + 1)));
    }

    // “some 150 migrants”: the words for how many belong to the text.
    private int WithQuantity(Clause clause, int first)
    {
        int start = first;
        for (int before = first - 1; before >= clause.Sentence.FirstToken && before >= first - MostBefore && words.MentionAt(before) < 0 && (words.Is(before, WordClass.Determiner | WordClass.Adjective | WordClass.Number) || char.IsAsciiDigit(words.Tokens.Form(before)[0])); before--)
        {
            start = before;
        }
        return start;
    }

    // The token behind a time or place that stands right behind the words: “the meeting in Riga on Friday”.
    private int Touching(int behind, TextSpan? circumstance)
    {
        if (circumstance is not TextSpan span)
        {
            return behind;
        }
        int token = words.Tokens.At(span.Start);
        return token >= behind && token <= behind + 2 ? Math.Max(behind, words.Tokens.At(span.End - 1) + 1) : behind;
    }

    // A text that another event has taken is told by the predicate alone; where that is taken too, it is the same event.
    private TextSpan? Text(int first, int behind, int trigger)
    {
        TextSpan whole = new(words.Tokens.Span(first).Start, words.Tokens.Span(Math.Max(behind - 1, first)).End);
        TextSpan predicate = new(words.Tokens.Span(trigger).Start, Math.Max(words.Tokens.Span(trigger).End, whole.End));
        foreach (TextSpan span in (TextSpan[])[whole, predicate, words.Tokens.Span(trigger)])
        {
            TextSpan inside = carriers.PieceAt(trigger) is TextSpan piece ? new TextSpan(Math.Max(piece.Start, span.Start), Math.Max(Math.Max(piece.Start, span.Start), Math.Min(piece.End, span.End))) : span;
            if (!inside.IsEmpty && _texts.Add(inside))
            {
                return inside;
            }
        }
        return null;
    }

    // The token behind the complement that a rule holds: up to the end of the clause, its first infinitive or gerund included.
    private static int Complement(Clause clause, PatternMatch match)
    {
        int end = clause.EndOfArguments(match.Last);
        int next = clause.VerbBehind(match.Last);
        return next < clause.Verbs.Count && !clause.Verbs[next].IsFinite && clause.Verbs[next].Start <= end ? Math.Max(end, clause.EndOfArguments(clause.Verbs[next].Token)) : end;
    }
}
