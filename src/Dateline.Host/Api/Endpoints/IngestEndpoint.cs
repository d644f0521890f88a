using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Reports by POST: the input lines of the wire form.</summary>
internal static class IngestEndpoint
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/reports", TakeAsync).Gives<IngestWire>().Takes<InputLine>("application/x-ndjson", "application/jsonl", "application/json").WithMetadata(new NeededScope(KeyScope.Write))
            .WithName("addReports").WithSummary($"Takes reports, one JSON object a line, {Intake.MostLines} at most; what is answered as taken is stored. The same report again changes nothing");

    private static async Task<IResult> TakeAsync(
        Intake intake,
        HttpRequest request,
        HttpResponse response,
        [Description("Whether to answer only when the stories are told anew")] bool told = false)
    {
        IngestWire outcome = await intake.TakeAsync(request.Body, told, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (outcome.Taken.Count == 0)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, outcome.Rejected.Count == 0 ? "There is no report in the body." : $"Line {outcome.Rejected[0].Line}: {outcome.Rejected[0].Reason}.");
        }
        return WireAnswer.Of(outcome, WireJson.Lines.IngestWire);
    }
}
