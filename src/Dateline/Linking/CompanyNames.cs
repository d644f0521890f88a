namespace Dateline.Linking;

/// <summary>Who is named with what title in the other reports of a story, for reports that give only the family name or only the title. Lists are compared by reference.</summary>
/// <param name="People">People that other reports name in full.</param>
public sealed record CompanyNames(IReadOnlyList<CompanyName> People);

/// <summary>A person that another report of the story names in full.</summary>
/// <param name="Actor">The person.</param>
/// <param name="Titles">The titles given there, as the texts have them.</param>
public sealed record CompanyName(ActorReference Actor, IReadOnlyList<string> Titles);
