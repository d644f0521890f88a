using System.ComponentModel;
using Dateline.Host.Exports;
using Dateline.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>timeline</c>: the dated lines of a story, or of all its storyline.</summary>
internal static class TimelineEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/timeline", ListAsync).Gives(TimelineListing.All, "TimelineLine").WithMetadata(AsOfTaken.Mark).WithName("listTimeline").WithSummary("The dated lines of a story: what was said, happened and was published, by day");

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("The story: id or its beginning")] string story,
        int? limit,
        string? cursor,
        [Description("Of the whole storyline that the story belongs to")] bool storyline = false)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        RecordAnswers answers = await Asked.AnswersAsync(record).ConfigureAwait(false);
        return ListAnswer.Of(TimelineListing.All, page, ListAnswer.Cut(page, await answers.TimelineAsync(story, storyline).ConfigureAwait(false)));
    }
}
