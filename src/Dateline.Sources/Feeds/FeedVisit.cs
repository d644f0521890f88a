using Dateline.Extraction.Feeds;

namespace Dateline.Sources.Feeds;

/// <summary>What one visit to a feed gave. The reports are to be stored before the state: a visit whose state is lost gives the same reports again, none is lost. Lists are compared by reference.</summary>
/// <param name="State">What is known of the feed from now on.</param>
/// <param name="Changed">The items of <paramref name="State"/> that are new or not as before.</param>
/// <param name="Reports">The reports of new and changed items.</param>
/// <param name="Sitemaps">Further addresses, where the feed is an index of sitemaps.</param>
/// <param name="Told">What happened, for people; null where nothing is to be told.</param>
public sealed record FeedVisit(FeedState State, IReadOnlyList<KnownItem> Changed, IReadOnlyList<SourcedReport> Reports, IReadOnlyList<string> Sitemaps, string? Told);
