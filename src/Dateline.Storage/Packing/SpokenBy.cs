using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>Who speaks in the quotations of a report, and when, as one pass tells it.</summary>
internal sealed class SpokenBy
{
    private readonly Dictionary<string, SpeakerLink> _speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<TextSpan, ResolvedTime> _times = [];

    public SpokenBy(IReadOnlyList<SpeakerLink> speakers, IReadOnlyList<ResolvedTime> times)
    {
        foreach (SpeakerLink speaker in speakers)
        {
            _speakers[speaker.QuotationId] = speaker;
        }
        foreach (ResolvedTime time in times)
        {
            _times.TryAdd(time.Span, time);
        }
    }

    public static SpokenBy Of(ReadLines lines) => new(lines.Speakers, lines.ResolvedTimes);

    public SpeakerLink? Speaker(Quotation quotation) => _speakers.GetValueOrDefault(quotation.Id);

    public ResolvedTime? Said(Quotation quotation) => quotation.SaidWhen is { } when ? _times.GetValueOrDefault(when) : null;
}
