using Dateline.Grouping;
using Dateline.Host.Exports.Html;
using Dateline.Storage;

namespace Dateline.Host.Web.Stories;

/// <summary>A story in a list of pages.</summary>
internal static class StoryLine
{
    /// <summary>The title without the days that stand beside it.</summary>
    public static string Name(Story story)
    {
        string days = $", {PageReports.Day(story.On)}";
        return story.Title.EndsWith(days, StringComparison.Ordinal) && story.Title.Length > days.Length ? story.Title[..^days.Length] : story.Title;
    }

    /// <summary>The line.</summary>
    /// <param name="entry">The story.</param>
    /// <param name="storyline">The storyline to name with it, or null.</param>
    /// <param name="first">Its first report, whose headline says what it is about; null where none is shown.</param>
    public static Markup Of(StoryEntry entry, Storyline? storyline = null, ReportEntry? first = null)
    {
        string address = Addresses.Story(entry.Story.Id);
        Markup markup = new();
        markup.Add($"<li><h2><a href=\"{address}\" dir=\"auto\">{Shown.Of(Name(entry.Story))}</a></h2><p class=\"days\">{PageReports.Day(entry.Story.On)}</p>");
        if (first?.Headline is string headline)
        {
            markup.Add($"<p class=\"headline\"><span dir=\"auto\">{Shown.Of(headline)}</span> <small><bdi>{Shown.Of(first.Outlet ?? first.Label)}</bdi></small></p>");
        }
        markup.Add($"<p class=\"facts\">{Count.Of(entry.Story.ReportIds.Count, "report")} · {Count.Of(entry.CountOutlets, "outlet")} · {Count.Of(entry.CountStatements, "statement")}");
        if (entry.CountShared > 0)
        {
            markup.Add($" · <a href=\"{address}#{StoryMarkup.SharedId}\">{entry.CountShared} told by more than one</a>");
        }
        if (entry.CountDiscrepancies > 0)
        {
            markup.Add($" · <a href=\"{address}#{StoryMarkup.DiscrepanciesId}\">{Count.Of(entry.CountDiscrepancies, "discrepancy", "discrepancies")}</a>");
        }
        if (storyline is not null)
        {
            markup.Add($" · part of <a href=\"{Addresses.Storyline(storyline.Id)}\" dir=\"auto\">{Shown.Of(storyline.Title)}</a> ({Count.Of(storyline.StoryIds.Count, "story", "stories")})");
        }
        return markup.Add($"</p></li>\n");
    }
}
