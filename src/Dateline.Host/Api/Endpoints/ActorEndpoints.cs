using System.ComponentModel;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>actors</c>: persons, offices, organisations, states and whatever else acts or is spoken of by name.</summary>
internal static class ActorEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/actors", ListAsync).Gives(ActorListing.All, "Actor").WithMetadata(AsOfTaken.Mark).WithName("listActors").WithSummary("Actors by number of reports");
        // Ids hold slashes.
        api.MapGet("/actors/{**id}", GetAsync).GivesOne(ActorListing.All, "Actor").WithMetadata(AsOfTaken.Mark).WithName("getActor").WithSummary("An actor");
    }

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("An id or a name in any of its forms, or the beginning of one")] string? name,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        return ListAnswer.Of(ActorListing.All, page, await reader.ListActorsAsync(name, page.Page, record.Session.Cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> GetAsync(ServedRecord record, [Description("Id of an actor")] string id)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        string asked = Uri.UnescapeDataString(id);
        Listed<ActorEntry> found = await reader.ListActorsAsync(asked, Page.First(AskedPage.MostLimit), record.Session.Cancellation).ConfigureAwait(false);
        ActorEntry entry = found.Items.FirstOrDefault(entry => entry.Id == asked) ?? throw new ApiException(StatusCodes.Status404NotFound, $"The record has no actor '{Lines.Plain(asked)}'.");
        return new WireAnswer(ActorListing.All.JsonLine(entry));
    }
}
