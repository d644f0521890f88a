namespace Dateline.Host.Api.Contracts;

/// <summary>Characters of a report in their place.</summary>
internal sealed record EvidenceLine
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;
    public required string? Outlet { get; init; }
    public required string? Url { get; init; }
    public required ContextWire Evidence { get; init; }
}
