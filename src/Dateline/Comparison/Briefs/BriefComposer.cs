using Dateline.Grouping;

namespace Dateline.Comparison.Briefs;

/// <summary>Makes a brief of stories told.</summary>
public static class BriefComposer
{
    /// <summary>The brief of <paramref name="stories"/>.</summary>
    /// <param name="stories">The stories, each compared.</param>
    /// <param name="storylines">The storylines that they belong to; a story in none stands alone.</param>
    /// <param name="reports">All reports of the stories.</param>
    /// <param name="copies">The copies among them.</param>
    public static Brief Compose(IReadOnlyList<StoryComparison> stories, IReadOnlyList<Storyline> storylines, IReadOnlyList<ToldReport> reports, IReadOnlyList<Copy> copies) =>
        new($"{reports.Count} reports, {stories.Count} stories", [.. stories.Select(story => new BriefSection(BriefSectionKind.Story, story.Story.Title, story.Story.Id, [], []))]);
}
