using System.Text.Json;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;

namespace Dateline.Host.Serving;

/// <summary>The feeds that the servers of a record follow. They stand in a file beside it, so that the next server follows them on, and whoever is handed the record does not ask hosts that somebody else named.</summary>
/// <param name="record">Absolute path of the record.</param>
internal sealed class FollowedFeeds(string record) : IDisposable
{
    private readonly SemaphoreSlim _saving = new(1, 1);
    private readonly Lock _lock = new();
    private readonly string _path = record + ".feeds";
    private SortedDictionary<string, FollowedFeedWire>? _feeds;

    /// <summary>How many are followed.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is no file of feeds; so for every member.</exception>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return Read().Count;
            }
        }
    }

    /// <summary>The feed at that address, or null where it is not followed.</summary>
    public FollowedFeedWire? Find(string address)
    {
        lock (_lock)
        {
            return Read().GetValueOrDefault(address);
        }
    }

    /// <summary>Keeps a feed, in the place of the one at the same address.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public Task AddAsync(FollowedFeedWire feed, CancellationToken cancellation) => SaveAsync(feeds => feeds[feed.Address] = feed, cancellation);

    /// <summary>Takes a feed out.</summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public Task RemoveAsync(string address, CancellationToken cancellation) => SaveAsync(feeds => feeds.Remove(address), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _saving.Dispose();

    // A file that is none is left alone: what stands in it may still be mended by hand.
    private SortedDictionary<string, FollowedFeedWire> Read()
    {
        if (_feeds is null)
        {
            try
            {
                IReadOnlyList<FollowedFeedWire> kept = File.Exists(_path) ? JsonSerializer.Deserialize(File.ReadAllBytes(_path), WireJson.Lines.FeedFileWire)?.Feeds ?? [] : [];
                _feeds = new SortedDictionary<string, FollowedFeedWire>(kept.Where(feed => feed?.Address is not null).DistinctBy(feed => feed.Address, StringComparer.Ordinal).ToDictionary(feed => feed.Address, StringComparer.Ordinal), StringComparer.Ordinal);
            }
            catch (JsonException error)
            {
                throw new CommandException($"{Path.GetFileName(_path)}: it is no file of feeds", ExitCode.Refused, error);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"{Path.GetFileName(_path)}: it cannot be read", ExitCode.Refused, error);
            }
        }
        return _feeds;
    }

    private async Task SaveAsync(Action<SortedDictionary<string, FollowedFeedWire>> change, CancellationToken cancellation)
    {
        await _saving.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            SortedDictionary<string, FollowedFeedWire> feeds;
            lock (_lock)
            {
                feeds = new SortedDictionary<string, FollowedFeedWire>(Read(), StringComparer.Ordinal);
            }
            change(feeds);
            byte[] bytes = WireJson.Line(new FeedFileWire { Feeds = [.. feeds.Values] }, WireJson.Pages.FeedFileWire);
            await WholeFile.WriteAsync(_path, async stream => await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            lock (_lock)
            {
                _feeds = feeds;
            }
        }
        finally
        {
            _saving.Release();
        }
    }
}
