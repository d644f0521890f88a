using Dateline.Host.Api.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>signals</c>: what users watch, met in reports. Nothing looks for signals yet: the list is empty, and its count is not known.</summary>
internal static class SignalEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/signals", List).Gives<PageWire<SignalLine>>().WithName("listSignals").WithSummary("Signals met in reports. Nothing looks for signals yet: no item, and a count of null, which is not none");

    private static WireAnswer List(HttpRequest request, int? limit, string? cursor)
    {
        AskedPage.Of(request, limit, cursor);
        return WireAnswer.Of(new PageWire<SignalLine> { Count = null, Next = null, Items = [] }, WireJson.Lines.SignalPage);
    }
}
