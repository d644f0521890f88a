using Dateline.Grouping;
using Dateline.Host.Exports.Html;
using Dateline.Storage;

namespace Dateline.Host.Web.Stories;

/// <summary>A story in a list of pages.</summary>
internal static class StoryLine
{
    /// <summary>The line.</summary>
    /// <param name="entry">The story.</param>
    /// <param name="storyline">The storyline to name with it, or null.</param>
    public static Markup Of(StoryEntry entry, Storyline? storyline = null)
    {
        List<string> facts = [Count.Of(entry.Story.ReportIds.Count, "report"), Count.Of(entry.CountOutlets, "outlet"), Count.Of(entry.CountStatements, "statement")];
        if (entry.CountShared > 0)
        {
            facts.Add($"{entry.CountShared} told by more than one");
        }
        if (entry.CountDiscrepancies > 0)
        {
            facts.Add(Count.Of(entry.CountDiscrepancies, "discrepancy", "discrepancies"));
        }
        Markup markup = new();
        markup.Add($"<li><h2><a href=\"{Addresses.Story(entry.Story.Id)}\" dir=\"auto\">{Shown.Of(entry.Story.Title)}</a></h2><p class=\"days\">{PageReports.Day(entry.Story.On)}</p><p class=\"facts\">{string.Join(" · ", facts)}");
        if (storyline is not null)
        {
            markup.Add($" · part of <a href=\"{Addresses.Storyline(storyline.Id)}\" dir=\"auto\">{Shown.Of(storyline.Title)}</a> ({Count.Of(storyline.StoryIds.Count, "story", "stories")})");
        }
        return markup.Add($"</p></li>\n");
    }
}
