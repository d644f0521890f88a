using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>Which events go into the formats of others, which have no place for how an event stands or who tells it; what is left out is counted by reason.</summary>
internal sealed class ForeignRules(ExportCodes codes, ExportOptions options)
{
    /// <summary>An interval longer than this is no date.</summary>
    private const int MostDays = 366;

    /// <summary>How many events were left out, by reason.</summary>
    public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>The events that go in.</summary>
    /// <param name="events">The events wanted.</param>
    /// <param name="tellsSources">Whether the format says that a source tells an event; others hold what the report itself tells, unless the caller asked.</param>
    public IReadOnlyList<DatedEvent> Take(IReadOnlyList<ToldEvent> events, bool tellsSources)
    {
        List<DatedEvent> taken = [];
        HashSet<string> days = new(StringComparer.Ordinal);
        foreach (ToldEvent told in events)
        {
            if (Reason(told, tellsSources) is string reason)
            {
                Count(reason);
            }
            else if (Dated(told) is not DatedEvent dated)
            {
                Count("no day");
            }
            else if (options.OneADay && !days.Add(OneADay.Key(told, dated.From)))
            {
                Count("not the first of its day");
            }
            else
            {
                taken.Add(dated);
            }
        }
        return taken;
    }

    private string? Reason(ToldEvent told, bool tellsSources)
    {
        EventWire wire = told.Wire;
        return told.RetractedBy is not null ? "report retracted"
            : !options.Own && codes.IsOwn(wire.Class) ? "class of our own"
            : !options.StatusesGiven && !Stands(wire) ? $"status {wire.Status}"
            : !options.ToldGiven && !tellsSources && told.IsTold ? "told by a source"
            : wire.Who.Count == 0 ? "no actor"
            : codes.NeedsRecipient(wire.Class) && wire.Whom.Count == 0 ? "no recipient"
            : null;
    }

    private bool Stands(EventWire wire) => wire.Status switch
    {
        "happened" or "historical" => true,
        "planned" => codes.HoldsPlanned(wire.Class),
        "threatened" => wire.Class == "THREATEN",
        "called-for" => wire.Class == "REQUEST",
        _ => false,
    };

    private DatedEvent? Dated(ToldEvent told)
    {
        if (told.From is DateOnly from && told.To is DateOnly to && to.DayNumber - from.DayNumber < MostDays)
        {
            return new DatedEvent(told, from, to, IsOfReport: false);
        }
        return options.PublishedDay && told.Published.Value is DateOnly day ? new DatedEvent(told, day, day, IsOfReport: true) : null;
    }

    private void Count(string reason) => LeftOut[reason] = LeftOut.GetValueOrDefault(reason) + 1;
}
