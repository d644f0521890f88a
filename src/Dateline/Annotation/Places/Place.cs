using Dateline.Text;

namespace Dateline.Annotation.Places;

/// <summary>A place that a name may stand for.</summary>
/// <param name="Id">Its id: that of <c>places/places*.tsv</c>, or <c>geonames:</c> and a number.</param>
/// <param name="IsCountry">Whether it is a country.</param>
/// <param name="IsArea">Whether it is a country, a part of one or of the world; these act and have teams, and are places only where they are led in as such.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country (XK for Kosovo), or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
internal sealed record Place(string Id, bool IsCountry, bool IsArea, string Name, string? Country, double? Latitude, double? Longitude)
{
    /// <summary>The place of <paramref name="town"/>.</summary>
    public static Place Of(GazetteerPlace town) => new($"geonames:{town.Id}", false, false, town.Name, town.Country, town.Latitude / 100.0, town.Longitude / 100.0);

    /// <summary>The mention of the one place of <paramref name="found"/>, or of a name whose place is not told where there are several; their country stands where all are in one.</summary>
    public static PlaceMention Mention(TextSpan span, IReadOnlyList<Place> found, string text, string by)
    {
        string[] ids = [.. found.Select(place => place.Id).Distinct().Order(StringComparer.Ordinal)];
        string? country = found.All(place => place.Country == found[0].Country) ? found[0].Country : null;
        return ids.Length == 1
            ? new PlaceMention(span, found[0].Name, country, found[0].Latitude, found[0].Longitude, ids, by)
            : new PlaceMention(span, span.In(text), country, null, null, ids, by);
    }
}
