namespace Dateline.Host.Api.Contracts;

/// <summary>Some lines of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed record PageWire<T>
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>How many there are in all; null where they were not counted.</summary>
    public required int? Count { get; init; }

    /// <summary>The cursor of the page that follows, or null behind the last one.</summary>
    public required string? Next { get; init; }

    public required IReadOnlyList<T> Items { get; init; }
}
