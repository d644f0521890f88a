using System.Globalization;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web;

/// <summary>What is told otherwise since an instant that the address names; nothing is kept of who asked.</summary>
internal sealed class NewModel(ServedRecord record) : PageModel
{
    /// <summary>Lines shown at most.</summary>
    public const int Most = 500;

    /// <summary>Lines of one story that are open; the others are folded.</summary>
    public const int MostOpen = 12;

    /// <summary>The instant.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>What changed, by story.</summary>
    public IReadOnlyList<IGrouping<string, ToldChange>> Changes { get; private set; } = [];

    /// <summary>How many lines changed in all.</summary>
    public int CountAll { get; private set; }

    /// <summary>Where lines of a kind stand among those of their story: reports, then what differs, then what was said.</summary>
    public static int Rank(string kind) => kind switch { "report" => 0, "discrepancy" => 1, "omission" => 2, _ => 3 };

    /// <summary>Answers; a day counts from its beginning, and what is no instant from a week ago.</summary>
    public async Task OnGetAsync(string? since)
    {
        Since = DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at) ? at : record.Session.World.Clock.GetUtcNow().AddDays(-7);
        IReadOnlyList<ToldChange> changes = await (await record.OpenAsync().ConfigureAwait(false)).ListToldChangesAsync(Since, record.Session.Cancellation).ConfigureAwait(false);
        CountAll = changes.Count;
        Changes = [.. changes.OrderByDescending(change => change.At).Take(Most).GroupBy(change => change.Line.StoryId, StringComparer.Ordinal)];
    }
}
