using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web;

/// <summary>Words in the reports, quotations, statements or events of the record.</summary>
internal sealed class SearchModel(ServedRecord record) : PageModel
{
    /// <summary>What can be searched for, as the address names it and as the page calls it.</summary>
    public static readonly IReadOnlyList<(LineKind Kind, string Word, string Name)> Kinds =
    [
        (LineKind.Report, "report", "Reports"), (LineKind.Quotation, "quotation", "Quotations"), (LineKind.Statement, "statement", "Statements"), (LineKind.Event, "event", "Events"),
    ];

    /// <summary>The words.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Whether the newest come first instead of the best.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Newest { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    /// <summary>What was found, or null where nothing was asked.</summary>
    public SearchAnswer? Answer { get; private set; }

    /// <summary>Answers.</summary>
    public async Task OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Words))
        {
            return;
        }
        LineKind? kind = Kinds.Where(named => named.Word == Kind).Select(named => (LineKind?)named.Kind).FirstOrDefault();
        SearchQuery query = new(Words) { Kind = kind, Order = Newest ? SearchOrder.Newest : SearchOrder.Ranked, Cursor = string.IsNullOrEmpty(Cursor) ? null : Cursor };
        Answer = await (await record.OpenAsync().ConfigureAwait(false)).SearchAsync(query, record.Session.Cancellation).ConfigureAwait(false);
    }
}
