using System.ComponentModel;
using Dateline.Host.Commands;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>batches</c>: reports that were handed in together.</summary>
internal static class BatchEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/batches", ListAsync).Gives(BatchListing.All, "Batch").WithName("listBatches").WithSummary("What was handed in together, the oldest first, undone ones included");
        api.MapDelete("/batches/{id}", UndoAsync).GivesOne(BatchListing.All, "Batch").WithMetadata(new NeededScope(KeyScope.Write)).WithName("undoBatch").WithSummary("Takes a batch back: reports that came with it alone are taken out until they are handed in again, what it replaced under a label stands again");
    }

    private static async Task<IResult> ListAsync(ServedRecord record, HttpRequest request, int? limit, string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        return ListAnswer.Of(BatchListing.All, page, ListAnswer.Cut(page, await reader.ListBatchesAsync(record.Session.Cancellation).ConfigureAwait(false)));
    }

    private static async Task<IResult> UndoAsync(ServedRecord record, [Description("Id of a batch")] string id)
    {
        string author = record.Caller!;
        BatchEntry? undone = await record.Writes.WriteAsync(
            async store =>
            {
                (UndoneBatch? batch, _) = await UndoCommand.UndoBatchAsync(record.Session.During(CancellationToken.None), store, id, author).ConfigureAwait(false);
                return batch is null ? null : (await store.ListBatchesAsync().ConfigureAwait(false)).First(entry => entry.Batch.Id == id);
            },
            record.Session.Cancellation).ConfigureAwait(false);
        return undone is null ? throw new ApiException(StatusCodes.Status404NotFound, $"No batch '{Lines.Plain(id)}' holds.") : new WireAnswer(BatchListing.All.JsonLine(undone));
    }
}
