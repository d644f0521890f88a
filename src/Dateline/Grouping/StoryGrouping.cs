namespace Dateline.Grouping;

/// <summary>Reports grouped. Lists are compared by reference.</summary>
/// <param name="Copies">Reports whose text comes from another one, in ordinal order of ids.</param>
/// <param name="Versions">Later texts of the same report, in ordinal order of ids.</param>
/// <param name="Stories">In order of date, then id; every report is in one story.</param>
/// <param name="Storylines">In order of date of their first story, then id; every story is in one storyline.</param>
public sealed record StoryGrouping(IReadOnlyList<Copy> Copies, IReadOnlyList<ReportVersion> Versions, IReadOnlyList<Story> Stories, IReadOnlyList<Storyline> Storylines);
