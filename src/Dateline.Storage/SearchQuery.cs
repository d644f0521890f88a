namespace Dateline.Storage;

/// <summary>In what order hits come.</summary>
public enum SearchOrder
{
    /// <summary>Those that answer best first (BM25), then the newest.</summary>
    Ranked,

    /// <summary>The newest first.</summary>
    Newest,
}

/// <summary>What is searched for. Any text is a fair query: what is no word is passed over.</summary>
/// <param name="Words">Words, “phrases” in double quotation marks and beginnings (<c>sanct*</c>) that must all be there; folded, so that <c>Vucic</c> finds <c>Vučić</c>.</param>
public sealed record SearchQuery(string Words)
{
    /// <summary>In what order.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Outlet of the report, without regard to case; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only in reports that may be from this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only in reports that may be from this day or earlier.</summary>
    public DateOnly? To { get; init; }
}
