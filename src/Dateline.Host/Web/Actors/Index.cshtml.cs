using System.Globalization;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Actors;

/// <summary>The actors of the record, those in most reports first.</summary>
internal sealed class IndexModel(ServedRecord record) : PageModel
{
    /// <summary>Actors on one page.</summary>
    public const int Length = 50;

    // Read at once while names are picked, and at most for one page, so that it comes quickly where there are few.
    private const int Chunk = 200, MostRead = 2_000;

    /// <summary>How many actors of the record stand before the page.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    /// <summary>A name, in any spelling of the catalogue.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>Whether those are shown too that reports only describe.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Described { get; set; }

    /// <summary>The actors of the page.</summary>
    public IReadOnlyList<ActorEntry> Actors { get; private set; } = [];

    /// <summary>Actors of the record, named or described.</summary>
    public int CountAll { get; private set; }

    /// <summary>How many actors of the record stand before the next page; null behind the last.</summary>
    public int? Next { get; private set; }

    /// <summary>Answers.</summary>
    public async Task OnGetAsync()
    {
        After = Math.Clamp(After, 0, 50_000_000);
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        string? asked = string.IsNullOrWhiteSpace(Name) ? null : Name.Trim();
        List<ActorEntry> shown = [];
        int at = After;
        bool isMore = true;
        while (isMore && shown.Count < Length && at - After < MostRead)
        {
            Listed<ActorEntry> read = await store.ListActorsAsync(asked, new Storage.Page(at, Chunk), record.Session.Cancellation).ConfigureAwait(false);
            CountAll = read.CountAll;
            foreach (ActorEntry actor in read.Items.TakeWhile(_ => shown.Count < Length))
            {
                at++;
                if (Described || asked is not null || !ActorNames.IsDescribed(actor))
                {
                    shown.Add(actor);
                }
            }
            isMore = at < read.CountAll && read.Items.Count > 0;
        }
        Actors = shown;
        Next = isMore ? at : null;
    }

    /// <summary>The query of another page of the same list.</summary>
    public QueryString Query(int after, bool described) => QueryString.Create(
        [KeyValuePair.Create("name", Name), KeyValuePair.Create("described", described ? "true" : null), KeyValuePair.Create("after", after == 0 ? null : after.ToString(CultureInfo.InvariantCulture))]);
}
