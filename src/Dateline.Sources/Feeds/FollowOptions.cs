using Dateline.Extraction;

namespace Dateline.Sources.Feeds;

/// <summary>How feeds are followed.</summary>
public sealed record FollowOptions
{
    /// <summary>Time between two visits to a feed that asks for no longer one. Default 15 min.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest time between two visits, whatever failed or was asked for. Default 24 h.</summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Pages fetched at one visit; further ones wait for the next. Default 50.</summary>
    public int PagesPerVisit { get; init; } = 50;

    /// <summary>How often a page is asked for that does not answer, before the item's own words are taken for it. Default 6.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>Tells the address of the page behind a page of the same article, or null; null where only first pages are wanted.</summary>
    public Func<RawReport, string?>? NextPage { get; init; }

    /// <summary>Who publishes the feeds, or null to let pages, feeds and the registry of outlets tell.</summary>
    public string? Outlet { get; init; }
}
