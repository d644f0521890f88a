using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>Events in our own forms: JSON Lines with all that is known, CSV with one row an event.</summary>
internal static class EventLines
{
    private static readonly Listing<ToldEvent> _table = new(
    [
        new("id", null, told => told.Wire.Id),
        new("class", null, told => told.Wire.Class),
        new("modes", null, told => told.Wire.Modes),
        new("contexts", null, told => told.Wire.Contexts),
        new("cameo", null, told => told.Wire.Cameo),
        new("status", null, told => told.Wire.Status),
        new("told", null, told => told.Wire.Told),
        new("sources", null, told => string.Join("; ", told.Sources)),
        new("quotation", null, told => told.Wire.Quotation),
        new("who", null, told => string.Join("; ", told.Wire.Who.Select(one => one.Name))),
        new("whoActors", null, told => told.Wire.Who.Select(one => one.Actor ?? "-")),
        new("whoCodes", null, told => told.Wire.Who.Select(Code)),
        new("whom", null, told => string.Join("; ", told.Wire.Whom.Select(one => one.Name))),
        new("whomActors", null, told => told.Wire.Whom.Select(one => one.Actor ?? "-")),
        new("whomCodes", null, told => told.Wire.Whom.Select(Code)),
        new("from", null, told => told.From),
        new("to", null, told => told.To),
        new("place", null, told => told.Wire.Where?.Name),
        new("country", null, told => told.Wire.Where?.Country),
        new("latitude", null, told => (decimal?)told.Wire.Where?.Latitude),
        new("longitude", null, told => (decimal?)told.Wire.Where?.Longitude),
        new("placeHow", null, told => told.Wire.Where?.How),
        new("numbers", null, told => string.Join("; ", told.Wire.Numbers.Select(number => FormattableString.Invariant($"{number.What} {number.Value}")))),
        new("words", null, told => told.Words),
        new("span", null, told => told.Wire.Text),
        new("report", null, told => told.Report.Id),
        new("textHash", null, told => told.Report.Text.Hash),
        new("outlet", null, told => told.Report.Outlet),
        new("url", null, told => told.Report.Url),
        new("published", null, told => told.Published.Value),
        new("story", null, told => told.Story),
        new("occurrence", null, told => told.Occurrence?.Id),
        new("by", null, told => told.Wire.By),
        new("retractedBy", null, told => told.RetractedBy),
    ]);

    /// <summary>One JSON object a line.</summary>
    public static ExportFile Json(IReadOnlyList<ToldEvent> events)
    {
        using MemoryStream stream = new();
        foreach (ToldEvent told in events)
        {
            stream.Write(WireJson.Line(Line(told), WireJson.Lines.ExportedEventWire));
        }
        return new ExportFile("events.jsonl", events.Count, stream.ToArray());
    }

    /// <summary>A table with a header row (RFC 4180).</summary>
    public static ExportFile Csv(IReadOnlyList<ToldEvent> events) => new("events.csv", events.Count, _table.CsvBytes(events));

    /// <summary>The event in the wire form.</summary>
    public static ExportedEventWire Line(ToldEvent told) => new()
    {
        Report = told.Report.Id,
        TextHash = told.Report.Text.Hash,
        Outlet = told.Report.Outlet,
        Url = told.Report.Url,
        Published = Whens.Of(told.Published, told.Report.Id),
        Story = told.Story,
        Occurrence = told.Occurrence?.Id,
        RetractedBy = told.RetractedBy,
        Sources = told.Sources,
        Words = told.Words,
        Event = told.Wire,
    };

    private static string Code(WhoWire one) => one.Code is null && one.Sector is null ? "-" : one.Code + one.Sector;
}
