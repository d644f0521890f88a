namespace Dateline.Storage;

/// <summary>In what order hits come.</summary>
public enum SearchOrder
{
    /// <summary>Those that answer best first (BM25), then the newest.</summary>
    Ranked,

    /// <summary>The newest first, unknown days last.</summary>
    Newest,
}

/// <summary>What is searched for. Any text is a fair query: what it asks wrongly is said as a finding and taken as plain words.</summary>
/// <param name="Text">
/// Words, “phrases” in double quotation marks and beginnings (<c>sanct*</c>) that must all be there (<c>a OR b</c>: one of them; <c>-a</c>, <c>NOT a</c>: not there); folded, so that <c>Vucic</c> and <c>Вучић</c> find <c>Vučić</c>.
/// Beside them fields, <c>field:value</c> or <c>field:"several words"</c>: <c>actor</c> (name or id: mentions it, speaks, takes part), <c>outlet</c> (name or its beginning), <c>said</c> (words that somebody says),
/// <c>class</c> (of an event), <c>from</c> and <c>to</c> (a day, month or year), <c>story</c> (id, its beginning, or words of its title), <c>kind</c> (report, quotation, statement, event; direct, mixed, indirect; transcript, press-release, post).
/// </param>
public sealed record SearchQuery(string Text)
{
    /// <summary>What is wanted: <see cref="LineKind.Report"/>, <see cref="LineKind.Quotation"/>, <see cref="LineKind.Statement"/> or <see cref="LineKind.Event"/>; null for what <c>kind:</c> in the text says, else reports.</summary>
    public LineKind? Kind { get; init; }

    /// <summary>In what order. Where more than 5,000 lines answer, the newest come first in any case, and a finding says so.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Outlet of the report, without regard to case; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>Id of the report's story, or an id that leads there; null for any.</summary>
    public string? Story { get; init; }

    /// <summary>Only in reports that may be from this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only in reports that may be from this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary><see cref="SearchAnswer.Next"/> of the page before; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Hits at most; 20 unless told.</summary>
    public int Take { get; init; } = 20;
}
