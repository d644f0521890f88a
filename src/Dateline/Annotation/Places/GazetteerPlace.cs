namespace Dateline.Annotation.Places;

/// <summary>A populated place of the gazetteer.</summary>
/// <param name="Id">Its GeoNames id.</param>
/// <param name="Name">Its name as GeoNames writes it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country, XK for Kosovo.</param>
/// <param name="Latitude">Hundredths of a degree north.</param>
/// <param name="Longitude">Hundredths of a degree east.</param>
/// <param name="Population">People who live there; 0 where GeoNames does not say.</param>
/// <param name="IsWord">Whether its name is also a plain English word or a given name.</param>
internal readonly record struct GazetteerPlace(int Id, string Name, string Country, short Latitude, short Longitude, int Population, bool IsWord);
