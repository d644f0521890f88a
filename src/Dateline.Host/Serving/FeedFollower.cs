using System.Collections.Concurrent;
using Dateline.Extraction.Feeds;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Sources.Feeds;
using Dateline.Sources.Http;
using Dateline.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Serving;

/// <summary>Follows feeds that people named on the pages, of this server or of one before it: one visit after the other, each when its feed's time has come. No feed is visited that nobody named there.</summary>
internal sealed class FeedFollower(Session session, RecordQueue queue, FetchOptions options, FollowedFeeds followed) : BackgroundService
{
    /// <summary>Feeds that are followed at most.</summary>
    public const int Most = 200;

    /// <summary>Minutes between two visits where nothing is said, and the fewest and the most that may be said.</summary>
    public const int UsualMinutes = 15, FewestMinutes = 5, MostMinutes = 24 * 60;

    private static readonly TimeSpan _rest = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _named = new(0);

    /// <summary>The feed at <paramref name="address"/>, or null where it is not followed.</summary>
    public FollowedFeedWire? Followed(string address) => followed.Find(address);

    /// <summary>What came of the last visit, or null before it.</summary>
    public string? Told(string address) => _told.GetValueOrDefault(address);

    /// <summary>Follows a feed from now on, and visits it as soon as may be.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="outlet">Who publishes it, or null where nobody said.</param>
    /// <param name="minutes">Minutes between two visits at least; null as before, or as usual.</param>
    /// <returns>Whether it is followed; not, where <see cref="Most"/> are.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    /// <exception cref="CommandException">The file of the feeds could not be written.</exception>
    public async Task<bool> FollowAsync(Uri address, string? outlet, int? minutes)
    {
        string name = address.AbsoluteUri;
        if (followed.Count >= Most && Followed(name) is null)
        {
            return false;
        }
        await queue.WriteAsync(
            async store =>
            {
                FeedState known = await KnownAsync(store, name).ConfigureAwait(false) ?? new FeedState(address);
                await store.SaveFeedAsync(known with { Next = DateTimeOffset.MinValue, Stopped = null }, []).ConfigureAwait(false);
                return true;
            },
            session.Cancellation).ConfigureAwait(false);
        FollowedFeedWire? before = Followed(name);
        int every = Math.Clamp(minutes ?? before?.Every ?? UsualMinutes, FewestMinutes, MostMinutes);
        await followed.AddAsync(new FollowedFeedWire(name, outlet ?? before?.Outlet, every), session.Cancellation).ConfigureAwait(false);
        _told.TryRemove(name, out _);
        _named.Release();
        return true;
    }

    /// <summary>Follows a feed no more.</summary>
    /// <exception cref="StoreException">The record could not be written.</exception>
    /// <exception cref="CommandException">The file of the feeds could not be written.</exception>
    public async Task StopAsync(string address, string author)
    {
        await followed.RemoveAsync(address, session.Cancellation).ConfigureAwait(false);
        await queue.WriteAsync(
            async store =>
            {
                if (await KnownAsync(store, address).ConfigureAwait(false) is FeedState known)
                {
                    await store.SaveFeedAsync(known with { Stopped = $"stopped by {author}" }, []).ConfigureAwait(false);
                }
                return true;
            },
            session.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _named.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                TimeSpan wait = await VisitAsync(stoppingToken).ConfigureAwait(false);
                await _named.WaitAsync(wait, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                session.Log.Write(LogLevel.Warning, $"feeds were not followed: {error.Message}");
                await Task.Delay(_rest, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    // Visits each feed whose time has come once, and tells how long to rest.
    private async Task<TimeSpan> VisitAsync(CancellationToken cancellation)
    {
        if (followed.Count == 0)
        {
            return Timeout.InfiniteTimeSpan;
        }
        using PageFetcher fetcher = new(options);
        IReadOnlyList<FeedState> known = await queue.WriteAsync(store => store.ListFeedsAsync(cancellation), cancellation).ConfigureAwait(false);
        foreach (FeedState feed in known.Where(feed => feed.Stopped is null && feed.Next <= session.World.Clock.GetUtcNow()).OrderBy(feed => feed.Next))
        {
            if (Followed(feed.Address.AbsoluteUri) is FollowedFeedWire asked)
            {
                await TryVisitAsync(fetcher, feed, asked, cancellation).ConfigureAwait(false);
            }
        }
        return _rest;
    }

    // What goes wrong with one feed keeps nobody from the others; it is visited again.
    private async Task TryVisitAsync(PageFetcher fetcher, FeedState feed, FollowedFeedWire asked, CancellationToken cancellation)
    {
        try
        {
            await VisitAsync(fetcher, feed, asked, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (OperationCanceledException or StoreException or CommandException))
        {
            _told[feed.Address.AbsoluteUri] = $"the visit failed: {Lines.Plain(error.Message)}";
            session.Log.Write(LogLevel.Error, $"the feed {feed.Address.AbsoluteUri} was not visited: {error}");
        }
    }

    private async Task VisitAsync(PageFetcher fetcher, FeedState feed, FollowedFeedWire asked, CancellationToken cancellation)
    {
        string address = feed.Address.AbsoluteUri;
        FollowOptions following = new() { Interval = TimeSpan.FromMinutes(asked.Every), Outlet = asked.Outlet, NextPage = raw => session.Knowledge.Extractor.NextPage(raw, cancellation) };
        FeedVisit visit = await new FeedVisitor(new FeedReader(session.Knowledge.Data), fetcher.FetchAsync, following, session.World.Clock).VisitAsync(feed, cancellation).ConfigureAwait(false);
        int added = await queue.WriteAsync(
            async store =>
            {
                // Somebody may have stopped it meanwhile.
                string? stopped = (await KnownAsync(store, address).ConfigureAwait(false))?.Stopped;
                FeedVisit kept = stopped is null ? visit : visit with { State = visit.State with { Stopped = stopped } };
                return (await FeedTaking.TakeAsync(session.During(CancellationToken.None), store, kept).ConfigureAwait(false)).Count;
            },
            cancellation).ConfigureAwait(false);
        _told[address] = Lines.Plain(visit.State.Stopped ?? visit.Told ?? $"{added} new reports");
    }

    private static async Task<FeedState?> KnownAsync(IRecordStore store, string address) =>
        (await store.ListFeedsAsync().ConfigureAwait(false)).FirstOrDefault(feed => feed.Address.AbsoluteUri == address);
}
