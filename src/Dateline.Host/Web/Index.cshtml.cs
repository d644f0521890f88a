using Dateline.Grouping;
using Dateline.Host.Serving;
using Dateline.Host.Web.Stories;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web;

/// <summary>The first page: the stories, newest first, with the storylines that they continue; where the record is empty, how to fill it.</summary>
internal sealed class IndexModel(ServedRecord record) : PageModel
{
    /// <summary>Stories on one page.</summary>
    public const int Length = 25;

    /// <summary>The number of the page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>Text that the titles hold.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Title { get; set; }

    /// <summary>An outlet with a report in the stories.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Outlet { get; set; }

    /// <summary>Whether the record holds nothing at all.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The stories of the page.</summary>
    public Listed<StoryEntry> Stories { get; private set; } = new([], 0);

    /// <summary>Storylines of more than one story among them, by id.</summary>
    public IReadOnlyDictionary<string, Storyline> Storylines { get; private set; } = new Dictionary<string, Storyline>(StringComparer.Ordinal);

    /// <summary>The first report of each story of the page, by the id of the story.</summary>
    public IReadOnlyDictionary<string, ReportEntry> Firsts { get; private set; } = new Dictionary<string, ReportEntry>(StringComparer.Ordinal);

    /// <summary>What the pages are about, shown by one statement of the newest stories; null beyond the first page and where no story has one.</summary>
    public StoryExample? Example { get; private set; }

    /// <summary>Answers.</summary>
    public async Task OnGetAsync()
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Number = Math.Clamp(Number, 1, 1_000_000);
        StoryFilter filter = new() { Order = StoryOrder.Newest, Title = Asked(Title), Outlet = Asked(Outlet) };
        Stories = await store.ListStoriesAsync(filter, new Storage.Page((Number - 1) * Length, Length), record.Session.Cancellation).ConfigureAwait(false);
        // Counting takes longer than a page may: only where no story is told.
        IsEmpty = Stories.CountAll == 0 && (await store.ListReportsAsync(ReportFilter.All, Storage.Page.First(1), record.Session.Cancellation).ConfigureAwait(false)).CountAll == 0;
        Dictionary<string, Storyline> storylines = new(StringComparer.Ordinal);
        foreach (string id in Stories.Items.Select(entry => entry.Storyline).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await store.FindStorylineAsync(id, record.Session.Cancellation).ConfigureAwait(false) is { StoryIds.Count: > 1 } storyline)
            {
                storylines.Add(id, storyline);
            }
        }
        Storylines = storylines;
        Firsts = await FirstsAsync(store).ConfigureAwait(false);
        if (Number == 1 && filter.Title is null && filter.Outlet is null)
        {
            Example = await StoryExample.OfAsync(store, Stories.Items, record.Session.Cancellation).ConfigureAwait(false);
        }
    }

    private async Task<Dictionary<string, ReportEntry>> FirstsAsync(IRecordReader store)
    {
        Dictionary<string, ReportEntry> firsts = new(StringComparer.Ordinal);
        foreach (Story story in Stories.Items.Select(entry => entry.Story))
        {
            Listed<ReportEntry> first = await store.ListReportsAsync(new ReportFilter { Id = story.ReportIds[0] }, Storage.Page.First(1), record.Session.Cancellation).ConfigureAwait(false);
            if (first.Items.Count > 0)
            {
                firsts.Add(story.Id, first.Items[0]);
            }
        }
        return firsts;
    }

    private static string? Asked(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
