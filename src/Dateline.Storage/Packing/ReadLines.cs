using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>The lines of one reading: all of it but the report's text and particulars, its day, and what is made anew from the text.</summary>
internal sealed record ReadLines
{
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>What was odd about the bytes.</summary>
    public IReadOnlyList<Finding> OfReport { get; init; } = [];

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    public IReadOnlyList<Event> Events { get; init; } = [];

    public IReadOnlyList<MentionLink> Links { get; init; } = [];

    public IReadOnlyList<SpeakerLink> Speakers { get; init; } = [];

    public IReadOnlyList<PartyLink> Parties { get; init; } = [];

    public IReadOnlyList<ResolvedTime> ResolvedTimes { get; init; } = [];

    /// <summary>What was odd in all, <see cref="OfReport"/> repeated where the reading repeats it.</summary>
    public IReadOnlyList<Finding> OfReading { get; init; } = [];

    /// <summary>The lines of <paramref name="reading"/>.</summary>
    public static ReadLines Of(Reading reading) => new()
    {
        Parts = reading.Report.Parts,
        OfReport = reading.Report.Findings,
        Mentions = reading.Mentions,
        Times = reading.Times,
        Places = reading.Places,
        Quotations = reading.Quotations,
        Events = reading.Events,
        Links = reading.Links,
        Speakers = reading.Speakers,
        Parties = reading.Parties,
        ResolvedTimes = reading.ResolvedTimes,
        OfReading = reading.Findings,
    };
}
