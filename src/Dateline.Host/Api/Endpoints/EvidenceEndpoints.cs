using System.ComponentModel;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>evidence</c>: the characters that a line of the record comes from, or those of a run of a report.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/evidence", SpanAsync).Gives<EvidenceLine>().WithName("getCharacters").WithSummary("The characters of a run of a report, with those around them and the hash of the text");
        api.MapGet("/evidence/{id}", LineAsync).Gives<ExplanationWire>().WithName("getEvidence").WithSummary("What a line of the record is, by which rule and run it was made, and its characters in their place: the object of dateline explain");
    }

    private static async Task<IResult> LineAsync(ServedRecord record, [Description("Id of any line of the record, or its beginning")] string id)
    {
        RecordAnswers answers = await Asked.AnswersAsync(record).ConfigureAwait(false);
        return WireAnswer.Of(await answers.EvidenceAsync(id).ConfigureAwait(false), WireJson.Lines.ExplanationWire);
    }

    private static async Task<IResult> SpanAsync(
        ServedRecord record,
        [Description("Id of a report, or its beginning")] string report,
        [Description("First UTF-16 unit")] int start,
        [Description("First UTF-16 unit behind it")] int end)
    {
        RecordAnswers answers = await Asked.AnswersAsync(record).ConfigureAwait(false);
        return WireAnswer.Of(await answers.CharactersAsync(report, start, end).ConfigureAwait(false), WireJson.Lines.EvidenceLine);
    }
}
