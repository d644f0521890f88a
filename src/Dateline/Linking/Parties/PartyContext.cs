using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Linking.Parties;

/// <summary>What the naming of an event's parties may look at: the events of one report, in the order of the text, and what its words stand for.</summary>
internal sealed class PartyContext
{
    private readonly Dictionary<TextSpan, ActorReference> _actors = [];
    private readonly Dictionary<string, Quotation> _quotations = new(StringComparer.Ordinal);

    public PartyContext(Report report, TextAnalysis analysis, IReadOnlyList<Event> events, IReadOnlyList<MentionLink> links, IReadOnlyList<Quotation> quotations, IReadOnlyList<SpeakerLink> speakers)
    {
        (Report, Tokens, Events, Links) = (report, analysis.Tokens, [.. events], links);
        foreach (MentionLink link in links.Where(link => link.Actor is not null))
        {
            _actors.TryAdd(link.Mention, link.Actor!);
        }
        Dictionary<string, SpeakerLink> bySpeech = speakers.ToDictionary(speaker => speaker.QuotationId, StringComparer.Ordinal);
        foreach (Quotation quotation in quotations.Where(quotation => quotation.Speaker.Count > 0))
        {
            _quotations.TryAdd(quotation.Id, quotation);
            if (bySpeech.GetValueOrDefault(quotation.Id)?.Actor is { } actor)
            {
                _actors.TryAdd(quotation.Speaker[0], actor);
                Spoken.Add((quotation.Speaker[0], actor));
            }
        }
        Spoken.Sort((one, other) => one.Speaker.Start.CompareTo(other.Speaker.Start));
    }

    public Report Report { get; }

    public TokenTable Tokens { get; }

    /// <summary>The events; those before the one that is looked at are complete.</summary>
    public Event[] Events { get; }

    public IReadOnlyList<MentionLink> Links { get; }

    /// <summary>The words that name a known speaker, in the order of the text.</summary>
    public List<(TextSpan Speaker, ActorReference Actor)> Spoken { get; } = [];

    /// <summary>Who the words at <paramref name="span"/> stand for, or null.</summary>
    public ActorReference? ActorOf(TextSpan span) => _actors.GetValueOrDefault(span);

    /// <summary>The words that name whoever speaks the quotation <paramref name="id"/>, where it is known who that is.</summary>
    public TextSpan? SpeakerOf(string? id) => id is not null && _quotations.TryGetValue(id, out Quotation? found) && ActorOf(found.Speaker[0]) is not null ? found.Speaker[0] : null;

    /// <summary>Whether <paramref name="one"/> and <paramref name="other"/> stand for the same, or are the same words.</summary>
    public bool IsSame(TextSpan one, TextSpan other) =>
        one == other || ActorOf(one) is { } actor && ActorOf(other) is { } same && actor.Id == same.Id;

    /// <summary>Number of the part that holds <paramref name="position"/>, or that of the last before it.</summary>
    public int PartAt(int position)
    {
        (int low, int high) = (0, Report.Parts.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Report.Parts[middle].Span.Start > position ? (low, middle) : (middle + 1, high);
        }
        return low - 1;
    }

    /// <summary>The tokens of <paramref name="span"/>: the first, and the one behind the last.</summary>
    public (int First, int End) TokensOf(TextSpan span)
    {
        int first = Tokens.At(span.Start);
        int end = first;
        while (end < Tokens.Count && Tokens.Span(end).Start < span.End)
        {
            end++;
        }
        return (first, end);
    }
}
