using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>Events as PLOVER 2.0 records, one JSON object a line. Keys that PLOVER lacks stand under <c>dateline</c>: how the event stands, who tells it, where its characters are.</summary>
internal static class PloverLines
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The records.</summary>
    public static ExportFile Write(IReadOnlyList<DatedEvent> events, ExportCodes codes, ExportOptions options)
    {
        using MemoryStream stream = new();
        foreach (DatedEvent dated in events)
        {
            using (Utf8JsonWriter writer = new(stream, _options))
            {
                Record(writer, dated, codes, options);
            }
            stream.WriteByte((byte)'\n');
        }
        return new ExportFile("plover.jsonl", events.Count, stream.ToArray());
    }

    private static void Record(Utf8JsonWriter writer, DatedEvent dated, ExportCodes codes, ExportOptions options)
    {
        ToldEvent told = dated.Told;
        EventWire wire = told.Wire;
        writer.WriteStartObject();
        writer.WriteString("id", wire.Id);
        writer.WriteBoolean("has_event", true);
        writer.WriteString("date", dated.Day);
        if (dated.To != dated.From)
        {
            writer.WriteString("enddate", Days.Iso(dated.To));
        }
        Entities(writer, "actor", told, wire.Who);
        Entities(writer, "recipient", told, wire.Whom);
        Texts(writer, "event", [wire.Class]);
        Texts(writer, "event_text", [told.Words]);
        writer.WriteNumber("quad_code", codes.Quad(wire.Class));
        writer.WriteNumber("event_scale", codes.Intensity(wire));
        Texts(writer, "mode", wire.Modes);
        Texts(writer, "context", codes.Contexts(wire, options.Own));
        foreach (NumberWire number in wire.Numbers)
        {
            string? key = number.What switch { "killed" => "dead", "injured" => "injured", "arrested" => "arrested", "size" => "size", _ => null };
            if (key is not null && wire.Numbers.First(other => other.What == number.What) == number)
            {
                writer.WriteNumber(key, number.Value);
            }
        }
        Place(writer, told, codes);
        writer.WriteStartObject("text_info");
        writer.WriteNumber("start", wire.Text.Start);
        writer.WriteNumber("end", wire.Text.End);
        writer.WriteEndObject();
        writer.WriteStartObject("cite_info");
        Text(writer, "publication", told.Outlet);
        Text(writer, "url", told.Report.Url);
        Text(writer, "language", told.Report.Language);
        writer.WriteString("coder", "dateline");
        writer.WriteString("version", options.Engine.Version);
        writer.WriteEndObject();
        Own(writer, dated);
        writer.WriteEndObject();
    }

    private static void Entities(Utf8JsonWriter writer, string name, ToldEvent told, IReadOnlyList<WhoWire> side)
    {
        writer.WriteStartArray(name);
        foreach (WhoWire one in side)
        {
            writer.WriteStartObject();
            Text(writer, "code", one.Code);
            Text(writer, "sector", one.Sector);
            writer.WriteString("entity_text", told.Report.Text[one.Span]);
            Text(writer, "identifier_id", one.Actor);
            Text(writer, "identifier_text", one.Actor is null ? null : one.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter writer, ToldEvent told, ExportCodes codes)
    {
        if (told.Wire.Where is not WhereWire where)
        {
            return;
        }
        writer.WriteStartObject("event_loc");
        writer.WriteString("extracted_place", told.Report.Text[where.Evidence[0]]);
        writer.WriteString("resolved_place", where.Name);
        Text(writer, "geonameid", told.GeoNamesId.Length > 0 ? told.GeoNamesId : null);
        if (where is { Latitude: double latitude, Longitude: double longitude })
        {
            writer.WriteNumber("lat", latitude);
            writer.WriteNumber("lon", longitude);
        }
        Text(writer, "country_code", codes.Alpha3(where.Country) is { Length: > 0 } code ? code : null);
        writer.WriteNumber("resolution", where.Latitude is null ? 1 : 4);
        writer.WriteEndObject();
    }

    private static void Own(Utf8JsonWriter writer, DatedEvent dated)
    {
        ToldEvent told = dated.Told;
        writer.WriteStartObject("dateline");
        writer.WriteString("status", told.Wire.Status);
        writer.WriteString("told", told.Wire.Told);
        Texts(writer, "sources", told.Sources);
        Text(writer, "quotation", told.Wire.Quotation);
        Text(writer, "cameo", told.Wire.Cameo);
        writer.WriteString("date_of", dated.IsOfReport ? "report" : "event");
        Text(writer, "place_how", told.Wire.Where?.How);
        writer.WriteString("report", told.Report.Id);
        writer.WriteString("text_hash", told.Report.Text.Hash);
        writer.WriteString("offsets", WireJson.Offsets);
        Text(writer, "story", told.Story);
        Text(writer, "occurrence", told.Occurrence?.Id);
        writer.WriteString("by", told.Wire.By);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }
        writer.WriteEndArray();
    }
}
