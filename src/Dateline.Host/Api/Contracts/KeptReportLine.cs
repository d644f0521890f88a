using System.Text.Json.Serialization;

namespace Dateline.Host.Api.Contracts;

/// <summary>A report of a record: as it came in, and as it was read. A line of <c>export reports</c>, which <c>import</c> takes into another record. Fields stand in the order of docs/wire.md.</summary>
internal sealed record KeptReportLine
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>What the line holds; lines of corrections follow in the same file.</summary>
    public string Line { get; init; } = "report";

    public required string Id { get; init; }
    public required string TextHash { get; init; }

    /// <summary>The beginning of its first paragraph.</summary>
    public required string Excerpt { get; init; }

    public required RawWire Raw { get; init; }
    public required ReportLine Read { get; init; }
}

/// <summary>A report as it came in, with what was said of it then.</summary>
internal sealed record RawWire
{
    public required string Label { get; init; }
    public string? Outlet { get; init; }
    public string? Publisher { get; init; }
    public string? Url { get; init; }
    public string? ContentType { get; init; }
    public DateOnly? Published { get; init; }
    public DateOnly? Listed { get; init; }
    public string? ListedOutlet { get; init; }
    public DateOnly? Seen { get; init; }
    public required string Kind { get; init; }
    public string? Language { get; init; }
    public string? Headline { get; init; }
    public string? Replaces { get; init; }
    public string? Retracts { get; init; }

    /// <summary>Which entry of a live page it is, from 1; its bytes are those of the page, and stand with the page's own line.</summary>
    public int? Entry { get; init; }

    /// <summary>SHA-256 of the bytes, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The bytes in base64; only with <c>--full-text</c>, and not for entries of a live page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public byte[]? Bytes { get; init; }
}

/// <summary>What <c>import</c> reads of a line; fields of other names are left alone.</summary>
internal sealed record ImportedLine
{
    /// <summary>Id of the report in the record that it comes from.</summary>
    public string? Id { get; init; }

    /// <summary>As it came in; null on other lines.</summary>
    public RawWire? Raw { get; init; }

    /// <summary>As it was read there.</summary>
    public ImportedReading? Read { get; init; }
}

/// <summary>Of a reading, what another one is held against.</summary>
internal sealed record ImportedReading
{
    public IReadOnlyList<ImportedId>? Quotations { get; init; }
    public IReadOnlyList<ImportedId>? Events { get; init; }
    public IReadOnlyList<FindingWire>? Findings { get; init; }
}

/// <summary>The id of a line.</summary>
internal sealed record ImportedId(string? Id);
