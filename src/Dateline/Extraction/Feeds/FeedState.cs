namespace Dateline.Extraction.Feeds;

/// <summary>What is known of a feed between two visits. Lists are compared by reference.</summary>
/// <param name="Address">Its address as it was named.</param>
public sealed record FeedState(Uri Address)
{
    /// <summary>Where it moved to for good, or null.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The validator of the last whole answer, or null.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The instant of the last change as the server wrote it, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>When to visit it again (UTC).</summary>
    public DateTimeOffset Next { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Visits so far.</summary>
    public int Visits { get; init; }

    /// <summary>Visits that failed since the last one that did not.</summary>
    public int Failures { get; init; }

    /// <summary>Why it is visited no more, or null.</summary>
    public string? Stopped { get; init; }

    /// <summary>Its items, by their identities.</summary>
    public IReadOnlyDictionary<string, KnownItem> Items { get; init; } = new Dictionary<string, KnownItem>(StringComparer.Ordinal);
}

/// <summary>What is known of an item between two visits.</summary>
/// <param name="Identity">What it is known by.</param>
/// <param name="Fingerprint">Hash over what it said when it was last looked at.</param>
/// <param name="Address">Its own address, or null.</param>
/// <param name="Waiting">The item, as long as its page could not be had; null when its report was handed on.</param>
/// <param name="Attempts">How often its page was asked for in vain.</param>
public sealed record KnownItem(string Identity, string Fingerprint, string? Address, FeedItem? Waiting, int Attempts);
