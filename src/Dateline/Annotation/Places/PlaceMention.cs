using Dateline.Text;

namespace Dateline.Annotation.Places;

/// <summary>A place named in a report. Lists are compared by reference.</summary>
/// <param name="Span">The name, in UTF-16 units.</param>
/// <param name="Name">The catalogue's name of the place, or the characters where it is not in the catalogue.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country (XK for Kosovo), or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Candidates">Ids of all places of that name, in ordinal order.</param>
/// <param name="By">The rule that found it.</param>
public sealed record PlaceMention(TextSpan Span, string Name, string? Country, double? Latitude, double? Longitude, IReadOnlyList<string> Candidates, string By);
