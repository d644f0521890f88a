using Dateline.Host.Serving;
using Dateline.Language.Catalogue;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Actors;

/// <summary>The page of an actor: what they said over time, the forms of the name, offices held.</summary>
internal sealed class ActorModel(ServedRecord record) : PageModel
{
    /// <summary>Quotations on one page.</summary>
    public const int Length = 40;

    // Quotations counted for the chart: enough for years, read in well under the time of a page.
    private const int MostCounted = 2_000;

    /// <summary>The number of the page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>The actor.</summary>
    public ActorEntry Actor { get; private set; } = null!;

    /// <summary>What they said, newest first.</summary>
    public Listed<QuotationEntry> Quotations { get; private set; } = new([], 0);

    /// <summary>How often they are quoted, by day or month, earliest first.</summary>
    public ChartTable Counts { get; private set; } = null!;

    /// <summary>Offices held, with the days and where that is known from.</summary>
    public IReadOnlyList<(Office Office, OfficeHolder Holder)> Offices { get; private set; } = [];

    /// <summary>The name of an office; its id where the catalogue does not know it.</summary>
    public string NameOf(string office) => record.Session.Knowledge.Actors.FindOffice(office)?.Name ?? office;

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnGetAsync(string id)
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        if (await FindAsync(store, id, record.Session.Cancellation).ConfigureAwait(false) is not ActorEntry actor)
        {
            return NotFound();
        }
        Actor = actor;
        QuotationFilter said = new() { Actor = actor.Id, Order = QuotationOrder.Newest };
        Listed<QuotationEntry> all = await store.ListQuotationsAsync(said, Storage.Page.First(MostCounted), record.Session.Cancellation).ConfigureAwait(false);
        int skip = (Number - 1) * Length;
        Quotations = skip + Length <= MostCounted ? all with { Items = [.. all.Items.Skip(skip).Take(Length)] }
            : await store.ListQuotationsAsync(said, new Storage.Page(skip, Length), record.Session.Cancellation).ConfigureAwait(false);
        Counts = ChartTable.Of("Quotations by period", "Quotations", all.Items.Select(entry => entry.Said?.From ?? entry.Published.Value).OfType<DateOnly>()) with { Address = period => Addresses.Search($"actor:{Addresses.Quoted(actor.Id)} from:{period} to:{period}", "quotation") };
        ActorCatalogue catalogue = record.Session.Knowledge.Actors;
        Offices = [.. catalogue.HeldBy(actor.Id).Select(holder => (Office: catalogue.FindOffice(holder.Office), Holder: holder)).Where(pair => pair.Office is not null).Select(pair => (pair.Office!, pair.Holder)).OrderBy(pair => pair.Holder.From)];
        return Page();
    }

    /// <summary>The actor of exactly that id, or null.</summary>
    public static async Task<ActorEntry?> FindAsync(IRecordReader store, string id, CancellationToken cancellation) =>
        (await store.ListActorsAsync(id, Storage.Page.First(100), cancellation).ConfigureAwait(false)).Items.FirstOrDefault(entry => entry.Id == id);
}
