using System.Collections.Concurrent;
using Dateline.Extraction.Feeds;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Sources.Feeds;
using Dateline.Sources.Http;
using Dateline.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Serving;

/// <summary>Follows feeds that people named on the pages, as long as the server runs: one visit after the other, each when its feed's time has come. No feed is visited that nobody named here.</summary>
internal sealed class FeedFollower(Session session, RecordQueue queue, FetchOptions options) : BackgroundService
{
    /// <summary>Feeds that are followed at most.</summary>
    public const int Most = 200;

    private static readonly TimeSpan _rest = TimeSpan.FromMinutes(1);

    // Of each feed who publishes it, as the person who named it said; empty where nobody did.
    private readonly ConcurrentDictionary<string, string> _followed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _named = new(0);

    /// <summary>Whether the feed at <paramref name="address"/> is followed by this server.</summary>
    public bool Follows(string address) => _followed.ContainsKey(address);

    /// <summary>What came of the last visit, or null before it.</summary>
    public string? Told(string address) => _told.GetValueOrDefault(address);

    /// <summary>Follows a feed from now on, and visits it as soon as may be.</summary>
    /// <returns>Whether it is followed; not, where <see cref="Most"/> are.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    public async Task<bool> FollowAsync(Uri address, string? outlet)
    {
        string name = address.AbsoluteUri;
        if (_followed.Count >= Most && !Follows(name))
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
        _followed[name] = outlet ?? "";
        _told.TryRemove(name, out _);
        _named.Release();
        return true;
    }

    /// <summary>Follows a feed no more.</summary>
    /// <exception cref="StoreException">The record could not be written.</exception>
    public async Task StopAsync(string address, string author)
    {
        _followed.TryRemove(address, out _);
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
            catch (Exception error) when (error is StoreException or CommandException or OperationCanceledException)
            {
                session.Log.Write(LogLevel.Warning, $"feeds were not followed: {error.Message}");
                await Task.Delay(_rest, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    // Visits each feed whose time has come once, and tells how long to rest.
    private async Task<TimeSpan> VisitAsync(CancellationToken cancellation)
    {
        if (_followed.IsEmpty)
        {
            return Timeout.InfiniteTimeSpan;
        }
        using PageFetcher fetcher = new(options);
        IReadOnlyList<FeedState> known = await queue.WriteAsync(store => store.ListFeedsAsync(cancellation), cancellation).ConfigureAwait(false);
        foreach (FeedState feed in known.Where(feed => feed.Stopped is null && feed.Next <= session.World.Clock.GetUtcNow()).OrderBy(feed => feed.Next))
        {
            if (_followed.TryGetValue(feed.Address.AbsoluteUri, out string? outlet))
            {
                await VisitAsync(fetcher, feed, outlet, cancellation).ConfigureAwait(false);
            }
        }
        return _rest;
    }

    private async Task VisitAsync(PageFetcher fetcher, FeedState feed, string outlet, CancellationToken cancellation)
    {
        string address = feed.Address.AbsoluteUri;
        FollowOptions following = new() { Outlet = outlet.Length == 0 ? null : outlet, NextPage = raw => session.Knowledge.Extractor.NextPage(raw, cancellation) };
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
