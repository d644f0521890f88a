using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary>All resources of the API.</summary>
internal static class ApiEndpoints
{
    /// <summary>Where the API is.</summary>
    public const string Root = "/api/v1";

    /// <summary>Adds them to the server.</summary>
    public static void Map(WebApplication server)
    {
        RouteGroupBuilder api = server.MapGroup(Root).AddEndpointFilterFactory(KnownQuery.Check);
        foreach (Action<IEndpointRouteBuilder> map in (Action<IEndpointRouteBuilder>[])
        [
            HealthEndpoint.Map, ReportEndpoints.Map, IngestEndpoint.Map, RemovalEndpoint.Map, StoryEndpoints.Map, StorylineEndpoints.Map, StatementEndpoints.Map, QuotationEndpoints.Map, EventEndpoints.Map,
            ActorEndpoints.Map, PlaceEndpoints.Map, TimelineEndpoints.Map, CompareEndpoints.Map, EvidenceEndpoints.Map, CorrectionEndpoints.Map, BatchEndpoints.Map, OutletEndpoints.Map, SearchEndpoint.Map, SignalEndpoints.Map,
        ])
        {
            map(api);
        }
    }
}
