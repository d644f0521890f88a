using System.ComponentModel;
using System.Globalization;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Reports by DELETE: taken out of the record with their bytes kept, or erased.</summary>
internal static class RemovalEndpoint
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/reports/{id}", RemoveAsync).Gives<WithheldWire>().Produces<ProblemWire>(StatusCodes.Status409Conflict, Problems.MediaType).WithMetadata(new NeededScope(KeyScope.Write)).WithName("removeReport")
            .WithSummary("Takes a report out of the record until the correction is undone; with purge=true, which wants the scope admin, it is erased for good. Once more changes nothing");

    private static async Task<IResult> RemoveAsync(
        ServedRecord record,
        HttpContext http,
        [Description("Id of a report, whole")] string id,
        [Description("Why")] string? reason,
        [Description("Whether it is erased: text, bytes and lines; only its id stays. Once more rewrites the file once more")] bool purge = false)
    {
        if (purge && Access.Scope(http) < KeyScope.Admin)
        {
            throw new ApiException(StatusCodes.Status403Forbidden, "To erase a report a key with the scope admin is wanted.");
        }
        string author = record.Caller!;
        WithheldWire withheld = await record.Writes.WriteAsync(
            store => WithheldAsync(record.Session.During(CancellationToken.None), store, id, author, reason, purge),
            record.Session.Cancellation).ConfigureAwait(false);
        return WireAnswer.Of(withheld, WireJson.Lines.WithheldWire);
    }

    private static async Task<WithheldWire> WithheldAsync(Session session, IRecordStore store, string id, string author, string? reason, bool purge)
    {
        bool isThere = await store.LoadReportAsync(id).ConfigureAwait(false) is not null;
        WithheldReport? before = await FindAsync(store, id).ConfigureAwait(false);
        if (!isThere && before is null)
        {
            throw CommandException.NotFound($"the record has no report '{Lines.Plain(id)}'");
        }
        if (purge && before is { IsPurged: true })
        {
            // The one before may have been killed before the file was rewritten.
            await store.CompactAsync(session.Cancellation).ConfigureAwait(false);
        }
        else if (purge)
        {
            await RemoveCommand.PurgeAsync(session, store, [id], author, reason).ConfigureAwait(false);
        }
        else if (before is not { IsPurged: true } && await WordAsync(store, id).ConfigureAwait(false) is null)
        {
            await RemoveCommand.RemoveAsync(session, store, [id], author, reason).ConfigureAwait(false);
        }
        WithheldReport after = (await FindAsync(store, id).ConfigureAwait(false))!;
        return new WithheldWire
        {
            Report = id,
            State = after.IsPurged ? "purged" : "removed",
            At = after.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            Correction = (await WordAsync(store, id).ConfigureAwait(false))?.Id,
        };
    }

    private static async Task<WithheldReport?> FindAsync(IRecordStore store, string id) =>
        (await store.ListWithheldAsync().ConfigureAwait(false)).LastOrDefault(report => report.Id == id);

    /// <summary>The word of removal that holds, or null.</summary>
    private static async Task<Correction?> WordAsync(IRecordStore store, string id) =>
        (await store.ListCorrectionsAsync().ConfigureAwait(false)).LastOrDefault(entry => entry.UndoneAt is null && entry.Correction.ReportId == id && entry.Correction.Field == LineFields.Removed)?.Correction;
}
