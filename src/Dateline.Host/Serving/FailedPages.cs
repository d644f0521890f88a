using Dateline.Host.Running;
using Dateline.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Serving;

/// <summary>Puts a page of what went wrong in the place of a page that failed.</summary>
internal static class FailedPages
{
    /// <summary>Lets <paramref name="next"/> answer; what it throws goes to the log and leaves a bare status: 503 where the record does not answer, else 500.</summary>
    public static async Task CatchAsync(HttpContext http, RequestDelegate next, Log log)
    {
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception error) when (!http.Response.HasStarted && error is not BadHttpRequestException)
        {
            log.Write(LogLevel.Error, $"{http.Request.Method} {http.Request.Path}: {error}");
            http.Response.StatusCode = error is StoreException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            http.Response.ContentType = null;
            http.Response.ContentLength = null;
            http.Response.Headers.CacheControl = "no-store";
        }
    }
}
