using Dateline.Annotation.Places;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Places that reports name, each once.</summary>
internal static class PlaceLines
{
    /// <summary>The places of <paramref name="readings"/>, those in most reports first, then by name.</summary>
    public static IReadOnlyList<PlaceLine> Of(IReadOnlyList<Reading> readings) =>
    [
        .. readings.SelectMany(reading => reading.Places.Select(place => (reading.Report, Place: place)))
            .GroupBy(found => (Id: IdOf(found.Place), found.Place.Name, found.Place.Country))
            .Select(group => Line(group.Key.Id, [.. group]))
            .OrderByDescending(line => line.Reports.Count).ThenBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Id, StringComparer.Ordinal).ThenBy(line => line.Country, StringComparer.Ordinal),
    ];

    private static string? IdOf(PlaceMention place) => place.Candidates is [string one] ? one : null;

    private static PlaceLine Line(string? id, IReadOnlyList<(Report Report, PlaceMention Place)> found)
    {
        (Report Report, PlaceMention Place)[] firsts = [.. found.DistinctBy(one => one.Report.Id)];
        PlaceMention place = firsts[0].Place;
        return new PlaceLine
        {
            Id = id,
            Name = place.Name,
            Country = place.Country,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            Mentions = found.Count,
            Reports = [.. firsts.Select(one => one.Report.Id)],
            Evidence = [.. firsts.Select(one => new EvidenceWire(one.Report.Id, one.Place.Span, one.Report.Text[one.Place.Span], one.Report.Text.Hash))],
        };
    }
}
