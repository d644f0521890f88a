using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Serving;
using Dateline.Storage;
using Dateline.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>reports</c>: texts that outlets published, each as it was read.</summary>
internal static class ReportEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/reports", ListAsync).Gives(ReportListing.All, "Report").WithMetadata(AsOfTaken.Mark).WithName("listReports").WithSummary("Reports by day, earliest first and unknown last");
        api.MapGet("/reports/{id}", GetAsync).Gives<ReportLine>().WithMetadata(AsOfTaken.Mark).WithName("getReport").WithSummary("A report as it was read: the object of dateline show");
    }

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("The outlet, without regard to case")] string? outlet,
        [Description("What whoever handed it in called it")] string? label,
        [Description("report, transcript, press-release or post")] string? kind,
        [Description("ISO 639 code of the body's language")] string? language,
        [Description("Id of the story, its beginning, or an id that leads there")] string? story,
        [Description("Only what may be from this day or later")] string? from,
        [Description("Only what may be from this day or earlier")] string? to,
        int? limit,
        string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        ReportFilter filter = new()
        {
            Outlet = outlet,
            Label = label,
            Kind = Asked.Word<ReportKind>(nameof(kind), kind),
            Language = language,
            Story = await new RecordAnswers(reader, record.Session).IdAsync(story, LineKind.Story).ConfigureAwait(false),
            From = Asked.Day(nameof(from), from),
            To = Asked.Day(nameof(to), to),
        };
        return ListAnswer.Of(ReportListing.All, page, await reader.ListReportsAsync(filter, page.Page, record.Session.Cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> GetAsync(
        ServedRecord record,
        [Description("Id of a report, or its beginning")] string id,
        [Description("Whether the tokens are wanted too")] bool tokens = false)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        LineReference line = await answers.LineAsync(id, LineKind.Report).ConfigureAwait(false);
        IReadOnlyList<Reading> readings = await reader.LoadReadingsAsync([line.Id], record.Session.Knowledge, record.Session.Cancellation).ConfigureAwait(false);
        return WireAnswer.Of(ReportLines.Of(readings[0], line.Id, record.Session.Engine, tokens, text: true), WireJson.Lines.ReportLine);
    }
}
