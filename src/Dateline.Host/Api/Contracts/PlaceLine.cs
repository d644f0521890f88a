namespace Dateline.Host.Api.Contracts;

/// <summary>A place that reports name.</summary>
internal sealed record PlaceLine
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>The id in the gazetteer, or null where more than one place has that name.</summary>
    public required string? Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public required string? Country { get; init; }

    public required double? Latitude { get; init; }
    public required double? Longitude { get; init; }

    /// <summary>How often it is named.</summary>
    public required int Mentions { get; init; }

    /// <summary>The reports that name it.</summary>
    public required IReadOnlyList<string> Reports { get; init; }

    /// <summary>The first of its names in each of these reports.</summary>
    public required IReadOnlyList<EvidenceWire> Evidence { get; init; }
}
