using Dateline.Grouping;

namespace Dateline.Comparison.Briefs;

/// <summary>Makes a brief of stories told.</summary>
public static class BriefComposer
{
    /// <summary>The brief of <paramref name="stories"/>: a storyline of several stories is a section that holds them; a story that continues none stands for itself.</summary>
    /// <param name="stories">The stories, each compared.</param>
    /// <param name="storylines">The storylines that they belong to; a story in none stands alone.</param>
    /// <param name="reports">All reports of the stories.</param>
    /// <param name="copies">The copies among them.</param>
    public static Brief Compose(IReadOnlyList<StoryComparison> stories, IReadOnlyList<Storyline> storylines, IReadOnlyList<ToldReport> reports, IReadOnlyList<Copy> copies)
    {
        StoryBrief writer = new(reports, copies);
        Dictionary<string, StoryComparison> byId = stories.ToDictionary(story => story.Story.Id, StringComparer.Ordinal);
        HashSet<string> told = new(StringComparer.Ordinal);
        List<BriefSection> sections = [];
        foreach (Storyline storyline in storylines)
        {
            StoryComparison[] members = [.. storyline.StoryIds.Where(byId.ContainsKey).Where(told.Add).Select(id => byId[id])];
            BriefSection[] inside = [.. members.Select(writer.Section)];
            sections.AddRange(inside.Length > 1 ? [Line(storyline, inside)] : inside);
        }
        sections.AddRange(stories.Where(story => told.Add(story.Story.Id)).Select(writer.Section));
        string title = $"{Counted(reports.Count, "report", "reports")}, {Counted(stories.Count, "story", "stories")}";
        return new Brief(title, sections);
    }

    internal static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static BriefSection Line(Storyline storyline, BriefSection[] stories) =>
        new(BriefSectionKind.Storyline, storyline.Title, storyline.Id, [new BriefLine([new BriefPiece(BriefPieceKind.Aside, $"Storyline: {storyline.Because}.")], storyline.Id, [], [])], stories);
}
