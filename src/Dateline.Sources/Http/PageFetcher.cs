using System.Collections.Concurrent;
using System.Text;
using Dateline.Sources.Politeness;

namespace Dateline.Sources.Http;

/// <summary>
/// Fetches pages and feeds as a polite stranger: http and https only, public addresses only, by the host's robots.txt, one request a host at a time with a pause between two,
/// under limits of time and size. No cookies are kept. Safe to share between threads.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    // RFC 9309 §2.4: not longer than 24 hours.
    private static readonly TimeSpan _robotsAge = TimeSpan.FromHours(24);
    private readonly FetchOptions _options;
    private readonly WebClient _client;
    private readonly ConcurrentDictionary<string, HostPacer> _pacers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _robots = new(StringComparer.Ordinal);

    /// <summary>Makes a fetcher; connections and robots.txt files are kept until it is disposed.</summary>
    public PageFetcher(FetchOptions options)
    {
        _options = options;
        _client = new WebClient(options);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _client.Dispose();
        foreach (HostPacer pacer in _pacers.Values)
        {
            pacer.Dispose();
        }
    }

    /// <summary>Fetches <paramref name="address"/>, redirects followed, each hop under the same rules. Never throws for what a server does.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<FetchOutcome> FetchAsync(Uri address, FetchConditions conditions, CancellationToken cancellation)
    {
        Uri at = address;
        bool isPermanent = true;
        for (int hop = 0; hop <= _options.LimitRedirects; hop++)
        {
            if (RefusalOf(at) is string refusal)
            {
                return new FetchOutcome(FetchResult.Refused, at, refusal);
            }
            (RobotsRules rules, FetchOutcome? unreachable) = await RobotsAsync(at, cancellation).ConfigureAwait(false);
            if (unreachable is not null)
            {
                return unreachable with { Address = at };
            }
            if (!rules.Allows(at.PathAndQuery))
            {
                return new FetchOutcome(FetchResult.Refused, at, "its host's robots.txt asks not to");
            }
            if (rules.Interval > _options.LongestHostInterval)
            {
                return new FetchOutcome(FetchResult.Refused, at, "its host's robots.txt asks for a longer pause than is granted");
            }
            TimeSpan pause = rules.Interval is TimeSpan asked && asked > _options.HostInterval ? asked : _options.HostInterval;
            (FetchOutcome outcome, Uri? target) = await PacedAsync(at, conditions, pause, cancellation).ConfigureAwait(false);
            if (target is null)
            {
                return outcome with { HasMoved = hop > 0 && isPermanent };
            }
            isPermanent &= outcome.Status is 301 or 308;
            at = target;
        }
        return new FetchOutcome(FetchResult.Refused, at, $"more than {_options.LimitRedirects} redirects");
    }

    private static string? RefusalOf(Uri address) => !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) ? "only http and https are fetched"
        : address.UserInfo.Length > 0 ? "addresses with a password are not fetched"
        : null;

    private async Task<(FetchOutcome Outcome, Uri? Target)> PacedAsync(Uri address, FetchConditions conditions, TimeSpan pause, CancellationToken cancellation)
    {
        HostPacer pacer = _pacers.GetOrAdd(address.Authority, _ => new HostPacer(_options.Clock));
        await pacer.EnterAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await _client.GetAsync(address, conditions, cancellation).ConfigureAwait(false);
        }
        finally
        {
            pacer.Leave(pause);
        }
    }

    /// <summary>The rules of a host, which are none where it has no robots.txt; where that cannot be had now (RFC 9309 §2.3.1.4) or may not be fetched, that outcome as well.</summary>
    private async Task<(RobotsRules Rules, FetchOutcome? Unreachable)> RobotsAsync(Uri address, CancellationToken cancellation)
    {
        string origin = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(origin, out (RobotsRules Rules, DateTimeOffset Until) known) && known.Until > _options.Clock.GetUtcNow())
        {
            return (known.Rules, null);
        }
        Uri at = new(origin + "/robots.txt");
        FetchOutcome outcome = new(FetchResult.Refused, at, "");
        for (int hop = 0; hop <= _options.LimitRedirects; hop++)
        {
            (outcome, Uri? target) = RefusalOf(at) is string refusal
                ? (new FetchOutcome(FetchResult.Missing, at, refusal), null)
                : await PacedAsync(at, FetchConditions.None, TimeSpan.Zero, cancellation).ConfigureAwait(false);
            if (target is null)
            {
                break;
            }
            at = target;
        }
        if (outcome.Result == FetchResult.Failed || (outcome.Result == FetchResult.Refused && outcome.Status == 0))
        {
            return (RobotsRules.AllowAll, outcome with { Reason = $"its host's robots.txt: {outcome.Reason}" });
        }
        RobotsRules rules = outcome.Result == FetchResult.Fetched ? RobotsRules.Parse(Encoding.UTF8.GetString(outcome.Body), _options.UserAgent.Split('/')[0]) : RobotsRules.AllowAll;
        _robots[origin] = (rules, _options.Clock.GetUtcNow() + _robotsAge);
        return (rules, null);
    }
}
