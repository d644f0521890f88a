using Dateline.Annotation.Places;

namespace Dateline.Comparison.Views;

/// <summary>A place as a view names it.</summary>
/// <param name="Name">The catalogue's name, or the characters.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
public sealed record ViewPlace(string Name, string? Country, double? Latitude, double? Longitude)
{
    /// <summary>The place of a mention.</summary>
    public static ViewPlace Of(PlaceMention place) => new(place.Name, place.Country, place.Latitude, place.Longitude);
}
