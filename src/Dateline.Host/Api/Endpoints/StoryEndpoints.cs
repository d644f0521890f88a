using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>stories</c>: the reports of one happening, told.</summary>
internal static class StoryEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/stories", ListAsync).Gives(StoryListing.All, "Story").WithMetadata(AsOfTaken.Mark).WithName("listStories").WithSummary("Stories by day, earliest first and unknown last");
        api.MapGet("/stories/{id}", GetAsync).Gives<StoryObject>().WithMetadata(AsOfTaken.Mark).WithName("getStory").WithSummary("A story told: the object of dateline compare");
    }

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Id of the storyline, its beginning, or an id that leads there")] string? storyline,
        [Description("Only stories that mention this actor: id or name")] string? actor,
        [Description("Only stories with a report of this outlet")] string? outlet,
        [Description("Text that the title holds")] string? title,
        [Description("Only what may be from this day or later")] string? from,
        [Description("Only what may be from this day or earlier")] string? to,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        StoryFilter filter = new()
        {
            Storyline = await new RecordAnswers(reader, record.Session).IdAsync(storyline, LineKind.Storyline).ConfigureAwait(false),
            Actor = actor is null ? null : (await Asked.Names(reader, record).ActorAsync(actor).ConfigureAwait(false)).Id,
            Outlet = outlet,
            Title = title,
            From = Asked.Day(nameof(from), from),
            To = Asked.Day(nameof(to), to),
        };
        return ListAnswer.Of(StoryListing.All, page, await reader.ListStoriesAsync(filter, page.Page, record.Session.Cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> GetAsync(ServedRecord record, [Description("Id of a story, or its beginning")] string id)
    {
        RecordAnswers answers = await Asked.AnswersAsync(record).ConfigureAwait(false);
        return WireAnswer.Of(answers.Story(await answers.TellingAsync(id).ConfigureAwait(false)), WireJson.Lines.StoryObject);
    }
}
