namespace Dateline.Extraction.Html;

/// <summary>Which page of an article a page is.</summary>
/// <param name="Next">Address of the next one, or null where there is none or it cannot be told.</param>
/// <param name="Number">Its own number, counted from 1, or null where it does not tell.</param>
/// <param name="Of">How many there are, or null where it does not say.</param>
public sealed record PagePart(string? Next, int? Number, int? Of)
{
    /// <summary>Whether there are others.</summary>
    public bool IsOneOfSeveral => Next is not null || Number > 1 || Of > 1;
}
