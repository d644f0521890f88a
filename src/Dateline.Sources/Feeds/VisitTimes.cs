using System.Globalization;
using Dateline.Extraction.Feeds;
using Dateline.Text;

namespace Dateline.Sources.Feeds;

/// <summary>When a feed is visited again.</summary>
internal static class VisitTimes
{
    private const int MostDoublings = 10;
    private const int Shares = 1000;

    /// <summary>The wait after a visit: the interval, doubled for each failure in a row, no shorter than the server asks, with up to a fifth added so that feeds that began together part. The share hangs on the feed's address and the number of the visit alone.</summary>
    /// <param name="state">The feed after the visit.</param>
    /// <param name="asked">What the feed asks for (RSS <c>ttl</c>), or null.</param>
    /// <param name="retryAfter">What the server asks for, or null.</param>
    /// <param name="options">The interval and its bound.</param>
    public static TimeSpan Wait(FeedState state, TimeSpan? asked, TimeSpan? retryAfter, FollowOptions options)
    {
        TimeSpan wait = asked > options.Interval ? asked.Value : options.Interval;
        wait *= 1 << Math.Min(state.Failures, MostDoublings);
        wait = retryAfter > wait ? retryAfter.Value : wait;
        wait = wait > options.LongestInterval ? options.LongestInterval : wait;
        string hash = ContentHash.Id("visit", state.Address.AbsoluteUri, state.Visits.ToString(CultureInfo.InvariantCulture));
        int share = int.Parse(hash.AsSpan(0, 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % Shares;
        return wait + (wait / 5 * share / Shares);
    }
}
