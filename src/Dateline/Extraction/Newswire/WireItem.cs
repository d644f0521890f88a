using Dateline.Extraction.Html;

namespace Dateline.Extraction.Newswire;

/// <summary>What an agency wants done with an item.</summary>
internal enum WireStatus
{
    /// <summary>It may be used.</summary>
    Usable,

    /// <summary>It is held back for now.</summary>
    Withheld,

    /// <summary>It is killed: what was sent under its id must not be used.</summary>
    Canceled,
}

/// <summary>What an item of a newswire says of itself.</summary>
internal sealed record WireItem
{
    /// <summary>Its id, the same for all its versions; or null.</summary>
    public string? Id { get; init; }

    /// <summary>Its version as written, or null.</summary>
    public string? Version { get; init; }

    /// <summary>Who sent it, or null.</summary>
    public string? Provider { get; init; }

    /// <summary>When this version was made or issued, or null.</summary>
    public PageTime? Issued { get; init; }

    /// <summary>Before when it must not be published, or null.</summary>
    public PageTime? Embargo { get; init; }

    /// <summary>What may be done with it.</summary>
    public WireStatus Status { get; init; }

    /// <summary>Whether it corrects an earlier version.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>The slug, or null.</summary>
    public string? Slug { get; init; }

    /// <summary>What the desk says to the editors, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Language as it names it, or null.</summary>
    public string? Language { get; init; }
}
