using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>The quotations, speakers, events, actors and days of one report, found by id or place without a walk through all of them.</summary>
internal sealed class ReportAnnotations
{
    private readonly Dictionary<string, Quotation> _quotations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeakerLink> _speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Event> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<TextSpan, ActorReference?> _actors = [];
    private readonly ResolvedTime[] _times;

    // The furthest end of the times up to each.
    private readonly int[] _ends;

    /// <summary>Takes the annotations of <paramref name="report"/>; of two with one id the first counts.</summary>
    public ReportAnnotations(ToldReport report)
    {
        Report = report;
        foreach (Quotation quotation in report.Reading.Quotations)
        {
            _quotations.TryAdd(quotation.Id, quotation);
        }
        foreach (SpeakerLink speaker in report.Speakers)
        {
            _speakers.TryAdd(speaker.QuotationId, speaker);
        }
        foreach (Event told in report.Reading.Events)
        {
            _events.TryAdd(told.Id, told);
        }
        foreach (MentionLink link in report.Reading.Links)
        {
            _actors.TryAdd(link.Mention, link.Actor);
        }
        _times = [.. report.ResolvedTimes.Where(time => time.From is not null).OrderBy(time => time.Span)];
        _ends = new int[_times.Length];
        for (int at = 0; at < _times.Length; at++)
        {
            _ends[at] = Math.Max(at == 0 ? 0 : _ends[at - 1], _times[at].Span.End);
        }
    }

    /// <summary>The report.</summary>
    public ToldReport Report { get; }

    /// <summary>The annotations of each report by its id.</summary>
    public static IReadOnlyDictionary<string, ReportAnnotations> ById(IEnumerable<ToldReport> reports) =>
        reports.ToDictionary(report => report.Id, report => new ReportAnnotations(report), StringComparer.Ordinal);

    /// <summary>The quotation with that id, or null.</summary>
    public Quotation? Quotation(string id) => _quotations.GetValueOrDefault(id);

    /// <summary>Who spoke the quotation with that id, or null.</summary>
    public SpeakerLink? Speaker(string quotation) => _speakers.GetValueOrDefault(quotation);

    /// <summary>The event with that id, or null.</summary>
    public Event? Event(string id) => _events.GetValueOrDefault(id);

    /// <summary>What the mention with that span stands for, or null.</summary>
    public ActorReference? Actor(TextSpan mention) => _actors.GetValueOrDefault(mention);

    /// <summary>The first time with a day that shares a character with <paramref name="span"/>, or null.</summary>
    public ResolvedTime? TimeAt(TextSpan span)
    {
        (int low, int high) = (0, _times.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _ends[middle] > span.Start ? (low, middle) : (middle + 1, high);
        }
        for (int at = low; at < _times.Length && _times[at].Span.Start < span.End; at++)
        {
            if (_times[at].Span.Overlaps(span))
            {
                return _times[at];
            }
        }
        return null;
    }
}
