using System.Globalization;

namespace Dateline.Host.Exports.Events;

/// <summary>An event with the days that a format of others writes.</summary>
/// <param name="Told">The event.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="IsOfReport">Whether they are the report's, since the event has none.</param>
internal sealed record DatedEvent(ToldEvent Told, DateOnly From, DateOnly To, bool IsOfReport)
{
    /// <summary>The first day, ISO 8601.</summary>
    public string Day => Days.Iso(From);

    /// <summary>The first day as eight digits.</summary>
    public string Digits => From.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
