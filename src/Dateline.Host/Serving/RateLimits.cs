using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Dateline.Host.Serving;

/// <summary>How often one caller may ask: a caller is an address.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(1);

    /// <summary>Sets the limits; files of the pages have none, and pages none on this machine.</summary>
    public static void Set(RateLimiterOptions limits, ServeOptions options)
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            options.Rate == 0 || http.Request.Path.StartsWithSegments("/assets") || options.IsLoopback && !Server.IsOfApi(http)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "-", _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 2 * options.Rate,
                    TokensPerPeriod = options.Rate,
                    ReplenishmentPeriod = _period,
                    QueueLimit = 0,
                }));
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = _period.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return new ValueTask(Server.RefuseAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, $"One caller may make {options.Rate} requests a second."));
        };
    }
}
