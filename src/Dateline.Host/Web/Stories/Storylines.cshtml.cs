using Dateline.Grouping;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Stories;

/// <summary>The storylines of more than one story, by their newest story: page by page of the stories, so that it comes quickly from a large record.</summary>
internal sealed class StorylinesModel(ServedRecord record) : PageModel
{
    /// <summary>Stories of one page.</summary>
    public const int Length = 50;

    /// <summary>The number of the page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>The stories of the record.</summary>
    public int CountStories { get; private set; }

    /// <summary>The storylines of the stories of the page.</summary>
    public IReadOnlyList<Storyline> Storylines { get; private set; } = [];

    /// <summary>Answers.</summary>
    public async Task OnGetAsync()
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Listed<StoryEntry> stories = await store.ListStoriesAsync(new StoryFilter { Order = StoryOrder.Newest }, new Storage.Page((Number - 1) * Length, Length), record.Session.Cancellation).ConfigureAwait(false);
        CountStories = stories.CountAll;
        List<Storyline> storylines = [];
        foreach (string id in stories.Items.Select(entry => entry.Storyline).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await store.FindStorylineAsync(id, record.Session.Cancellation).ConfigureAwait(false) is { StoryIds.Count: > 1 } storyline)
            {
                storylines.Add(storyline);
            }
        }
        Storylines = storylines;
    }
}
