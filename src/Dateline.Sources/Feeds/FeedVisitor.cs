using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Feeds;
using Dateline.Sources.Http;
using Dateline.Text;

namespace Dateline.Sources.Feeds;

/// <summary>Visits feeds: asks whether they changed, tells new and changed items from known ones, and gets the page of each item that has only a lead. Safe to share between threads.</summary>
/// <param name="reader">Reads feeds.</param>
/// <param name="fetch">Fetches: <see cref="PageFetcher.FetchAsync"/>.</param>
/// <param name="options">How feeds are followed.</param>
/// <param name="clock">Tells the time.</param>
public sealed class FeedVisitor(FeedReader reader, Func<Uri, FetchConditions, CancellationToken, Task<FetchOutcome>> fetch, FollowOptions options, TimeProvider clock)
{
    /// <summary>Visits the feed of <paramref name="state"/> now, whether or not its time has come. Never throws for what a server does.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<FeedVisit> VisitAsync(FeedState state, CancellationToken cancellation)
    {
        FetchOutcome outcome = await fetch(state.MovedTo ?? state.Address, new FetchConditions(state.EntityTag, state.LastModified), cancellation).ConfigureAwait(false);
        FeedState next = state with { Visits = state.Visits + 1 };
        Feed? feed = null;
        string? told = outcome.Reason.Length == 0 ? null : outcome.Reason;
        switch (outcome.Result)
        {
            case FetchResult.Fetched:
                feed = reader.Read(outcome.Body, outcome.ContentType, outcome.Address, cancellation);
                told = feed is null ? "what the address gives is no feed" : null;
                bool isWhole = feed is not null && outcome.Findings.Count == 0 && feed.Findings.Count == 0;
                next = next with
                {
                    Failures = feed is null ? next.Failures + 1 : 0,
                    // An answer that was cut or is ill-formed is asked for again whole.
                    EntityTag = isWhole ? outcome.EntityTag : null,
                    LastModified = isWhole ? outcome.LastModified : null,
                    MovedTo = outcome.HasMoved && feed is not null ? outcome.Address : next.MovedTo,
                };
                break;
            case FetchResult.NotModified:
                next = next with { Failures = 0 };
                break;
            case FetchResult.Gone:
                next = next with { Stopped = "it is gone for good (410)" };
                break;
            default:
                next = next with { Failures = next.Failures + 1 };
                break;
        }
        (List<KnownItem> changed, List<SourcedReport> reports) = await ItemsAsync(state, feed, cancellation).ConfigureAwait(false);
        Dictionary<string, KnownItem> items = new(state.Items, StringComparer.Ordinal);
        foreach (KnownItem item in changed)
        {
            items[item.Identity] = item;
        }
        next = next with { Items = items, Next = clock.GetUtcNow() + VisitTimes.Wait(next, feed?.Interval, outcome.RetryAfter, options) };
        return new FeedVisit(next, changed, reports, feed?.Sitemaps ?? [], told);
    }

    private async Task<(List<KnownItem> Changed, List<SourcedReport> Reports)> ItemsAsync(FeedState state, Feed? feed, CancellationToken cancellation)
    {
        List<KnownItem> changed = [];
        List<SourcedReport> reports = [];
        int pages = 0;
        foreach ((FeedItem item, int attempts) in Wanted(state, feed))
        {
            bool wantsPage = !item.IsWhole && item.HasOwnAddress && attempts < options.Attempts;
            if (wantsPage && pages == options.PagesPerVisit)
            {
                changed.Add(Known(item, item, attempts));
                continue;
            }
            pages += wantsPage ? 1 : 0;
            FetchOutcome? page = wantsPage ? await fetch(new Uri(item.Address!), FetchConditions.None, cancellation).ConfigureAwait(false) : null;
            if (page?.Result == FetchResult.Failed && attempts + 1 < options.Attempts)
            {
                changed.Add(Known(item, item, attempts + 1));
                continue;
            }
            changed.Add(Known(item, null, attempts));
            SourcedReport? report = page?.Result == FetchResult.Fetched ? await OfPageAsync(item, page, feed, cancellation).ConfigureAwait(false) : OfItem(item, page, feed);
            if (report is not null)
            {
                reports.Add(report);
            }
        }
        return (changed, reports);
    }

    /// <summary>The items to look at: those that wait, and those of the feed that are not known as they are. An item is known by its identity, by its own address, or by saying the same as one whose identity has changed.</summary>
    private static IEnumerable<(FeedItem Item, int Attempts)> Wanted(FeedState state, Feed? feed)
    {
        Dictionary<string, KnownItem> byAddress = state.Items.Values.Where(item => item.Address is not null).GroupBy(item => item.Address!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MinBy(item => item.Identity, StringComparer.Ordinal)!, StringComparer.Ordinal);
        HashSet<string> prints = state.Items.Values.Where(item => item.Waiting is null).Select(item => item.Fingerprint).ToHashSet(StringComparer.Ordinal);
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (FeedItem item in feed?.Items ?? [])
        {
            KnownItem? known = state.Items.GetValueOrDefault(item.Identity) ?? (item.HasOwnAddress ? byAddress.GetValueOrDefault(item.Address!) : null);
            if (known?.Waiting is not null)
            {
                given.Add(known.Identity);
                yield return (item, known.Attempts);
            }
            else if (!prints.Contains(item.Fingerprint))
            {
                yield return (item, 0);
            }
        }
        foreach (KnownItem item in state.Items.Values.Where(item => item.Waiting is not null && !given.Contains(item.Identity)).OrderBy(item => item.Identity, StringComparer.Ordinal))
        {
            yield return (item.Waiting!, item.Attempts);
        }
    }

    private static KnownItem Known(FeedItem item, FeedItem? waiting, int attempts) => new(item.Identity, item.Fingerprint, item.HasOwnAddress ? item.Address : null, waiting, attempts);

    private async Task<SourcedReport> OfPageAsync(FeedItem item, FetchOutcome page, Feed? feed, CancellationToken cancellation)
    {
        RawReport raw = Raw(item, page.Body, feed) with { ContentType = page.ContentType };
        return new SourcedReport(options.NextPage is null ? raw : await PartFetcher.CompleteAsync(raw, fetch, options.NextPage, cancellation).ConfigureAwait(false), page.Findings);
    }

    /// <summary>The report that the item's own words make, with a finding where its page was asked for in vain; null where it has no words.</summary>
    private SourcedReport? OfItem(FeedItem item, FetchOutcome? asked, Feed? feed)
    {
        if (item.Page is not string page)
        {
            return null;
        }
        RawReport raw = Raw(item, Encoding.UTF8.GetBytes(page), feed) with { ContentType = "text/html; charset=utf-8" };
        bool isLead = asked is not null || !item.IsWhole;
        return new SourcedReport(raw, isLead ? [new Finding(FindingCodes.LeadOnly, null, asked is null ? "The feed gives no more than a lead." : $"The feed gives no more than a lead, and its page could not be had: {asked.Reason}.")] : []);
    }

    private RawReport Raw(FeedItem item, byte[] bytes, Feed? feed) => new(item.Address ?? item.Identity, bytes)
    {
        Url = item.HasOwnAddress ? item.Address : null,
        Outlet = options.Outlet ?? item.Outlet,
        Listed = item.Published?.Day,
        ListedOutlet = feed?.Title,
        Seen = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
    };
}
