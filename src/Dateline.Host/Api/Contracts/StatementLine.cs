namespace Dateline.Host.Api.Contracts;

/// <summary>A statement of the record with its renderings' characters.</summary>
internal sealed record StatementLine
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;
    public required string Story { get; init; }
    public required StatementWire Statement { get; init; }
    public required OriginWire Origin { get; init; }

    /// <summary>The characters of the renderings, in their order; several of one where it has several pieces.</summary>
    public required IReadOnlyList<EvidenceWire> Evidence { get; init; }
}
