using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Dateline.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>evidence</c>: the characters that a line of the record comes from, or those of a run of a report.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Characters given at once at most.</summary>
    private const int MostUnits = 10_000;

    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/evidence", SpanAsync).Gives<EvidenceLine>().WithName("getCharacters").WithSummary("The characters of a run of a report, with those around them and the hash of the text");
        api.MapGet("/evidence/{id}", LineAsync).Gives<ExplanationWire>().WithName("getEvidence").WithSummary("What a line of the record is, by which rule and run it was made, and its characters in their place: the object of dateline explain");
    }

    private static async Task<IResult> LineAsync(ServedRecord record, [Description("Id of any line of the record, or its beginning")] string id) =>
        WireAnswer.Of(await OfLineAsync(record, id).ConfigureAwait(false), WireJson.Lines.ExplanationWire);

    /// <summary>What the line of that id is.</summary>
    /// <exception cref="ApiException">There is none, or more than one.</exception>
    public static async Task<ExplanationWire> OfLineAsync(ServedRecord record, string id)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        IReadOnlyList<LineReference> lines = await reader.FindLinesAsync(id, record.Session.Cancellation).ConfigureAwait(false);
        return lines switch
        {
            [LineReference line] => (await new Explainer(reader, record.Session).OfAsync(line).ConfigureAwait(false)).Wire(),
            [] => throw new ApiException(StatusCodes.Status404NotFound, $"The record has no line '{Lines.Plain(id)}'."),
            _ => throw new ApiException(StatusCodes.Status404NotFound, $"More than one line begins with '{Lines.Plain(id)}': {string.Join(", ", lines.Take(10).Select(line => line.Id))}."),
        };
    }

    private static async Task<IResult> SpanAsync(
        ServedRecord record,
        [Description("Id of a report, or its beginning")] string report,
        [Description("First UTF-16 unit")] int start,
        [Description("First UTF-16 unit behind it")] int end)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        LineReference line = await Asked.LineAsync(reader, record, report, LineKind.Report).ConfigureAwait(false);
        Report text = (await reader.LoadReportAsync(line.Id, record.Session.Cancellation).ConfigureAwait(false))!;
        if (start < 0 || end < start || end > text.Text.Length || end - start > MostUnits)
        {
            throw new CommandException($"'start' and 'end' are a run of at most {MostUnits} units within 0 to {text.Text.Length}");
        }
        ContextWire place = Explanation.Place(new ExplainedSpan("characters", text, new TextSpan(start, end)));
        return WireAnswer.Of(new EvidenceLine { Outlet = text.Outlet, Url = text.Url, Evidence = place }, WireJson.Lines.EvidenceLine);
    }
}
