using System.Text.Json;
using Dateline.Extraction;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Sources;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>A line of a file of the program's own: a report as a caller hands it in, as <c>export reports</c>, <c>annotate --text</c> or <c>extract</c> writes it, or a correction.</summary>
internal sealed record WireLine
{
    // What only the way in can tell of a report, since its bytes do not.
    private static readonly string[] _ofTheWay = [FindingCodes.LeadOnly, FindingCodes.Damaged, FindingCodes.TooLong];

    /// <summary>The report with what was odd on its way in; null on corrections, and on entries of a live page, which come with their page.</summary>
    public SourcedReport? Report { get; private init; }

    /// <summary>The line itself where it is a correction.</summary>
    public string? Correction { get; private init; }

    /// <summary>The line as another record wrote it, where one did.</summary>
    public ImportedLine? Kept { get; private init; }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is none of these, or lacks what a report is made of; the message says what.</exception>
    public static WireLine Parse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Surrogates.Mended(text));
            JsonElement root = document.RootElement;
            return Word(root, "line") switch
            {
                "correction" => new WireLine { Correction = text },
                "report" => OfRecord(document.Deserialize(WireJson.Lines.ImportedLine)!),
                _ when Word(root, "offsets") is not null => new WireLine { Report = new SourcedReport(InputReports.Raw(Own(document.Deserialize(WireJson.Lines.OwnLine)!)), []) },
                _ => new WireLine { Report = new SourcedReport(InputReports.Raw(InputReports.Parse(text)), []) },
            };
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Path?.TrimStart('$', '.') is { Length: > 0 } field ? $"'{field}' is not in its form" : "it is no whole line of JSON", error);
        }
    }

    /// <summary>The field <paramref name="name"/> of an object, where it is a text.</summary>
    private static string? Word(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    // The day of an annotated report is its own unless it was given; a page is published by the outlet that it calls its publisher.
    private static InputLine Own(OwnLine line) => new()
    {
        Id = string.IsNullOrEmpty(line.Id) ? throw new FormatException("'id' is missing") : line.Id,
        Text = line.Text ?? throw new FormatException("the text of the report is not in the line: write it with 'annotate --text' or 'export reports --full-text'"),
        Headline = line.Title,
        Outlet = line.Publisher,
        Url = line.Url,
        Published = line.Published switch
        {
            { ValueKind: JsonValueKind.String } instant => instant.GetString(),
            { ValueKind: JsonValueKind.Object } day => Word(day, "how") == "given" ? Word(day, "value") : null,
            _ => line.Date,
        },
        Language = line.Language,
        Kind = line.Kind,
    };

    private static WireLine OfRecord(ImportedLine line)
    {
        RawWire kept = line.Raw ?? throw new FormatException("'raw' is missing");
        if (kept.Entry is not null)
        {
            return new WireLine { Kept = line };
        }
        RawReport raw = new(kept.Label, kept.Bytes ?? throw new FormatException("the bytes of the report are not in the file: write it with 'export reports --full-text'"))
        {
            Outlet = kept.Outlet,
            Publisher = kept.Publisher,
            Url = kept.Url,
            ContentType = kept.ContentType,
            Published = kept.Published,
            Listed = kept.Listed,
            ListedOutlet = kept.ListedOutlet,
            Seen = kept.Seen,
            Kind = WireWords.Read<ReportKind>(kept.Kind) ?? ReportKind.Report,
            Language = kept.Language,
            Headline = kept.Headline,
            Replaces = kept.Replaces,
            Retracts = kept.Retracts,
        };
        Finding[] arrival = [.. (line.Read?.Findings ?? []).Where(finding => finding.Span is null && _ofTheWay.Contains(finding.Code)).Select(finding => new Finding(finding.Code, null, finding.Message))];
        return new WireLine { Kept = line, Report = new SourcedReport(raw, arrival) };
    }
}
