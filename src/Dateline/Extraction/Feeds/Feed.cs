using Dateline.Text;

namespace Dateline.Extraction.Feeds;

/// <summary>The form of a feed.</summary>
public enum FeedForm
{
    /// <summary>RSS 0.9 to 2.0.</summary>
    Rss,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,

    /// <summary>A sitemap, with or without news entries.</summary>
    Sitemap,

    /// <summary>A sitemap of sitemaps.</summary>
    SitemapIndex,
}

/// <summary>What a feed holds. Lists are compared by reference.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Items">Its items, in its order.</param>
public sealed record Feed(FeedForm Form, IReadOnlyList<FeedItem> Items)
{
    /// <summary>What it calls itself, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the site that it belongs to, or null.</summary>
    public string? Site { get; init; }

    /// <summary>Language as it names it, or null.</summary>
    public string? Language { get; init; }

    /// <summary>How long it asks to be left alone between two visits (RSS <c>ttl</c>), or null.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The addresses of the sitemaps that a <see cref="FeedForm.SitemapIndex"/> names.</summary>
    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    /// <summary>What was odd: <see cref="FindingCodes.Damaged"/>, <see cref="FindingCodes.LimitMet"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
