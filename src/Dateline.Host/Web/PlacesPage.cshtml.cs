using Dateline.Annotation.Places;
using Dateline.Comparison.Views;
using Dateline.Host.Exports.Html;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web;

/// <summary>The places that reports of one story, or of the latest stories, name: as a list and on a map.</summary>
internal sealed class PlacesPageModel(ServedRecord record) : PageModel
{
    /// <summary>Stories of one page where none is asked for, so that it comes quickly from a large record.</summary>
    public const int Length = 25;

    /// <summary>Places shown at most, those in most reports first.</summary>
    public const int MostPlaces = 150;

    /// <summary>The number of the page, from 1: the latest stories first.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>The stories of the record.</summary>
    public int CountStories { get; private set; }

    /// <summary>The story asked for, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>The places, each with the first run that names it in each report.</summary>
    public IReadOnlyList<(ViewPlace Place, IReadOnlyList<Comparison.ReportSpan> Places)> Named { get; private set; } = [];

    /// <summary>The reports.</summary>
    public PageReports Reports { get; private set; } = null!;

    /// <summary>Borders that not all states recognise, for the map.</summary>
    public string ContestedBorders => Places.ContestedBorders(record.Session.Knowledge.Data);

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnGetAsync(string? story)
    {
        CancellationToken cancellation = record.Session.Cancellation;
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Number = Math.Clamp(Number, 1, 1_000_000);
        Telling telling = await store.LoadTellingAsync(string.IsNullOrEmpty(story) ? await PagedAsync(store).ConfigureAwait(false) : [story], null, cancellation).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(story) && telling.Stories.Count == 0)
        {
            return NotFound();
        }
        Title = string.IsNullOrEmpty(story) ? null : telling.Stories[0].Story.Title;
        Reports = new PageReports(telling);
        Named =
        [
            .. telling.Readings.SelectMany(reading => reading.Places.DistinctBy(ViewPlace.Of).Select(place => (Place: ViewPlace.Of(place), At: PlaceOf(reading, place))))
                .GroupBy(named => named.Place).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal).Take(MostPlaces)
                .Select(group => (group.Key, (IReadOnlyList<Comparison.ReportSpan>)[.. group.Select(named => named.At)])),
        ];
        return Page();
    }

    private async Task<string[]> PagedAsync(IRecordReader store)
    {
        Listed<StoryEntry> stories = await store.ListStoriesAsync(new StoryFilter { Order = StoryOrder.Newest }, new Storage.Page((Number - 1) * Length, Length), record.Session.Cancellation).ConfigureAwait(false);
        CountStories = stories.CountAll;
        return [.. stories.Items.Select(entry => entry.Story.Id)];
    }

    private static Comparison.ReportSpan PlaceOf(Reading reading, PlaceMention place) => new(reading.Report.Id, place.Span);
}
