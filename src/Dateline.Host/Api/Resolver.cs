using Dateline.Annotation.Events.Coding;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Host.Api.Contracts;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>What the runs of one reading stand for: looked up by their place in the text.</summary>
internal sealed class Resolver
{
    private const string Stated = "stated";
    private const string Inferred = "inferred";
    private readonly Reading _reading;
    private readonly ActorCoder? _codes;
    private readonly Dictionary<TextSpan, MentionLink> _links = [];
    private readonly Dictionary<TextSpan, ActorReference> _said = [];
    private readonly Dictionary<string, SpeakerLink> _speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Quotation, TextSpan Words), PartyLink> _parties = [];

    /// <summary>Reads the links of <paramref name="reading"/> once; the first of two links of one run counts.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="codes">Gives the codes of actors; without it they are left out.</param>
    public Resolver(Reading reading, ActorCoder? codes = null)
    {
        _reading = reading;
        _codes = codes;
        foreach (MentionLink link in reading.Links)
        {
            _links.TryAdd(link.Mention, link);
        }
        foreach (PartyLink party in reading.Parties)
        {
            _parties.TryAdd((party.QuotationId, party.Span), party);
        }
        foreach (SpeakerLink speaker in reading.Speakers)
        {
            _speakers.TryAdd(speaker.QuotationId, speaker);
        }
        foreach (Quotation quotation in reading.Quotations.Where(quotation => quotation.Speaker.Count > 0))
        {
            if (Speaker(quotation.Id)?.Actor is ActorReference said)
            {
                _said.TryAdd(quotation.Speaker[0], said);
            }
        }
    }

    /// <summary>What the mention at <paramref name="mention"/> stands for, or null.</summary>
    public MentionLink? Link(TextSpan mention) => _links.GetValueOrDefault(mention);

    /// <summary>Who spoke the quotation, or null where nobody said.</summary>
    public SpeakerLink? Speaker(string quotationId) => _speakers.GetValueOrDefault(quotationId);

    /// <summary>Who is meant by the run; by its characters where no actor is known.</summary>
    public WhoWire Who(TextSpan mention) => Who(mention, []);

    /// <summary>Who is meant by the run, coded beside the words that name the other side.</summary>
    public WhoWire Who(TextSpan mention, IReadOnlyList<TextSpan> others)
    {
        ActorReference? actor = Link(mention)?.Actor ?? _said.GetValueOrDefault(mention);
        ActorCode? code = _codes?.Of(_reading.Report.Text.Value, mention, actor?.Id, Sentence(mention), others, Link(mention)?.Office);
        return new WhoWire(actor?.Id, actor?.Name ?? _reading.Report.Text[mention], mention, code?.Country, code?.Sector);
    }

    private TextSpan? Sentence(TextSpan mention)
    {
        int low = 0;
        int high = _reading.Analysis.Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _reading.Analysis.Sentences[middle].Span.End <= mention.Start ? (middle + 1, high) : (low, middle);
        }
        return low < _reading.Analysis.Sentences.Count ? _reading.Analysis.Sentences[low].Span : null;
    }

    /// <summary>Who is meant by the words of an addressee, or of one who speaks beside the speaker.</summary>
    public WhoWire Party(string quotationId, TextSpan words)
    {
        ActorReference? actor = _parties.GetValueOrDefault((quotationId, words))?.Actor;
        return actor is null ? Who(words) : new WhoWire(actor.Id, actor.Name, words, null, null);
    }

    /// <summary>The days of the time expression inside <paramref name="words"/>; null where there are no words.</summary>
    public WhenWire? When(TextSpan? words)
    {
        if (words is not TextSpan span)
        {
            return null;
        }
        ResolvedTime? time = _reading.ResolvedTimes.FirstOrDefault(time => time.Span == span) ?? _reading.ResolvedTimes.FirstOrDefault(time => time.Span.Overlaps(span));
        return time?.From is null && time?.To is null
            ? new WhenWire(null, null, null, WireWords.Of(DateBasis.Unknown), [span])
            : new WhenWire(time.From == time.To ? time.From : null, time.From, time.To, WireWords.Of(DateBasis.Stated), [span]);
    }

    /// <summary>The place inside <paramref name="words"/>, by its characters where the catalogue does not know it; null where there are no words. It is stated where it stands in the sentence of <paramref name="of"/>, inferred where it is the dateline's.</summary>
    public WhereWire? Where(TextSpan? words, TextSpan? of = null)
    {
        if (words is not TextSpan span)
        {
            return null;
        }
        PlaceMention? place = _reading.Places.FirstOrDefault(place => place.Span == span) ?? _reading.Places.FirstOrDefault(place => place.Span.Overlaps(span));
        string how = of is TextSpan told && _reading.Report.Parts.Any(part => part.Kind == PartKind.Dateline && part.Span.Contains(span) && !part.Span.Overlaps(told)) ? Inferred : Stated;
        return place is null
            ? new WhereWire(_reading.Report.Text[span], null, null, null, how, [span], [])
            : new WhereWire(place.Name, place.Country, place.Latitude, place.Longitude, how, [place.Span], place.Candidates);
    }
}
