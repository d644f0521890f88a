using Dateline.Annotation.Events;
using Dateline.Annotation.Events.Coding;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api.Contracts;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Readings as lines of the wire form.</summary>
internal static class ReportLines
{
    /// <summary>The line of one reading, under the id that its input line gave; the codes of actors only where <paramref name="codes"/> gives them.</summary>
    public static ReportLine Of(Reading reading, string id, EngineWire engine, bool tokens, bool text, ActorCoder? codes = null)
    {
        Report report = reading.Report;
        Resolver resolver = new(reading, codes);
        return new ReportLine
        {
            Id = id,
            TextHash = report.Text.Hash,
            Engine = engine,
            Language = report.Language,
            Published = Whens.Of(reading.Published, report.Id),
            Kind = WireWords.Of(report.Kind),
            Text = text ? report.Text.Value : null,
            Parts = [.. report.Parts.Select(part => new PartWire(WireWords.Of(part.Kind), part.Span, part.Language, part.By))],
            Sentences = [.. reading.Analysis.Sentences.Select(sentence => sentence.Span)],
            Tokens = tokens ? TokenLines.Of(reading.Analysis) : null,
            Mentions = [.. reading.Mentions.Select(mention => Mention(mention, resolver))],
            Times = [.. reading.ResolvedTimes.Select(time => new TimeWire(time.Span, time.From, time.To, time.Value, time.Anchor, time.Why))],
            Places = [.. reading.Places.Select(Place)],
            Quotations = [.. reading.Quotations.Select(quotation => Quotation(quotation, resolver))],
            Events = [.. reading.Events.Select(found => EventOf(found, resolver))],
            // Signals are asked of a record, not of a report.
            Signals = null,
            Findings = [.. reading.Findings.Select(finding => new FindingWire(finding.Code, finding.Span, finding.Message))],
        };
    }

    private static MentionWire Mention(Mention mention, Resolver resolver)
    {
        MentionLink? link = resolver.Link(mention.Span);
        IReadOnlyList<string> candidates = link is null ? mention.Candidates : [.. link.Candidates.Select(actor => actor.Id)];
        return new MentionWire(mention.Span, WireWords.Of(mention.Kind), link?.Actor?.Id, link?.Actor?.Name, candidates, link?.By ?? mention.By);
    }

    private static PlaceWire Place(PlaceMention place) =>
        new(place.Span, place.Name, place.Country, place.Latitude, place.Longitude, "stated", [place.Span], place.Candidates, place.By);

    private static QuotationWire Quotation(Quotation quotation, Resolver resolver)
    {
        SpeakerLink? speaker = resolver.Speaker(quotation.Id);
        return new QuotationWire
        {
            Id = quotation.Id,
            Kind = WireWords.Of(quotation.Kind),
            Content = quotation.Content,
            Cue = quotation.Cue,
            Speaker = quotation.Speaker,
            Actor = speaker?.Actor?.Id,
            Name = speaker?.Actor?.Name,
            Candidates = speaker is null ? [] : [.. speaker.Candidates.Select(actor => actor.Id)],
            Office = speaker?.Office,
            For = speaker?.For,
            Said = resolver.When(quotation.SaidWhen),
            Where = resolver.Where(quotation.SaidWhere),
            Addressee = quotation.Addressee is TextSpan addressee ? resolver.Party(quotation.Id, addressee) : null,
            With = [.. quotation.With.Select(span => resolver.Party(quotation.Id, span))],
            Medium = quotation.Medium,
            Venue = quotation.Venue,
            Hedged = quotation.Hedged,
            Hedge = quotation.Hedge,
            Inside = quotation.Inside,
            By = quotation.By,
            Confidence = Thousandths(quotation.Confidence),
            ActorConfidence = Thousandths(speaker?.Confidence),
        };
    }

    /// <summary>An event with what its runs stand for.</summary>
    public static EventWire EventOf(Event found, Resolver resolver) => new()
    {
        Id = found.Id,
        Class = found.Class,
        Modes = found.Modes,
        Contexts = found.Contexts,
        Cameo = found.Cameo,
        Who = [.. found.Who.Select(one => resolver.Who(one, found.Whom))],
        Whom = [.. found.Whom.Select(one => resolver.Who(one, found.Who))],
        Text = found.Text,
        Told = found.Quotation is null ? "report" : "source",
        Status = WireWords.Of(found.Status),
        Quotation = found.Quotation,
        On = resolver.When(found.When),
        Where = resolver.Where(found.Where, found.Text),
        Numbers = [.. found.Numbers.Select(number => new NumberWire(number.What, number.Value, number.Span))],
        By = found.By,
        Confidence = Thousandths(found.Confidence),
    };

    private static decimal? Thousandths(int? count) => count / 1000m;
}
