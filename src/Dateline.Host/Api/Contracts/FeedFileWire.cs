namespace Dateline.Host.Api.Contracts;

/// <summary>The feeds that a server follows, in the file beside its record.</summary>
internal sealed record FeedFileWire
{
    public int Format { get; init; } = WireJson.Format;
    public required IReadOnlyList<FollowedFeedWire> Feeds { get; init; }
}

/// <summary>A feed that is followed.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Outlet">Who publishes it, as the person who named it said; null where nobody did.</param>
/// <param name="Every">Minutes between two visits at least.</param>
internal sealed record FollowedFeedWire(string Address, string? Outlet, int Every);
