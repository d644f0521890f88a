using System.Security.Cryptography;
using System.Text.Json.Serialization.Metadata;
using Dateline.Host.Api.Contracts;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Api.Endpoints;

/// <summary>An object of the wire form as an answer, with a tag over its bytes: who has the same bytes is not sent them again (RFC 9110, If-None-Match).</summary>
/// <param name="bytes">The JSON in UTF-8.</param>
internal sealed class WireAnswer(byte[] bytes) : IResult
{
    private const int TagLength = 32;

    /// <summary>The answer that holds <paramref name="value"/>.</summary>
    public static WireAnswer Of<T>(T value, JsonTypeInfo<T> type) => new(WireJson.Line(value, type));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        // Weak, because the same object may be sent packed or plain.
        string tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..TagLength]}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (IsKnown(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted).ConfigureAwait(false);
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        HttpMethods.IsGet(request.Method) && request.Headers.IfNoneMatch.SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Any(known => known == "*" || Strong(known) == Strong(tag));

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
