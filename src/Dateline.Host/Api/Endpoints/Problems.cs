using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Says what went wrong with a request, always in one form (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Lets <paramref name="next"/> answer, and puts a problem in the place of every failure and every answer that is a bare status.</summary>
    public static async Task CatchAsync(HttpContext http, RequestDelegate next, Log log)
    {
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            (int status, string detail) = Of(error);
            if (status == StatusCodes.Status500InternalServerError)
            {
                log.Write(LogLevel.Error, $"{http.Request.Method} {http.Request.Path}: {error}");
            }
            await WriteAsync(http, status, detail).ConfigureAwait(false);
            return;
        }
        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
        {
            await WriteAsync(http, http.Response.StatusCode, Bare(http)).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a problem.</summary>
    public static async Task WriteAsync(HttpContext http, int status, string detail)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        byte[] bytes = WireJson.Line(new ProblemWire("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail), WireJson.Lines.ProblemWire);
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static (int Status, string Detail) Of(Exception error) => error switch
    {
        ApiException refused => (refused.Status, refused.Message),
        CommandException { ExitCode: ExitCode.NotFound } missing => (StatusCodes.Status404NotFound, missing.Message),
        CommandException wrong => (StatusCodes.Status400BadRequest, wrong.Message),
        BadHttpRequestException bad => (bad.StatusCode, Lines.First(bad.Message)),
        FormatException form => (StatusCodes.Status400BadRequest, Lines.First(form.Message)),
        StoreException { Problem: StoreProblem.ReadOnly } => (StatusCodes.Status503ServiceUnavailable, "The record may not be written."),
        StoreException { Problem: StoreProblem.Refused } refused => (StatusCodes.Status409Conflict, Lines.First(refused.Message)),
        StoreException store => (StatusCodes.Status503ServiceUnavailable, $"The record does not answer: {WireWords.Hyphened(store.Problem.ToString())}."),
        OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "The server stops."),
        _ => (StatusCodes.Status500InternalServerError, "The program failed here; the log says where."),
    };

    private static string Bare(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {http.Request.Path}; what there is stands in /api/v1/openapi.json.",
        StatusCodes.Status405MethodNotAllowed => $"{http.Request.Path} does not take {http.Request.Method}, only {http.Response.Headers.Allow}.",
        StatusCodes.Status415UnsupportedMediaType => $"{http.Request.ContentType ?? "A body without a type"} is not taken here.",
        StatusCodes.Status413PayloadTooLarge => "The body is too long.",
        int other => ReasonPhrases.GetReasonPhrase(other) + ".",
    };
}
