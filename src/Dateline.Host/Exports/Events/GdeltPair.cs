using System.Globalization;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>One row of GDELT's events: one who acts and one acted upon.</summary>
/// <param name="Dated">The event that stands for its occurrence: its first account.</param>
/// <param name="First">Who acts.</param>
/// <param name="Second">Who is acted upon, or null.</param>
/// <param name="Cameo">The code.</param>
/// <param name="Accounts">All accounts of its occurrence that are exported.</param>
internal sealed record GdeltPair(DatedEvent Dated, WhoWire First, WhoWire? Second, string Cameo, IReadOnlyList<DatedEvent> Accounts)
{
    private const string Visit = "042";
    private const string Host = "043";

    /// <summary>A positive number of 60 bits from the hash over the event's id, the pair and the code.</summary>
    public long Id => long.Parse(Dateline.Text.ContentHash.Id("gdelt", Dated.Told.Wire.Id, First.Name, Second?.Name ?? "", Cameo)[..15], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The pairs of <paramref name="events"/>: an event of several who act and are acted upon gives each of one with each of the other; people who meet each other give both orders; a visit gives its host's side too. Events without a CAMEO code give none.</summary>
    public static IEnumerable<GdeltPair> Of(IReadOnlyList<DatedEvent> events)
    {
        foreach (IGrouping<string, DatedEvent> occurrence in events.Where(dated => dated.Told.Wire.Cameo is not null).GroupBy(dated => dated.Told.Occurrence?.Id ?? dated.Told.Wire.Id))
        {
            DatedEvent[] accounts = [.. occurrence];
            DatedEvent dated = accounts[0];
            EventWire wire = dated.Told.Wire;
            foreach ((WhoWire first, WhoWire? second) in Sides(wire))
            {
                yield return new GdeltPair(dated, first, second, wire.Cameo!, accounts);
                if (second is not null && wire.Cameo is Visit or Host)
                {
                    yield return new GdeltPair(dated, second!, first, wire.Cameo is Visit ? Host : Visit, accounts);
                }
            }
        }
    }

    private static IEnumerable<(WhoWire First, WhoWire? Second)> Sides(EventWire wire) =>
        wire.Whom.Count > 0 ? wire.Who.SelectMany(one => wire.Whom.Select(other => (one, (WhoWire?)other)))
        : wire.Class == "CONSULT" && wire.Who.Count > 1 ? wire.Who.SelectMany(one => wire.Who.Where(other => other.Span != one.Span).Select(other => (one, (WhoWire?)other)))
        : wire.Who.Select(one => (one, (WhoWire?)null));
}
