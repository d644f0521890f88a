using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Actors;

/// <summary>The actors of the record, those in most reports first.</summary>
internal sealed class IndexModel(ServedRecord record) : PageModel
{
    /// <summary>Actors on one page.</summary>
    public const int Length = 50;

    /// <summary>The number of the page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>A name, in any spelling of the catalogue.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>The actors of the page.</summary>
    public Listed<ActorEntry> Actors { get; private set; } = new([], 0);

    /// <summary>Answers.</summary>
    public async Task OnGetAsync()
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Actors = await store.ListActorsAsync(string.IsNullOrWhiteSpace(Name) ? null : Name.Trim(), new Storage.Page((Number - 1) * Length, Length), record.Session.Cancellation).ConfigureAwait(false);
    }
}
