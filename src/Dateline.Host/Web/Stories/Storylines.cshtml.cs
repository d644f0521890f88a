using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Stories;

/// <summary>The storylines of more than one story, those with the newest story first.</summary>
internal sealed class StorylinesModel(ServedRecord record) : PageModel
{
    /// <summary>Storylines of one page.</summary>
    private const int Length = 50;

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    /// <summary>The storylines of the page.</summary>
    public StorylinePage Found { get; private set; } = new([], 0, null);

    /// <summary>Answers.</summary>
    public async Task OnGetAsync()
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Found = await store.ListStorylinesAsync(new StorylineFilter { OfSeveral = true, Cursor = Cursor, Take = Length }, record.Session.Cancellation).ConfigureAwait(false);
    }
}
