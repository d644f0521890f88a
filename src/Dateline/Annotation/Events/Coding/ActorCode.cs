namespace Dateline.Annotation.Events.Coding;

/// <summary>The codes of an actor in event data.</summary>
/// <param name="Country">Three letters of a country (ISO 3166-1, KOS for Kosovo) or of a body that is none (IGO, UNO, EUR, NGO, IMG), or null where not told.</param>
/// <param name="Sector">Three letters of the sector (GOV, MIL, COP, …), or null where not told.</param>
public sealed record ActorCode(string? Country, string? Sector)
{
    /// <summary>Both codes joined, as event data write them.</summary>
    public override string ToString() => (Country ?? "---") + Sector;
}
