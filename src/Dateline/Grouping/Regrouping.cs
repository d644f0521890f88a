namespace Dateline.Grouping;

/// <summary>A story before it is told. Lists are compared by reference.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FoundedBy">Id of its founding report.</param>
/// <param name="ReportIds">Its reports, in order of date, then id.</param>
/// <param name="Title">The title that a person gave it, or null.</param>
/// <param name="By">The rule that grouped it; <c>person</c> where a person moved one of its reports.</param>
public sealed record GroupedStory(string Id, string FoundedBy, IReadOnlyList<string> ReportIds, string? Title, string By);

/// <summary>A storyline before it is told. Lists are compared by reference.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StoryIds">Its stories, in order of date, then id.</param>
/// <param name="Because">What joins them, in one sentence.</param>
public sealed record GroupedStoryline(string Id, IReadOnlyList<string> StoryIds, string Because);

/// <summary>The active window grouped: the same for the same reports, in whatever order they came. Lists are compared by reference.</summary>
/// <param name="Stories">In order of date, then id; every report is in one.</param>
/// <param name="Storylines">In order of date of their first story, then id; every story is in one.</param>
public sealed record Regrouping(IReadOnlyList<GroupedStory> Stories, IReadOnlyList<GroupedStoryline> Storylines);
