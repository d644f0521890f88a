using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>places</c>: places that reports name; <c>itinerary</c>: where an actor was or is to be.</summary>
internal static class PlaceEndpoints
{
    /// <summary>Adds the resources.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/places", ListAsync).Gives<PageWire<PlaceLine>>().WithName("listPlaces").WithSummary("Places that the reports of a story, or one report, name");
        api.MapGet("/itinerary", ItineraryAsync).Gives(Itineraries.Stops, "Stop").WithMetadata(AsOfTaken.Mark).WithName("getItinerary").WithSummary("Where an actor was or is to be, with each outlet's words");
    }

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Of this story: id or its beginning")] string? story,
        [Description("Of this report: id or its beginning")] string? report,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        IReadOnlyList<Reading> readings = (story, report) switch
        {
            (string told, null) => (await reader.LoadTellingAsync([(await answers.LineAsync(told, LineKind.Story).ConfigureAwait(false)).Id], null, record.Session.Cancellation).ConfigureAwait(false)).Readings,
            (null, string one) => await reader.LoadReadingsAsync([(await answers.LineAsync(one, LineKind.Report).ConfigureAwait(false)).Id], null, record.Session.Cancellation).ConfigureAwait(false),
            _ => throw new CommandException("say of which 'story' or which 'report'"),
        };
        Listed<PlaceLine> found = ListAnswer.Cut(page, PlaceLines.Of(readings));
        return WireAnswer.Of(new PageWire<PlaceLine> { Count = found.CountAll, Next = page.Next(found.CountAll), Items = found.Items }, WireJson.Lines.PlacePage);
    }

    private static async Task<IResult> ItineraryAsync(ServedRecord record, HttpRequest request, [Description("Id or name of the actor")] string actor, int? limit, string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        ActorEntry who = await Asked.Names(reader, record).ActorAsync(actor).ConfigureAwait(false);
        return ListAnswer.Of(Itineraries.Stops, page, ListAnswer.Cut(page, await Itineraries.OfAsync(record.Session, reader, who.Id).ConfigureAwait(false)));
    }
}
