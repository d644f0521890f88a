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
    /// <summary>Stories looked at where none is asked for: the latest, so that the page comes quickly from a large record.</summary>
    public const int MostStories = 25;

    /// <summary>Places shown at most, those in most reports first.</summary>
    public const int MostPlaces = 150;

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
        string[] stories = string.IsNullOrEmpty(story)
            ? [.. (await store.ListStoriesAsync(new StoryFilter { Order = StoryOrder.Newest }, Storage.Page.First(MostStories), cancellation).ConfigureAwait(false)).Items.Select(entry => entry.Story.Id)]
            : [story];
        Telling telling = await store.LoadTellingAsync(stories, null, cancellation).ConfigureAwait(false);
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

    private static Comparison.ReportSpan PlaceOf(Reading reading, PlaceMention place) => new(reading.Report.Id, place.Span);
}
