using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Dateline.Sources.Files;
using Dateline.Text;

namespace Dateline.Sources.Http;

/// <summary>
/// One request and its answer. Hosts are resolved once for each connection, every address is checked, and the connection goes to the address that was checked: a name that changes its answer gains nothing.
/// Redirects are given back, not followed; nothing is kept between requests but open connections: no cookies, no credentials. Safe to share between threads.
/// </summary>
internal sealed class WebClient : IDisposable
{
    private const int LimitHeadKilobytes = 64;
    private readonly FetchOptions _options;
    private readonly HttpClient _client;

    public WebClient(FetchOptions options)
    {
        _options = options;
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy is null ? null : new WebProxy(options.Proxy),
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = LimitHeadKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false),
        };
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Asks for <paramref name="address"/> once. An answer that redirects is <see cref="FetchResult.Refused"/> with its target.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<(FetchOutcome Outcome, Uri? Target)> GetAsync(Uri address, FetchConditions conditions, CancellationToken cancellation)
    {
        using CancellationTokenSource late = new(_options.Timeout, _options.Clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            using HttpRequestMessage request = Request(address, conditions);
            using HttpResponseMessage answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return Redirects(answer) is Uri target
                ? (new FetchOutcome(FetchResult.Refused, address, "it leads elsewhere") { Status = (int)answer.StatusCode }, Absolute(address, target))
                : (await OutcomeAsync(address, answer, either.Token).ConfigureAwait(false), null);
        }
        catch (Exception error) when (RefusalIn(error) is string refusal)
        {
            return (new FetchOutcome(FetchResult.Refused, address, refusal), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (Failed(address, string.Create(CultureInfo.InvariantCulture, $"no answer within {_options.Timeout.TotalSeconds:0} s")), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return (Failed(address, FileSource.FirstLine(error.Message)), null);
        }
    }

    private HttpRequestMessage Request(Uri address, FetchConditions conditions)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (conditions.EntityTag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", conditions.EntityTag);
        }
        if (conditions.LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", conditions.LastModified);
        }
        return request;
    }

    private async Task<FetchOutcome> OutcomeAsync(Uri address, HttpResponseMessage answer, CancellationToken cancellation)
    {
        int status = (int)answer.StatusCode;
        FetchResult result = status switch
        {
            >= 200 and < 300 => FetchResult.Fetched,
            304 => FetchResult.NotModified,
            410 => FetchResult.Gone,
            408 or 425 or 429 or >= 500 => FetchResult.Failed,
            _ => FetchResult.Missing,
        };
        FetchOutcome outcome = new(result, address, result is FetchResult.Fetched or FetchResult.NotModified ? "" : string.Create(CultureInfo.InvariantCulture, $"the server answers {status}"))
        {
            Status = status,
            EntityTag = Value(answer.Headers, "ETag"),
            LastModified = Value(answer.Content.Headers, "Last-Modified"),
            ContentType = Value(answer.Content.Headers, "Content-Type"),
            RetryAfter = RetryAfter(answer.Headers.RetryAfter),
        };
        if (result != FetchResult.Fetched)
        {
            return outcome;
        }
        Stream stream = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            (byte[] bytes, IReadOnlyList<Finding> cut) = await LimitedStream.ReadAsync(stream, _options.LimitBytes, cancellation).ConfigureAwait(false);
            List<Finding> findings = [.. cut];
            byte[] body = BodyCoding.Undo(bytes, Value(answer.Content.Headers, "Content-Encoding"), _options.LimitUnpackedBytes, findings);
            return outcome with { Body = body, Findings = findings };
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? value)
    {
        TimeSpan? wait = value?.Delta ?? value?.Date - _options.Clock.GetUtcNow();
        return wait is TimeSpan span && span < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Value(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;

    private static Uri? Redirects(HttpResponseMessage answer) => (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 ? answer.Headers.Location : null;

    private static Uri? Absolute(Uri address, Uri target) => Uri.TryCreate(address, target, out Uri? whole) ? whole : null;

    private static FetchOutcome Failed(Uri address, string reason) => new(FetchResult.Failed, address, reason);

    private static string? RefusalIn(Exception error)
    {
        for (Exception? at = error; at is not null; at = at.InnerException)
        {
            if (at is RefusedAddressException)
            {
                return at.Message;
            }
        }
        return null;
    }

    private async Task<Stream> ConnectAsync(DnsEndPoint end, CancellationToken cancellation)
    {
        IPAddress[] addresses = IPAddress.TryParse(end.Host, out IPAddress? literal) ? [literal] : await _options.Resolve(end.Host, cancellation).ConfigureAwait(false);
        bool isProxy = _options.Proxy is Uri proxy && proxy.Host == end.Host;
        IPAddress[] allowed = _options.AllowsPrivateAddresses || isProxy ? addresses : [.. addresses.Where(AddressRules.IsPublic)];
        if (addresses.Length > 0 && allowed.Length == 0)
        {
            throw new RefusedAddressException($"{end.Host} has no public address");
        }
        SocketException? last = null;
        foreach (IPAddress address in allowed)
        {
            try
            {
                return await _options.Connect(new IPEndPoint(address, end.Port), cancellation).ConfigureAwait(false);
            }
            catch (SocketException error)
            {
                last = error;
            }
        }
        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
