using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Api.Endpoints;

/// <summary>What an endpoint answers whose lines are those of a listing, for its description.</summary>
/// <param name="Name">Name of a line.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="IsList">Whether it gives a page of such lines.</param>
/// <param name="IsSearch">Whether the page also says what was asked wrongly, and whether there are more than counted.</param>
internal sealed record AnswerShape(string Name, IReadOnlyList<(string Name, ColumnType Type)> Fields, bool IsList, bool IsSearch = false);

/// <summary>Says what endpoints answer.</summary>
internal static class AnswerShapes
{
    private static readonly int[] _problems =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound,
        StatusCodes.Status421MisdirectedRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>The endpoint gives pages of lines of <paramref name="listing"/>.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, Listing<T> listing, string name) => endpoint.WithMetadata(new AnswerShape(name, Fields(listing), IsList: true)).AndProblems();

    /// <summary>The endpoint gives pages of what a search found.</summary>
    public static RouteHandlerBuilder GivesFound<T>(this RouteHandlerBuilder endpoint, Listing<T> listing, string name) => endpoint.WithMetadata(new AnswerShape(name, Fields(listing), IsList: true, IsSearch: true)).AndProblems();

    /// <summary>The endpoint gives one line of <paramref name="listing"/>.</summary>
    public static RouteHandlerBuilder GivesOne<T>(this RouteHandlerBuilder endpoint, Listing<T> listing, string name) => endpoint.WithMetadata(new AnswerShape(name, Fields(listing), IsList: false)).AndProblems();

    /// <summary>The endpoint gives an object of the wire form.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>(StatusCodes.Status200OK, "application/json").AndProblems();

    /// <summary>The endpoint takes a body and may find it too long, of another type or at odds with the record.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, string type, params string[] others)
        where T : notnull => endpoint.Accepts<T>(type, others).AndProblems(StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

    private static RouteHandlerBuilder AndProblems(this RouteHandlerBuilder endpoint) => endpoint.AndProblems(_problems);

    private static RouteHandlerBuilder AndProblems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (int status in statuses)
        {
            endpoint.Produces<ProblemWire>(status, Problems.MediaType);
        }
        return endpoint;
    }

    private static (string, ColumnType)[] Fields<T>(Listing<T> listing) => [.. listing.Columns.Select(column => (column.Name, column.Type))];
}
