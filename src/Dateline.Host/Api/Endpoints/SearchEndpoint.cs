using System.ComponentModel;
using System.Text.Json;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Exports;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Api.Endpoints;

/// <summary><c>search</c>: words and fields in reports, quotations, statements or events.</summary>
internal static class SearchEndpoint
{
    /// <summary>Adds the resource.</summary>
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/search", FindAsync).GivesFound(SearchListing.All, "Hit").WithMetadata(AsOfTaken.Mark).WithName("search").WithSummary("Words, \"phrases\", beginnings* and fields (actor:, outlet:, said:, class:, from:, to:, story:, kind:) that must all be there; one OR another of two words is enough, -word may not be there");

    private static async Task<IResult> FindAsync(
        ServedRecord record,
        HttpRequest request,
        [Description("What is searched for; no text is an error")] string q,
        [Description("reports (default), quotations, statements or events")] string? @in,
        [Description("ranked (default) or newest")] string? order,
        [Description("Id of the story, its beginning, or an id that leads there")] string? story,
        [Description("The outlet, without regard to case")] string? outlet,
        [Description("Only what may be from this day or later")] string? from,
        [Description("Only what may be from this day or earlier")] string? to,
        int? limit,
        [Description("The cursor of the page before")] string? cursor)
    {
        AskedPage page = AskedPage.Of(request, limit, null);
        IRecordReader reader = await record.OpenAsync().ConfigureAwait(false);
        SearchAnswer found = await reader.SearchAsync(
            new SearchQuery(q)
            {
                Kind = @in is null ? null : SearchCommand.KindOf(@in),
                Order = Asked.Word<SearchOrder>(nameof(order), order) ?? SearchOrder.Ranked,
                Story = await new RecordAnswers(reader, record.Session).IdAsync(story, LineKind.Story).ConfigureAwait(false),
                Outlet = outlet,
                From = Asked.Day(nameof(from), from),
                To = Asked.Day(nameof(to), to),
                Cursor = cursor,
                Take = page.Limit,
            },
            record.Session.Cancellation).ConfigureAwait(false);
        return new WireAnswer(SearchListing.All.JsonBytes(found.Hits, found.CountAll, writer => Rest(writer, found)));
    }

    private static void Rest(Utf8JsonWriter writer, SearchAnswer found)
    {
        writer.WriteBoolean("more", found.IsLeast);
        writer.WriteString("next", found.Next);
        writer.WriteString("kind", WireWords.Hyphened(found.Kind.ToString()));
        writer.WriteString("order", WireWords.Hyphened(found.Order.ToString()));
        writer.WriteStartArray("findings");
        foreach (Text.Finding finding in found.Findings)
        {
            JsonSerializer.Serialize(writer, new FindingWire(finding.Code, finding.Span, finding.Message), WireJson.Lines.FindingWire);
        }
        writer.WriteEndArray();
    }
}
