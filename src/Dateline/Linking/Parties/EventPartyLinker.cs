using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking.Parties;

/// <summary>
/// Names the parties of events that their own clause leaves to the rest of the report: whoever “both sides” or “she” are, whose accusation is rejected, whom help
/// goes to. What it names stands elsewhere in the report, and the spans say where. Built once from the knowledge files; safe to share between threads.
/// </summary>
public sealed class EventPartyLinker
{
    private readonly PronounTable _pronouns;
    private readonly PluralParties _plurals;
    private readonly AnsweredParties _answered;

    /// <summary>Reads <c>languages/en/pronouns.tsv</c> and the nouns of <c>codebooks/en/</c>.</summary>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public EventPartyLinker(DataSet data, NameFold fold)
    {
        _pronouns = new PronounTable(data, fold);
        _plurals = new PluralParties(data);
        _answered = new AnsweredParties(data);
    }

    /// <summary>The events of a report with their parties named as far as it tells them; the same events in the same order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="analysis">Its tokens and sentences.</param>
    /// <param name="events">Its events, in the order of the text.</param>
    /// <param name="links">What its mentions stand for.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="speakers">Who spoke them.</param>
    public IReadOnlyList<Event> Complete(
        Report report, TextAnalysis analysis, IReadOnlyList<Event> events, IReadOnlyList<MentionLink> links, IReadOnlyList<Quotation> quotations, IReadOnlyList<SpeakerLink> speakers)
    {
        if (events.Count == 0)
        {
            return events;
        }
        PartyContext context = new(report, analysis, events, links, quotations, speakers);
        for (int at = 0; at < context.Events.Length; at++)
        {
            Event told = context.Events[at];
            told = Spoken(told, context);
            told = told with { Who = _plurals.Named(Known(told.Who, context), context, at), Whom = _plurals.Named(Known(told.Whom, context), context, at) };
            context.Events[at] = told;
        }
        for (int at = 0; at < context.Events.Length && analysis.Tokens.HasTrees; at++)
        {
            context.Events[at] = CarriedParties.Complete(_answered.Complete(context.Events[at], context, at), context, at);
        }
        return context.Events;
    }

    // “she called on …” beside “…, she said”: whoever said that.
    private Event Spoken(Event told, PartyContext context)
    {
        TextSpan first = context.Tokens.Span(context.Tokens.At(told.Text.Start));
        if (told.Who is not [TextSpan who] || told.Text.Contains(who) || _pronouns.Find(first.In(report(context))) is not { IsPlural: false, IsFirstPerson: false, IsRelative: false, Gender: "f" or "m" })
        {
            return told;
        }
        int part = context.PartAt(first.Start);
        TextSpan? speaker = null;
        foreach ((TextSpan words, ActorReference _) in context.Spoken)
        {
            bool same = words.Length == first.Length && context.PartAt(words.Start) == part && words.In(report(context)).Equals(first.In(report(context)), StringComparison.OrdinalIgnoreCase);
            speaker = same && (speaker is null || words == first) ? words : speaker;
        }
        // Whoever speaks of “she” is somebody else.
        bool own = speaker is TextSpan one && context.SpeakerOf(told.Quotation) is TextSpan teller && context.IsSame(one, teller);
        return speaker is TextSpan found && !own && !context.IsSame(found, who) ? told with { Who = [found] } : told;

        static string report(PartyContext context) => context.Report.Text.Value;
    }

    // “they”, whom nothing before names, are nobody.
    private List<TextSpan> Known(IReadOnlyList<TextSpan> parties, PartyContext context) =>
        [.. parties.Where(party => context.ActorOf(party) is not null || _pronouns.Find(party.In(context.Report.Text.Value)) is null)];
}
