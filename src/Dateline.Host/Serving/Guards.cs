using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Serving;

/// <summary>What every request passes: the name it calls the server by, where it comes from, and the headers that every answer carries.</summary>
internal static class Guards
{
    /// <summary>Nothing but the server's own files, no inline scripts or styles, in nobody's frame.</summary>
    public const string ContentPolicy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>Puts the headers on an answer that keep a browser from running, framing or guessing at it.</summary>
    public static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }

    /// <summary>Lets nobody keep an answer for others, or show it again without asking, unless the answer itself says otherwise.</summary>
    public static void KeepFresh(HttpResponse response) => response.OnStarting(() =>
    {
        if (response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = "private, no-cache";
        }
        return Task.CompletedTask;
    });

    /// <summary>Whether the request calls the server by one of <paramref name="hosts"/>, or they name none. A page of another site whose name was turned to this machine (DNS rebinding) calls it by that site's name.</summary>
    public static bool IsKnownHost(HttpRequest request, IReadOnlyList<string> hosts) =>
        hosts.Count == 0 || hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a request that writes comes from another site's page. Browsers say so by <c>Sec-Fetch-Site</c>, older ones by <c>Origin</c>; programs send neither.</summary>
    public static bool IsFromElsewhere(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return false;
        }
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out Microsoft.Extensions.Primitives.StringValues site))
        {
            return site != "same-origin" && site != "none";
        }
        return request.Headers.Origin.Count > 0 && request.Headers.Origin != $"{request.Scheme}://{request.Host}";
    }
}
