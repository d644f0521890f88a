using System.ComponentModel;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>storylines</c>: stories that continue each other.</summary>
internal static class StorylineEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/storylines", ListAsync).Gives<PageWire<StorylineWire>>().WithMetadata(AsOfTaken.Mark).WithName("listStorylines").WithSummary("Storylines, those with the newest story first");
        api.MapGet("/storylines/{id}", GetAsync).Gives<PageWire<StorylineWire>>().WithMetadata(AsOfTaken.Mark).WithName("getStoryline").WithSummary("A storyline, as a list of one");
    }

    private static async Task<IResult> ListAsync(ServedRecord record, HttpRequest request, int? limit, string? cursor)
    {
        int take = AskedPage.Of(request, limit, null).Limit;
        if (cursor is not null && !StorylineFilter.IsCursor(cursor))
        {
            throw new CommandException("'cursor' is none that this query gave");
        }
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        StorylinePage found = await reader.ListStorylinesAsync(new StorylineFilter { Cursor = cursor, Take = take }, record.Session.Cancellation).ConfigureAwait(false);
        return Answer(found.Items, found.CountAll, found.Next);
    }

    private static async Task<IResult> GetAsync(ServedRecord record, [Description("Id of a storyline, or its beginning")] string id)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        LineReference line = await answers.LineAsync(id, LineKind.Storyline).ConfigureAwait(false);
        Storyline found = (await reader.FindStorylineAsync(line.Id, record.Session.Cancellation).ConfigureAwait(false))!;
        return Answer([found], 1, null);
    }

    private static WireAnswer Answer(IReadOnlyList<Storyline> found, int count, string? next) => WireAnswer.Of(
        new PageWire<StorylineWire> { Count = count, Next = next, Items = [.. found.Select(line => new StorylineWire(line.Id, line.Title, line.Because, line.StoryIds))] }, WireJson.Lines.StorylinePage);
}
