using System.ComponentModel;
using Dateline.Host.Exports;
using Dateline.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>outlets</c>: who publishes what the record holds, and who is behind them.</summary>
internal static class OutletEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/outlets", ListAsync).Gives(OutletRow.All, "Outlet").WithName("listOutlets").WithSummary("Outlets with reports in the record, by name; nothing in it says how far anybody is to be trusted");

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Words that the outlet, its publisher, owner or host holds")] string? name,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        RecordAnswers answers = await Asked.AnswersAsync(record).ConfigureAwait(false);
        return ListAnswer.Of(OutletRow.All, page, ListAnswer.Cut(page, await answers.OutletsAsync(name).ConfigureAwait(false)));
    }
}
