using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Host.Exports.Html;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Stories;

/// <summary>The page of a story: what its reports share and where they differ.</summary>
internal sealed class StoryModel(ServedRecord record) : PageModel
{
    /// <summary>The story told.</summary>
    public StoryComparison Told { get; private set; } = null!;

    /// <summary>Its storyline where it has more than this story, or null.</summary>
    public Storyline? Storyline { get; private set; }

    /// <summary>Its lines as markup.</summary>
    public StoryMarkup Lines { get; private set; } = null!;

    /// <summary>Its reports.</summary>
    public PageReports Reports { get; private set; } = null!;

    /// <summary>Answers; an id that leads to another story leads there.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Telling telling = await store.LoadTellingAsync([id], null, record.Session.Cancellation).ConfigureAwait(false);
        if (telling.Stories.Count == 0)
        {
            return NotFound();
        }
        Told = telling.Stories[0];
        if (Told.Story.Id != id)
        {
            return RedirectPreserveMethod(Addresses.Story(Told.Story.Id));
        }
        Storyline = telling.Storylines.FirstOrDefault(storyline => storyline.StoryIds.Count > 1);
        Reports = new PageReports(telling);
        Lines = new StoryMarkup(telling, Reports, new OpenedInReport(Reports));
        return Page();
    }
}
