namespace Dateline.Language.Catalogue;

/// <summary>One actor of the catalogue, as a line of data/actors/actors.tsv or of the user's own file says. Lists are compared by reference.</summary>
/// <param name="Id">Lower-case words with hyphens: <c>jens-stoltenberg</c>.</param>
/// <param name="Kind">One of person, organisation, state, entity, group, mission, process, agreement, place.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Aliases">Other forms, metonyms left out.</param>
/// <param name="Metonyms">Places that stand for it when they act (a capital for its government).</param>
/// <param name="Demonyms">Adjectives and nouns of belonging (“Latvian”); an adjective is never the state itself.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the state that it is or belongs to (XK for Kosovo), or null.</param>
/// <param name="Gender">f, m, or null where not said.</param>
/// <param name="Source">Where the line comes from, or <c>unverified</c>.</param>
public sealed record Actor(
    string Id, string Kind, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Metonyms, IReadOnlyList<string> Demonyms, string? Country, string? Gender, string Source);
