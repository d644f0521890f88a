using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>compare</c>: what outlets share of one story, and where they differ.</summary>
internal static class CompareEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/compare", GetAsync).Gives<StoryObject>().WithMetadata(AsOfTaken.Mark).WithName("compare").WithSummary("The reports of a story, or those of some outlets, held against each other");

    private static async Task<IResult> GetAsync(
        ServedRecord record,
        [Description("The story: id or its beginning")] string story,
        [Description("Only these outlets; may be given several times")] string[]? outlet)
    {
        RecordAnswers answers = await Asked.AnswersAsync(record).ConfigureAwait(false);
        return WireAnswer.Of(answers.Story(await answers.TellingAsync(story).ConfigureAwait(false), outlet), WireJson.Lines.StoryObject);
    }
}
