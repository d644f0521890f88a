using Dateline.Annotation.Events;
using Dateline.Annotation.Places;
using Dateline.Annotation.Times;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Comparison.Views;

/// <summary>The events of one report with what their spans stand for.</summary>
internal sealed class ToldEvents
{
    private readonly Dictionary<TextSpan, MentionLink> _links = [];
    private const int MostNear = 4;
    private readonly Dictionary<string, (Event Event, int At)> _events;

    public ToldEvents(ToldReport report)
    {
        Report = report;
        foreach (MentionLink link in report.Reading.Links)
        {
            _links.TryAdd(link.Mention, link);
        }
        _events = report.Reading.Events.Select((told, at) => (told, at)).ToDictionary(item => item.told.Id, StringComparer.Ordinal);
    }

    /// <summary>The report.</summary>
    public ToldReport Report { get; }

    /// <summary>The event of that id.</summary>
    public Event this[string id] => _events[id].Event;

    /// <summary>Whether the words of <paramref name="told"/> lie in those of another event near it that is <paramref name="like"/> it.</summary>
    public bool IsPartOfAnother(Event told, Func<Event, bool> like)
    {
        int at = _events[told.Id].At;
        IReadOnlyList<Event> events = Report.Reading.Events;
        for (int other = Math.Max(0, at - MostNear); other < events.Count && other <= at + MostNear; other++)
        {
            if (other != at && events[other].Text.Contains(told.Text) && like(events[other]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Who is meant by the run.</summary>
    public ViewParty Party(TextSpan mention) =>
        _links.GetValueOrDefault(mention)?.Actor is ActorReference actor ? new ViewParty(actor.Id, actor.Name) : new ViewParty(null, Report.Report.Text[mention]);

    /// <summary>The place inside the run, or null.</summary>
    public ViewPlace? Place(TextSpan? words) =>
        words is TextSpan span && Report.Reading.Places.FirstOrDefault(place => place.Span.Overlaps(span)) is PlaceMention place ? ViewPlace.Of(place) : null;

    /// <summary>The days of the time expression inside the run; nulls where there is none or it is on no calendar.</summary>
    public (DateOnly? From, DateOnly? To) Days(TextSpan? words) =>
        words is TextSpan span && Report.ResolvedTimes.FirstOrDefault(time => time.Span.Overlaps(span)) is ResolvedTime time ? (time.From, time.To) : (null, null);

    /// <summary>The account that the event gives.</summary>
    public ViewAccount Account(Event told, string kind)
    {
        (DateOnly? from, DateOnly? to) = Days(told.When);
        return new ViewAccount(Report.Id, told.Id, told.Text, kind, told.Status, told.Quotation, from, to);
    }
}
