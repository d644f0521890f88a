using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>The filter of event data that keeps one event a day of one class between the same parties.</summary>
internal static class OneADay
{
    /// <summary>What two events must share for the second to be left out; parties are compared by actor, else by code, else by name.</summary>
    public static string Key(ToldEvent told, DateOnly? day) =>
        $"{(day is DateOnly known ? Days.Iso(known) : told.Story)}\n{told.Wire.Class}\n{told.Wire.Cameo}\n{told.Wire.Status}\n{Side(told.Wire.Who)}\n{Side(told.Wire.Whom)}";

    private static string Side(IReadOnlyList<WhoWire> side) => string.Join('\t', side.Select(one => one.Actor ?? $"{one.Code}{one.Sector} {one.Name}").Order(StringComparer.Ordinal));
}
