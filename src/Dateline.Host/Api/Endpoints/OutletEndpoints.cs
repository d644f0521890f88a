using System.ComponentModel;
using Dateline.Host.Exports;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>outlets</c>: who publishes what the record holds, and who is behind them.</summary>
internal static class OutletEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/outlets", ListAsync).Gives(OutletRow.All, "Outlet").WithName("listOutlets").WithSummary("Outlets with reports in the record, by name; nothing in it says how far anybody is to be trusted");

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Words that the outlet, its publisher, owner or host holds")] string? name,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        return ListAnswer.Of(OutletRow.All, page, ListAnswer.Cut(page, await OfAsync(record, name).ConfigureAwait(false)));
    }

    /// <summary>The outlets that hold <paramref name="name"/>, or all where it is null.</summary>
    public static async Task<IReadOnlyList<OutletRow>> OfAsync(ServedRecord record, string? name)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        Listed<ReportEntry> reports = await reader.ListReportsAsync(ReportFilter.All, Page.All, record.Session.Cancellation).ConfigureAwait(false);
        return [.. OutletRow.Of(record.Session.Knowledge.Outlets, reports.Items, all: false).Where(row => name is null || row.Names.Any(each => each.Contains(name, StringComparison.OrdinalIgnoreCase)))];
    }
}
