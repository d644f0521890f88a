namespace Dateline.Host.Api.Contracts;

/// <summary>Where one report belongs: a line of <c>group -</c>.</summary>
internal sealed record GroupLine
{
    public required string Id { get; init; }
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;
    public required string TextHash { get; init; }
    public required EngineWire Engine { get; init; }
    public required string? Story { get; init; }
    public required string? Storyline { get; init; }

    /// <summary>Id of the input line whose text this one copies, or null.</summary>
    public required string? CopyOf { get; init; }

    /// <summary>Id of the input line of which this one is a later text, or null.</summary>
    public required string? VersionOf { get; init; }

    /// <summary>The day that the report gets alone or from its company.</summary>
    public required WhenWire Published { get; init; }
}
