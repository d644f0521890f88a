using Dateline.Comparison.Views;
using Dateline.Host.Commands;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Actors;

/// <summary>Where an actor was or is to be, by the reports of the stories that name them, the latest first, as a list and on a map.</summary>
internal sealed class StopsModel(ServedRecord record) : PageModel
{
    /// <summary>Stories of one page, so that it comes quickly from a large record.</summary>
    public const int Length = 60;

    /// <summary>The number of the page, from 1: the latest stories first.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>The actor.</summary>
    public ActorEntry Actor { get; private set; } = null!;

    /// <summary>The stops, by first day.</summary>
    public IReadOnlyList<Stop> Stops { get; private set; } = [];

    /// <summary>The stories that name the actor.</summary>
    public int CountStories { get; private set; }

    /// <summary>Their reports.</summary>
    public ToldRecord Told { get; private set; } = null!;

    /// <summary>Borders that not all states recognise, for the map.</summary>
    public string ContestedBorders => Places.ContestedBorders(record.Session.Knowledge.Data);

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        CancellationToken cancellation = record.Session.Cancellation;
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        if (await ActorModel.FindAsync(store, id, cancellation).ConfigureAwait(false) is not ActorEntry actor)
        {
            return NotFound();
        }
        Actor = actor;
        Number = Math.Clamp(Number, 1, 1_000_000);
        Listed<StoryEntry> stories = await store.ListStoriesAsync(new StoryFilter { Actor = id, Order = StoryOrder.Newest }, new Storage.Page((Number - 1) * Length, Length), cancellation).ConfigureAwait(false);
        CountStories = stories.CountAll;
        Told = ToldRecord.Of(await store.LoadTellingAsync([.. stories.Items.Select(entry => entry.Story.Id)], null, cancellation).ConfigureAwait(false), record.Session.Knowledge);
        Stops = ItineraryMaker.Of(id, Told.Reports, Told.StoryOf);
        return Page();
    }
}
