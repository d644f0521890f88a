using System.ComponentModel;
using Dateline.Annotation.Events;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Exports.Events;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Language.Names;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>events</c>: who did what to whom, when, where, as one report tells it.</summary>
internal static class EventEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/events", ListAsync).Gives<PageWire<ExportedEventWire>>().WithMetadata(AsOfTaken.Mark).WithName("listEvents").WithSummary("Events by story, as dateline export jsonl gives them");
        api.MapGet("/events/{id}", GetAsync).Gives<ExportedEventWire>().WithMetadata(AsOfTaken.Mark).WithName("getEvent").WithSummary("An event");
    }

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Only of this story: id or its beginning")] string? story,
        [Description("Only events in which this actor takes part: id or name")] string? actor,
        [Description("Only of this class (CONSULT, AID, …)")] string? @class,
        [Description("happened, historical, planned, denied, called-for, threatened or hypothetical")] string? status,
        [Description("report: what the report itself tells; source: what a source in it tells")] string? told,
        [Description("Name of a place, or the two letters of its country")] string? place,
        [Description("The outlet, without regard to case")] string? outlet,
        [Description("Only what may be from this day or later")] string? from,
        [Description("Only what may be from this day or earlier")] string? to,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        string? within = story is null ? null : (await answers.LineAsync(story, LineKind.Story).ConfigureAwait(false)).Id;
        ExportCodes codes = new(record.Session.Knowledge.Data);
        EventSelection selection = new()
        {
            Actor = actor is null ? null : (await Asked.Names(reader, record).ActorAsync(actor).ConfigureAwait(false)).Id,
            Classes = @class is null ? [] : [codes.Class(@class) ?? throw new CommandException($"'class' is one of {string.Join(", ", codes.Classes)}")],
            Statuses = Asked.Word<EventStatus>(nameof(status), status) is { } known ? [WireWords.Of(known)] : [],
            Told = told is null or "report" or "source" ? told : throw new CommandException("'told' is report or source"),
            Place = place,
            Outlet = outlet,
            From = Asked.Day(nameof(from), from),
            To = Asked.Day(nameof(to), to),
        };
        NameFold fold = new(record.Session.Knowledge.Data);
        (IReadOnlyList<ExportedEventWire> items, string? next) = await StoryScan.ReadAsync(
            record, page, new StoryFilter { Actor = selection.Actor, Outlet = outlet }, within,
            telling => ToldEventList.Of(ToldRecord.Of(telling, record.Session.Knowledge), record.Session.Knowledge).Where(found => selection.Fits(found, name => fold.Key(name))).Select(EventLines.Line)).ConfigureAwait(false);
        return WireAnswer.Of(new PageWire<ExportedEventWire> { Count = null, Next = next, Items = items }, WireJson.Lines.EventPage);
    }

    private static async Task<IResult> GetAsync(ServedRecord record, [Description("Id of an event, or its beginning")] string id)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        LineReference line = await answers.LineAsync(id, LineKind.Event).ConfigureAwait(false);
        if (line.StoryId is null)
        {
            throw new ApiException(StatusCodes.Status404NotFound, $"The report of the event '{line.Id}' is in no story yet.");
        }
        Telling telling = await reader.LoadTellingAsync([line.StoryId], null, record.Session.Cancellation).ConfigureAwait(false);
        return WireAnswer.Of(EventLines.Line(ToldEventList.Of(ToldRecord.Of(telling, record.Session.Knowledge), record.Session.Knowledge).First(found => found.Wire.Id == line.Id)), WireJson.Lines.ExportedEventWire);
    }
}
