using Dateline.Comparison;
using Dateline.Host.Exports.Html;
using Dateline.Storage;

namespace Dateline.Host.Web.Lines;

/// <summary>Where a line of the record stands, found by its id.</summary>
internal static class LinePlaces
{
    /// <summary>The first report that the line comes from with its runs there; null where the record has no such line, or none with characters of its own.</summary>
    public static async Task<string?> AddressAsync(IRecordReader store, string id, CancellationToken cancellation)
    {
        IReadOnlyList<LineReference> lines = await store.FindLinesAsync(id, cancellation).ConfigureAwait(false);
        if (lines.Count != 1)
        {
            return null;
        }
        LineReference line = lines[0];
        if (line.Kind is LineKind.Report)
        {
            return Addresses.Report(line.Id);
        }
        IReadOnlyList<ReportSpan> places = line.Kind is LineKind.Quotation or LineKind.Event
            ? await InReportAsync(store, line, cancellation).ConfigureAwait(false)
            : line.StoryId is string story && await store.LoadStoryAsync(story, cancellation).ConfigureAwait(false) is StoryComparison told ? InStory(told, line.Id) : [];
        string? first = places.FirstOrDefault(place => place.ReportId is not null).ReportId;
        return first is null ? null : Addresses.Characters(first, places.Where(place => place.ReportId == first).Select(place => place.Span));
    }

    private static async Task<IReadOnlyList<ReportSpan>> InReportAsync(IRecordReader store, LineReference line, CancellationToken cancellation)
    {
        IReadOnlyList<Reading> readings = await store.LoadReadingsAsync([line.ReportId!], null, cancellation).ConfigureAwait(false);
        return
        [
            .. readings.SelectMany(reading => reading.Quotations).Where(quotation => quotation.Id == line.Id).SelectMany(quotation => quotation.Content).Select(span => new ReportSpan(line.ReportId!, span)),
            .. readings.SelectMany(reading => reading.Events).Where(told => told.Id == line.Id).Select(told => new ReportSpan(line.ReportId!, told.Text)),
        ];
    }

    private static IReadOnlyList<ReportSpan> InStory(StoryComparison told, string id)
    {
        string story = told.Story.Id;
        if (told.Statements.FirstOrDefault(statement => statement.Statement.Id == id) is { } statement)
        {
            return PageReports.Places(statement.Statement.Renderings[0]);
        }
        if (told.Discrepancies.FirstOrDefault(discrepancy => TellingLineId.Of(discrepancy, story) == id) is { } discrepancy)
        {
            return [.. discrepancy.Values.Select(value => value.Place)];
        }
        return PageReports.Places(told.Omissions.FirstOrDefault(omission => TellingLineId.Of(omission, story) == id)?.Evidence ?? []);
    }
}
