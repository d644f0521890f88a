using System.Text.Json;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;

namespace Dateline.Host.Serving;

/// <summary>The feeds that the servers of a record follow. They stand in a file beside it, so that the next server follows them on, and whoever is handed the record does not ask hosts that somebody else named.</summary>
/// <param name="record">Absolute path of the record.</param>
internal sealed class FollowedFeeds(string record)
{
    private readonly Lock _lock = new();
    private readonly string _path = record + ".feeds";
    private SortedDictionary<string, FollowedFeedWire>? _feeds;

    /// <summary>How many are followed.</summary>
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

    // A file that is none is left alone: what stands in it may still be mended by hand.
    private SortedDictionary<string, FollowedFeedWire> Read()
    {
        if (_feeds is null)
        {
            try
            {
                IReadOnlyList<FollowedFeedWire> kept = File.Exists(_path) ? JsonSerializer.Deserialize(File.ReadAllBytes(_path), WireJson.Lines.FeedFileWire)?.Feeds ?? [] : [];
                _feeds = new SortedDictionary<string, FollowedFeedWire>(kept.DistinctBy(feed => feed.Address, StringComparer.Ordinal).ToDictionary(feed => feed.Address, StringComparer.Ordinal), StringComparer.Ordinal);
            }
            catch (JsonException error)
            {
                throw new CommandException($"{_path}: it is no file of feeds", ExitCode.Refused, error);
            }
        }
        return _feeds;
    }

    private async Task SaveAsync(Action<SortedDictionary<string, FollowedFeedWire>> change, CancellationToken cancellation)
    {
        byte[] bytes;
        lock (_lock)
        {
            change(Read());
            bytes = WireJson.Line(new FeedFileWire { Feeds = [.. Read().Values] }, WireJson.Pages.FeedFileWire);
        }
        await WholeFile.WriteAsync(_path, async stream => await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }
}
