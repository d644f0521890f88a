using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Corrections;

/// <summary>The word of people over the program's, newest first, with what takes it back.</summary>
internal sealed class IndexModel(ServedRecord record) : PageModel
{
    /// <summary>Corrections shown at most.</summary>
    public const int Most = 500;

    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<CorrectionEntry> Entries { get; private set; } = [];

    /// <summary>Answers.</summary>
    public async Task OnGetAsync() =>
        Entries = [.. (await (await record.OpenAsync().ConfigureAwait(false)).ListCorrectionsAsync(record.Session.Cancellation).ConfigureAwait(false)).Reverse()];

    /// <summary>Takes one back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string id, string? author)
    {
        await OnGetAsync().ConfigureAwait(false);
        if (Entries.FirstOrDefault(entry => entry.Correction.Id == id && entry.UndoneAt is null)?.Correction is not Correction correction)
        {
            return NotFound();
        }
        await People.UndoAsync(record, correction, author).ConfigureAwait(false);
        return Redirect("/corrections");
    }
}
