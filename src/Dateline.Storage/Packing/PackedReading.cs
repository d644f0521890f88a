using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>The lines of a reading, and what its company adds to it, as bytes. The order of the fields is the form: a change to it is another <see cref="PackReader.Version"/>.</summary>
internal static class PackedReading
{
    /// <summary>The bytes of <paramref name="lines"/>.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="text">The text that their runs are into.</param>
    public static byte[] Pack(ReadLines lines, string text)
    {
        PackWriter writer = PackWriter.Of(text);
        writer.Lines(lines.Parts, (to, part) =>
        {
            to.Span(part.Span);
            to.Name(part.Kind);
            to.String(part.Language);
            to.String(part.By);
        });
        writer.Lines(lines.OfReport, Write);
        writer.Lines(lines.Mentions, (to, mention) =>
        {
            to.Span(mention.Span);
            to.Name(mention.Kind);
            to.Span(mention.Name);
            to.Span(mention.Title);
            to.Strings(mention.Candidates);
            to.String(mention.By);
        });
        writer.Lines(lines.Times, (to, time) =>
        {
            to.Span(time.Span);
            to.String(TimeFormCell.Pack(time.Form));
            to.Name(time.Direction);
            to.String(time.By);
        });
        writer.Lines(lines.Places, (to, place) =>
        {
            to.Span(place.Span);
            to.String(place.Name);
            to.String(place.Country);
            to.Fraction(place.Latitude);
            to.Fraction(place.Longitude);
            to.Strings(place.Candidates);
            to.String(place.By);
        });
        writer.Lines(lines.Quotations, Write);
        writer.Lines(lines.Events, Write);
        writer.Lines(lines.Links, (to, link) =>
        {
            to.Span(link.Mention);
            Write(to, link.Actor);
            Write(to, link.Candidates);
            to.String(link.Office);
            to.String(link.By);
        });
        writer.Lines(lines.Speakers, Write);
        writer.Lines(lines.Parties, (to, party) =>
        {
            to.String(party.QuotationId);
            to.Span(party.Span);
            Write(to, party.Actor);
            Write(to, party.Candidates);
            to.String(party.Office);
            to.String(party.By);
        });
        writer.Lines(lines.ResolvedTimes, Write);
        writer.Lines(lines.OfReading, Write);
        return writer.ToBytes();
    }

    /// <summary>The lines that <paramref name="reader"/> has before it.</summary>
    public static ReadLines Unpack(PackReader reader) => new()
    {
        Parts = reader.Lines(LineKind.Part, from => Part(from)),
        OfReport = reader.Lines(LineKind.Finding, Finding),
        Mentions = reader.Lines(LineKind.Mention, from => new Mention(from.Span(), from.Name<MentionKind>(), from.SpanOrNull(), from.SpanOrNull(), from.Strings(), from.String())),
        Times = reader.Lines(LineKind.Time, from => new TimeExpression(from.Span(), TimeFormCell.Unpack(from.String()), from.Name<TimeDirection>(), from.String())),
        Places = reader.Lines(LineKind.Place, from => new PlaceMention(from.Span(), from.String(), from.StringOrNull(), from.Fraction(), from.Fraction(), from.Strings(), from.String())),
        Quotations = reader.Lines(LineKind.Quotation, Quotation),
        Events = reader.Lines(LineKind.Event, Event),
        Links = reader.Lines(LineKind.Link, from => new MentionLink(from.Span(), Actor(from), Actors(from), from.StringOrNull(), from.String())),
        Speakers = reader.Lines(LineKind.Speaker, Speaker),
        Parties = reader.Lines(LineKind.Party, from => new PartyLink(from.String(), from.Span(), Actor(from), Actors(from), from.StringOrNull(), from.String())),
        ResolvedTimes = reader.Lines(LineKind.ResolvedTime, Time),
        OfReading = reader.Lines(LineKind.Finding, Finding),
    };

    /// <summary>The bytes of what its company adds to a reading.</summary>
    public static byte[] PackAddition(IReadOnlyList<SpeakerLink> speakers, IReadOnlyList<ResolvedTime> times, string text)
    {
        PackWriter writer = PackWriter.Of(text);
        writer.Lines(speakers, Write);
        writer.Lines(times, Write);
        return writer.ToBytes();
    }

    /// <summary>What <see cref="PackAddition"/> packed.</summary>
    public static (IReadOnlyList<SpeakerLink> Speakers, IReadOnlyList<ResolvedTime> Times) UnpackAddition(PackReader reader)
    {
        IReadOnlyList<SpeakerLink> speakers = reader.Lines(LineKind.Speaker, Speaker);
        return (speakers, reader.Lines(LineKind.ResolvedTime, Time));
    }

    private static Part Part(PackReader from)
    {
        TextSpan span = from.Span();
        return new Part(from.Name<PartKind>(), span, from.StringOrNull(), from.String());
    }

    private static void Write(PackWriter to, Finding finding)
    {
        to.String(finding.Code);
        to.Span(finding.Span);
        to.String(finding.Message);
    }

    private static Finding Finding(PackReader from) => new(from.String(), from.SpanOrNull(), from.String());

    private static void Write(PackWriter to, Quotation quotation)
    {
        to.String(quotation.Id);
        to.Name(quotation.Kind);
        to.Spans(quotation.Content);
        to.Spans(quotation.Cue);
        to.Spans(quotation.Speaker);
        to.String(quotation.CarriedFrom);
        to.Span(quotation.Addressee);
        to.Spans(quotation.With);
        to.Span(quotation.Medium);
        to.Span(quotation.Venue);
        to.Span(quotation.SaidWhen);
        to.Span(quotation.SaidWhere);
        to.Flag(quotation.Hedged);
        to.Span(quotation.Hedge);
        to.String(quotation.Inside);
        to.String(quotation.By);
        to.Optional(quotation.Confidence);
    }

    private static Quotation Quotation(PackReader from) => new()
    {
        Id = from.String(),
        Kind = from.Name<QuotationKind>(),
        Content = from.SpanList(),
        Cue = from.SpanList(),
        Speaker = from.SpanList(),
        CarriedFrom = from.StringOrNull(),
        Addressee = from.SpanOrNull(),
        With = from.SpanList(),
        Medium = from.SpanOrNull(),
        Venue = from.SpanOrNull(),
        SaidWhen = from.SpanOrNull(),
        SaidWhere = from.SpanOrNull(),
        Hedged = from.Flag(),
        Hedge = from.SpanOrNull(),
        Inside = from.StringOrNull(),
        By = from.String(),
        Confidence = from.Optional(),
    };

    private static void Write(PackWriter to, Event told)
    {
        to.String(told.Id);
        to.String(told.Class);
        to.Strings(told.Modes);
        to.Strings(told.Contexts);
        to.String(told.Cameo);
        to.Count(told.Numbers.Count);
        foreach (EventNumber number in told.Numbers)
        {
            to.String(number.What);
            to.String(EventNumbers.Text(number.Value));
            to.Span(number.Span);
        }
        to.Span(told.Text);
        to.Spans(told.Who);
        to.Spans(told.Whom);
        to.Span(told.When);
        to.Span(told.Where);
        to.Name(told.Status);
        to.String(told.Quotation);
        to.String(told.By);
        to.Optional(told.Confidence);
    }

    private static Event Event(PackReader from) => new()
    {
        Id = from.String(),
        Class = from.String(),
        Modes = from.Strings(),
        Contexts = from.Strings(),
        Cameo = from.StringOrNull(),
        Numbers = from.Several(number => new EventNumber(number.String(), EventNumbers.Value(number.String()), number.Span())),
        Text = from.Span(),
        Who = from.SpanList(),
        Whom = from.SpanList(),
        When = from.SpanOrNull(),
        Where = from.SpanOrNull(),
        Status = from.Name<EventStatus>(),
        Quotation = from.StringOrNull(),
        By = from.String(),
        Confidence = from.Optional(),
    };

    private static void Write(PackWriter to, SpeakerLink speaker)
    {
        to.String(speaker.QuotationId);
        Write(to, speaker.Actor);
        Write(to, speaker.Candidates);
        to.String(speaker.Office);
        to.String(speaker.For);
        to.String(speaker.By);
        to.Optional(speaker.Confidence);
    }

    private static SpeakerLink Speaker(PackReader from) =>
        new(from.String(), Actor(from), Actors(from), from.StringOrNull(), from.StringOrNull(), from.String()) { Confidence = from.Optional() };

    private static void Write(PackWriter to, ResolvedTime time)
    {
        to.Span(time.Span);
        to.Day(time.From);
        to.Day(time.To);
        to.String(time.Value);
        to.Day(time.Anchor);
        to.String(time.Why);
    }

    private static ResolvedTime Time(PackReader from) => new(from.Span(), from.Day(), from.Day(), from.String(), from.Day(), from.StringOrNull());

    private static void Write(PackWriter to, ActorReference? actor)
    {
        to.String(actor?.Id);
        if (actor is not null)
        {
            to.String(actor.Name);
            to.Name(actor.Kind);
        }
    }

    private static ActorReference? Actor(PackReader from) => from.StringOrNull() is { } id ? new ActorReference(id, from.String(), from.Name<MentionKind>()) : null;

    private static void Write(PackWriter to, IReadOnlyList<ActorReference> actors)
    {
        to.Count(actors.Count);
        foreach (ActorReference actor in actors)
        {
            Write(to, actor);
        }
    }

    private static IReadOnlyList<ActorReference> Actors(PackReader from) => from.Several(reader => Actor(reader) ?? throw new StoreException(StoreProblem.Damaged, "The record holds a list of actors with none in it"));
}
