using Dateline.Host.Api.Contracts;
using Dateline.Host.Serving;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>health</c>: whether the record answers; 503 where it does not.</summary>
internal static class HealthEndpoint
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/health", GetAsync).Gives<HealthWire>().WithName("getHealth").WithSummary("Whether the record answers, and how much it holds");

    private static async Task<IResult> GetAsync(ServedRecord record)
    {
        // A connection of its own: one that is open already would not see that the file is gone.
        await using IRecordStore store = SqliteRecordStore.Open(record.Session.Settings.Record, StoreMode.ReadOnly);
        StoreCounts counts = await store.CountAsync(record.Session.Cancellation).ConfigureAwait(false);
        return WireAnswer.Of(
            new HealthWire
            {
                Engine = record.Session.Engine,
                Schema = store.SchemaVersion,
                Reports = counts.Reports,
                Outlets = counts.Outlets,
                Stories = counts.Stories,
                Storylines = counts.Storylines,
                Statements = counts.Statements,
                Quotations = counts.Quotations,
                Events = counts.Events,
                Writable = record.Writes.IsWritable,
            },
            WireJson.Lines.HealthWire);
    }
}
