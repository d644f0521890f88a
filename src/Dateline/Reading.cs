using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline;

/// <summary>One report, read: the first of the two passes. It never needs another report. Lists are in the order of the text and compared by reference.</summary>
public sealed record Reading
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>Tokens and sentences of its text.</summary>
    public required TextAnalysis Analysis { get; init; }

    /// <summary>Its day as the report alone tells or bounds it.</summary>
    public required When Published { get; init; }

    /// <summary>Runs that name someone or something.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Time expressions.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>Places named.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>Somebody's words or reported propositions.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>Events told.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>The time expressions on the calendar, as far as the report alone anchors them.</summary>
    public IReadOnlyList<ResolvedTime> ResolvedTimes { get; init; } = [];

    /// <summary>What the mentions stand for, as far as the report alone tells.</summary>
    public IReadOnlyList<MentionLink> Links { get; init; } = [];

    /// <summary>Who spoke, as far as the report alone tells; one a quotation, in their order.</summary>
    public IReadOnlyList<SpeakerLink> Speakers { get; init; } = [];

    /// <summary>Whom quotations were addressed to and who spoke beside the speaker, where it is an actor; in the order of the quotations.</summary>
    public IReadOnlyList<PartyLink> Parties { get; init; } = [];

    /// <summary>What was odd or not possible.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Reads the bytes of one report. Any bytes give a reading, perhaps of an empty text, with findings.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Reading Of(RawReport raw, Knowledge knowledge, CancellationToken cancellation = default) =>
        Of(knowledge.Extractor.Extract(raw, cancellation), knowledge, cancellation);

    /// <summary>Reads a report whose text and parts are already fixed.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static Reading Of(Report report, Knowledge knowledge, CancellationToken cancellation = default)
    {
        TextAnalysis analysis = knowledge.Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], cancellation);
        Found<Mention> mentions = knowledge.Mentions.Find(report, analysis, cancellation);
        Found<PlaceMention> places = knowledge.Places.Find(report, mentions.Items, cancellation);
        Found<TimeExpression> times = knowledge.Times.Find(report, analysis, cancellation);
        Found<Quotation> quotations = knowledge.Quotations.Find(report, analysis, mentions.Items, cancellation);
        quotations = quotations with { Items = knowledge.Occasions.Complete(report, analysis, quotations.Items, mentions.Items, times.Items, places.Items, cancellation) };
        Found<Event> events = knowledge.Events.Find(report, analysis, mentions.Items, quotations.Items, times.Items, places.Items, cancellation);
        (When published, IReadOnlyList<Finding> dating) = knowledge.Publication.Date(report, analysis, mentions.Items, times.Items, cancellation);
        Found<ResolvedTime> resolved = TimeResolver.Resolve(times.Items, published);
        Found<MentionLink> links = knowledge.Links.Link(report, analysis, mentions.Items, published);
        Found<SpeakerLink> speakers = knowledge.Speakers.Link(report, analysis, mentions.Items, links.Items, quotations.Items);
        return new Reading
        {
            Report = report,
            Analysis = analysis,
            Published = published,
            Mentions = mentions.Items,
            Times = times.Items,
            Places = places.Items,
            Quotations = quotations.Items,
            Events = knowledge.EventParties.Complete(report, analysis, events.Items, links.Items, quotations.Items, speakers.Items),
            ResolvedTimes = resolved.Items,
            Links = links.Items,
            Speakers = speakers.Items,
            Parties = PartyLinker.Link(report.Text.Value, links.Items, quotations.Items),
            Findings =
            [
                .. report.Findings, .. analysis.Findings, .. mentions.Findings, .. places.Findings, .. quotations.Findings, .. events.Findings,
                .. times.Findings, .. dating, .. resolved.Findings, .. links.Findings, .. speakers.Findings,
            ],
        };
    }
}
