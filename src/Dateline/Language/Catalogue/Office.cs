namespace Dateline.Language.Catalogue;

/// <summary>A role that one person at a time holds. Lists are compared by reference.</summary>
/// <param name="Id">Lower-case words with hyphens: <c>secretary-general-of-nato</c>.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Of">Id of the organisation or state that it is an office of.</param>
/// <param name="Titles">The titles by which it is spoken of without its organisation (“secretary general”, “chief”), lower case.</param>
/// <param name="Source">Where the line comes from, or <c>unverified</c>.</param>
public sealed record Office(string Id, string Name, string Of, IReadOnlyList<string> Titles, string Source);
