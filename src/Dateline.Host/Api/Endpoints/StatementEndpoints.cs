using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>statements</c>: one utterance with its renderings.</summary>
internal static class StatementEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/statements", ListAsync).Gives<PageWire<StatementLine>>().WithMetadata(AsOfTaken.Mark).WithName("listStatements").WithSummary("Statements by story: what was said, each with its renderings and in what they differ");
        api.MapGet("/statements/{id}", GetAsync).Gives<StatementLine>().WithMetadata(AsOfTaken.Mark).WithName("getStatement").WithSummary("A statement");
    }

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Only of this story: id or its beginning")] string? story,
        [Description("Only what this actor said: id or name")] string? actor,
        [Description("Only of stories that may lie on this day or later")] string? from,
        [Description("Only of stories that may lie on this day or earlier")] string? to,
        int? limit,
        string? cursor,
        [Description("Only what more than one report renders")] bool shared = false)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        string? told = story is null ? null : (await answers.LineAsync(story, LineKind.Story).ConfigureAwait(false)).Id;
        string? who = actor is null ? null : (await Asked.Names(reader, record).ActorAsync(actor).ConfigureAwait(false)).Id;
        StoryFilter filter = new() { Actor = who, From = Asked.Day(nameof(from), from), To = Asked.Day(nameof(to), to) };
        (IReadOnlyList<StatementLine> items, string? next) = await StoryScan.ReadAsync(record, page, filter, told, telling => StatementLines.Of(telling, record.Session.Engine)
            .Where(line => (who is null || line.Statement.Actor == who) && (!shared || line.Origin.Reports > 1))).ConfigureAwait(false);
        return WireAnswer.Of(new PageWire<StatementLine> { Count = null, Next = next, Items = items }, WireJson.Lines.StatementPage);
    }

    private static async Task<IResult> GetAsync(ServedRecord record, [Description("Id of a statement, or its beginning")] string id)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        LineReference line = await answers.LineAsync(id, LineKind.Statement).ConfigureAwait(false);
        Telling telling = await reader.LoadTellingAsync([line.StoryId!], null, record.Session.Cancellation).ConfigureAwait(false);
        return WireAnswer.Of(StatementLines.Of(telling, record.Session.Engine).First(told => told.Statement.Id == line.Id), WireJson.Lines.StatementLine);
    }
}
