using Dateline.Host.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Lines;

/// <summary>Leads from the id of any line of the record to its characters.</summary>
internal sealed class LineModel(ServedRecord record) : PageModel
{
    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnGetAsync(string id) =>
        await LinePlaces.AddressAsync(await record.OpenAsync().ConfigureAwait(false), id, record.Session.Cancellation).ConfigureAwait(false) is string address ? Redirect(address) : NotFound();
}
