using System.ComponentModel;
using System.Text.Json;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Dateline.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>corrections</c>: the word of people over the program's.</summary>
internal static class CorrectionEndpoints
{
    private const int MostBytes = 1 << 16;

    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/corrections", ListAsync).Gives(CorrectionListing.All, "Correction").WithName("listCorrections").WithSummary("What people corrected, the oldest first, undone ones included");
        api.MapPost("/corrections", AddAsync).GivesOne(CorrectionListing.All, "Correction").Takes<CorrectionInput>("application/json")
            .WithMetadata(new NeededScope(KeyScope.Write), new RequestSizeLimitAttribute(MostBytes)).WithName("addCorrection").WithSummary("Keeps a person's word and tells what follows from it");
        api.MapDelete("/corrections/{id}", UndoAsync).GivesOne(CorrectionListing.All, "Correction").WithMetadata(new NeededScope(KeyScope.Write)).WithName("undoCorrection").WithSummary("Takes a correction back; it stays in the list");
    }

    private static async Task<IResult> ListAsync(ServedRecord record, HttpRequest request, int? limit, string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        return ListAnswer.Of(CorrectionListing.All, page, ListAnswer.Cut(page, await reader.ListCorrectionsAsync(record.Session.Cancellation).ConfigureAwait(false)));
    }

    private static async Task<IResult> AddAsync(ServedRecord record, HttpRequest request)
    {
        CorrectionInput input = await InputAsync(request).ConfigureAwait(false);
        string field = input.Field ?? throw new FormatException("'field' is missing");
        string named = input.Line ?? input.Report ?? throw new FormatException("'line' or 'report' is missing");
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        LineReference line = await new RecordAnswers(reader, record.Session).LineAsync(named, input.Line is null ? LineKind.Report : null).ConfigureAwait(false);
        Correction said = new(line.Id, null, field, input.Value ?? "", AuthorOf(input, record), input.Reason, record.Session.World.Clock.GetUtcNow());
        string id = await record.Writes.WriteAsync(store => SaveAsync(record.Session.During(CancellationToken.None), store, said, line, input.Span), record.Session.Cancellation).ConfigureAwait(false);
        return await KeptAsync(reader, record, id).ConfigureAwait(false);
    }

    /// <summary>Keeps what is said of a story by one of its reports, or of a line.</summary>
    private static async Task<string> SaveAsync(Session session, IRecordStore store, Correction said, LineReference line, TextSpan? place)
    {
        if (StoryFields.Word(said) is not null)
        {
            if (line.Kind != LineKind.Report)
            {
                throw new FormatException($"'{said.Field}' is said of a story by one of its reports: 'report'");
            }
            Correction kept = await StoryFields.CheckedAsync(store, said, session.Cancellation).ConfigureAwait(false);
            await store.SaveCorrectionAsync(kept).ConfigureAwait(false);
            await CorrectedStories.ToldAsync(session, store, [kept.ReportId, kept.Value]).ConfigureAwait(false);
            return kept.Id;
        }
        Correction correction = await new LineCorrections(session, store, numbers: false).OfAsync(new SaidOfLine(line.Id, said.Field, said.Value, place)).ConfigureAwait(false)
            with { Author = said.Author, Reason = said.Reason, MadeAt = said.MadeAt };
        await CorrectCommand.SaveAsync(session, store, correction).ConfigureAwait(false);
        return correction.Id;
    }

    private static async Task<IResult> UndoAsync(ServedRecord record, [Description("Id of a correction")] string id)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        Correction correction = (await reader.ListCorrectionsAsync(record.Session.Cancellation).ConfigureAwait(false)).FirstOrDefault(entry => entry.Correction.Id == id && entry.UndoneAt is null)?.Correction
            ?? throw new ApiException(StatusCodes.Status404NotFound, $"No correction '{Lines.Plain(id)}' holds.");
        string author = AuthorOf(new CorrectionInput(), record);
        await record.Writes.WriteAsync(
            store => UndoCommand.UndoAsync(record.Session.During(CancellationToken.None), store, correction, author),
            record.Session.Cancellation).ConfigureAwait(false);
        return await KeptAsync(reader, record, id).ConfigureAwait(false);
    }

    private static async Task<CorrectionInput> InputAsync(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, WireJson.Lines.CorrectionInput, request.HttpContext.RequestAborted).ConfigureAwait(false) ?? throw new FormatException("it is not a JSON object");
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Path is null or "$" ? "it is not a JSON object" : $"'{error.Path.TrimStart('$', '.')}' is not in its form", error);
        }
    }

    private static string AuthorOf(CorrectionInput input, ServedRecord record) =>
        (string.IsNullOrWhiteSpace(input.Author) ? record.Caller : input.Author.Trim()) ?? throw new FormatException("'author' is missing");

    private static async Task<IResult> KeptAsync(IRecordReader reader, ServedRecord record, string id)
    {
        IReadOnlyList<CorrectionEntry> entries = await reader.ListCorrectionsAsync(record.Session.Cancellation).ConfigureAwait(false);
        return new WireAnswer(CorrectionListing.All.JsonLine(entries.First(entry => entry.Correction.Id == id)));
    }
}
