using System.ComponentModel;
using Dateline.Annotation.Quotations;
using Dateline.Host.Commands;
using Dateline.Host.Exports;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>quotations</c>: somebody's words or reported proposition in one report.</summary>
internal static class QuotationEndpoints
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/quotations", ListAsync).Gives(QuotationListing.All, "Quotation").WithMetadata(AsOfTaken.Mark).WithName("listQuotations").WithSummary("Quotations: who said what, in which report, where in its text");
        api.MapGet("/quotations/{id}", GetAsync).GivesOne(QuotationListing.All, "Quotation").WithMetadata(AsOfTaken.Mark).WithName("getQuotation").WithSummary("A quotation");
    }

    private static async Task<IResult> ListAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("Who spoke: id or name")] string? actor,
        [Description("The office spoken in: id or name")] string? office,
        [Description("The organisation or state spoken for: id or name")] string? @for,
        [Description("Who was spoken to: id or name")] string? addressee,
        [Description("Id of the report, or its beginning")] string? report,
        [Description("Id of the story, its beginning, or an id that leads there")] string? story,
        [Description("The outlet, without regard to case")] string? outlet,
        [Description("direct, mixed or indirect")] string? kind,
        [Description("The cue as it stands, or what it begins with (warn*)")] string? cue,
        [Description("Words, \"phrases\" and beginnings* that all stand in it")] string? words,
        [Description("Only what may have been said on this day or later")] string? from,
        [Description("Only what may have been said on this day or earlier")] string? to,
        [Description("day, newest, speaker or outlet")] string? order,
        int? limit,
        string? cursor,
        [Description("Only what the reporter hedges")] bool hedged = false,
        [Description("Let from and to ask for the day of the report")] bool published = false)
    {
        AskedPage page = AskedPage.Of(request, limit, cursor);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordNames names = Asked.Names(reader, record);
        RecordAnswers answers = new(reader, record.Session);
        QuotationFilter filter = new()
        {
            Actor = actor is null ? null : (await names.ActorAsync(actor).ConfigureAwait(false)).Id,
            Addressee = addressee is null ? null : (await names.ActorAsync(addressee).ConfigureAwait(false)).Id,
            Office = office is null ? null : await QuotationFilters.OfficeAsync(office, record.Session, reader).ConfigureAwait(false),
            For = @for is null ? null : await QuotationFilters.BodyAsync(@for, names, record.Session).ConfigureAwait(false),
            Report = await answers.IdAsync(report, LineKind.Report).ConfigureAwait(false),
            Story = await answers.IdAsync(story, LineKind.Story).ConfigureAwait(false),
            Outlet = outlet,
            Kind = Asked.Word<QuotationKind>(nameof(kind), kind),
            Cue = cue,
            Words = words,
            Hedged = hedged,
            ByPublication = published,
            From = Asked.Day(nameof(from), from),
            To = Asked.Day(nameof(to), to),
            Order = Asked.Word<QuotationOrder>(nameof(order), order) ?? QuotationOrder.Day,
        };
        return ListAnswer.Of(QuotationListing.All, page, await reader.ListQuotationsAsync(filter, page.Page, record.Session.Cancellation).ConfigureAwait(false));
    }

    private static async Task<IResult> GetAsync(ServedRecord record, [Description("Id of a quotation, or its beginning")] string id)
    {
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        RecordAnswers answers = new(reader, record.Session);
        LineReference line = await answers.LineAsync(id, LineKind.Quotation).ConfigureAwait(false);
        Listed<QuotationEntry> found = await reader.ListQuotationsAsync(new QuotationFilter { Id = line.Id }, Page.First(1), record.Session.Cancellation).ConfigureAwait(false);
        return new WireAnswer(QuotationListing.All.JsonLine(found.Items[0]));
    }
}
