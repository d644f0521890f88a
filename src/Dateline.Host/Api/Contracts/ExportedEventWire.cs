using System.Text.Json.Serialization;

namespace Dateline.Host.Api.Contracts;

/// <summary>One event of the record: a line of <c>export jsonl</c>.</summary>
internal sealed record ExportedEventWire
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;
    public required string Report { get; init; }
    public required string TextHash { get; init; }
    public required string? Outlet { get; init; }
    public required string? Url { get; init; }
    public required WhenWire Published { get; init; }
    public required string? Story { get; init; }

    /// <summary>What it is an account of: accounts of one event in the world share it.</summary>
    public required string? Occurrence { get; init; }

    /// <summary>Id of the notice that takes the report back; only where one does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RetractedBy { get; init; }

    /// <summary>Who tells it, the one nearest to it first; empty where the report does.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The characters of the event.</summary>
    public required string Words { get; init; }

    public required EventWire Event { get; init; }
}
