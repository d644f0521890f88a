namespace Dateline.Storage;

/// <summary>An id that was issued once and now stands for another.</summary>
/// <param name="From">The id that was issued.</param>
/// <param name="To">The id that it leads to.</param>
public sealed record Redirect(string From, string To);

/// <summary>What came of saving a telling. Lists are in ordinal order of ids and compared by reference.</summary>
/// <param name="Redirects">Stories and storylines that were taken up by others.</param>
/// <param name="StaleStories">Stories outside the telling that lost reports to it: their told lines were dropped and they wait to be told again.</param>
public sealed record SavedTelling(IReadOnlyList<Redirect> Redirects, IReadOnlyList<string> StaleStories);
