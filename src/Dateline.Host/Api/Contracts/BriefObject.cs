namespace Dateline.Host.Api.Contracts;

/// <summary>All stories told: the object of <c>brief --json</c>.</summary>
internal sealed record BriefObject
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>Always null: the texts' hashes stand with the stories' reports.</summary>
    public string? TextHash { get; init; }

    public required EngineWire Engine { get; init; }
    public required IReadOnlyList<StorylineWire> Storylines { get; init; }
    public required IReadOnlyList<StoryObject> Stories { get; init; }
}

/// <summary>Stories that continue each other.</summary>
internal sealed record StorylineWire(string Id, string Title, string Because, IReadOnlyList<string> Stories);
