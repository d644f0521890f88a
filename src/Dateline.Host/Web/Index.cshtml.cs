using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web;

/// <summary>The first page.</summary>
internal sealed class IndexModel(ServedRecord record) : PageModel
{
    /// <summary>How much the record holds.</summary>
    public StoreCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Answers.</summary>
    public async Task OnGetAsync() => Counts = await (await record.OpenAsync().ConfigureAwait(false)).CountAsync(record.Session.Cancellation).ConfigureAwait(false);
}
