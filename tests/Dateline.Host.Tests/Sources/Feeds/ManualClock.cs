namespace Dateline.Host.Tests.Sources.Feeds;

/// <summary>A clock that stands still until it is told to go.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoTo(DateTimeOffset instant) => _now = instant > _now ? instant : _now;
}
