using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>Which events are wanted; a field that is null or empty asks nothing.</summary>
internal sealed record EventSelection
{
    /// <summary>Id of an actor on either side.</summary>
    public string? Actor { get; init; }

    /// <summary>Classes, in upper case.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Statuses, in the words of the wire form.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary><c>report</c> or <c>source</c>.</summary>
    public string? Told { get; init; }

    /// <summary>Name of a place, or the two letters of its country.</summary>
    public string? Place { get; init; }

    /// <summary>Only what may be from this day or later; the day of the event, else of its report.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only what may be from this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The outlet, without regard to case.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether the event is wanted. Names of places are compared by <paramref name="key"/>.</summary>
    public bool Fits(ToldEvent told, Func<string, string> key)
    {
        EventWire wire = told.Wire;
        DateOnly? first = told.From is null && told.To is null ? told.Published.From ?? told.Published.Value : told.From;
        DateOnly? last = told.From is null && told.To is null ? told.Published.To ?? told.Published.Value : told.To;
        return (Actor is null || wire.Who.Concat(wire.Whom).Any(one => one.Actor == Actor))
            && (Classes.Count == 0 || Classes.Contains(wire.Class))
            && (Statuses.Count == 0 || Statuses.Contains(wire.Status))
            && (Told is null || Told == wire.Told)
            && (Place is null || wire.Where is WhereWire where && (where.Country == Place || key(where.Name) == key(Place)))
            && (From is null || last is null || last >= From)
            && (To is null || first is null || first <= To)
            && (Outlet is null || string.Equals(told.Report.Outlet, Outlet, StringComparison.OrdinalIgnoreCase));
    }
}
