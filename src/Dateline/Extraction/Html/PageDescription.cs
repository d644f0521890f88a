namespace Dateline.Extraction.Html;

/// <summary>What a page says of itself, decided. Lists are compared by reference.</summary>
public sealed record PageDescription
{
    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, in the order of the page.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Who published it, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, as written for machines or, where nothing is, for people; or null.</summary>
    public PageTime? Published { get; init; }

    /// <summary>The day on which it was published by the outlet's own calendar: the day shown to readers where it lies beside that of <see cref="Published"/>; or null.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public PageTime? Modified { get; init; }

    /// <summary>Language as the page names it (<c>en</c>, <c>en-GB</c>), or null.</summary>
    public string? Language { get; init; }

    /// <summary>Its own address, or null.</summary>
    public string? Canonical { get; init; }

    /// <summary>The part of the outlet that it stands in, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Which page of its article it is, or null where nothing tells that there are others.</summary>
    public PagePart? Part { get; init; }

    /// <summary>All that the page says, chosen or not, with places as bytes of the source.</summary>
    public IReadOnlyList<PageFact> Facts { get; init; } = [];
}
