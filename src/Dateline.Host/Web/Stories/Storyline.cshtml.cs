using Dateline.Grouping;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Stories;

/// <summary>The page of a storyline: stories that continue each other.</summary>
internal sealed class StorylineModel(ServedRecord record) : PageModel
{
    /// <summary>Stories shown at most.</summary>
    public const int Most = 200;

    /// <summary>The storyline.</summary>
    public Storyline Storyline { get; private set; } = null!;

    /// <summary>Its stories, earliest first.</summary>
    public Listed<StoryEntry> Stories { get; private set; } = new([], 0);

    /// <summary>Its reports over time, by the first day of their story.</summary>
    public ChartTable Over { get; private set; } = null!;

    /// <summary>Answers; an id that leads to another storyline leads there.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        if (await store.FindStorylineAsync(id, record.Session.Cancellation).ConfigureAwait(false) is not Storyline found)
        {
            return NotFound();
        }
        Storyline = found;
        Stories = await store.ListStoriesAsync(new StoryFilter { Storyline = found.Id }, Storage.Page.First(Most), record.Session.Cancellation).ConfigureAwait(false);
        Over = new ChartTable("Reports by the first day of their story", ["Reports"], Periods.Of(Stories.Items.Where(entry => entry.Story.On.From is not null).Select(entry => (entry.Story.On.From!.Value, "Reports", entry.Story.ReportIds.Count)), ["Reports"])) { Address = _ => "#stories" };
        return found.Id == id ? Page() : Redirect(Addresses.Storyline(found.Id));
    }
}
