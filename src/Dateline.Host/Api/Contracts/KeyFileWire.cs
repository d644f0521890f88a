namespace Dateline.Host.Api.Contracts;

/// <summary>The keys of a record, in the file beside it.</summary>
internal sealed record KeyFileWire
{
    public int Format { get; init; } = WireJson.Format;
    public required IReadOnlyList<KeyWire> Keys { get; init; }
}

/// <summary>A key, by its hash alone.</summary>
/// <param name="Id">The first digits of its hash.</param>
/// <param name="Name">Who has it.</param>
/// <param name="Scope">read, write or admin.</param>
/// <param name="Hash">SHA-256 of the key, 64 hexadecimal digits.</param>
/// <param name="MadeAt">The instant, UTC.</param>
/// <param name="RevokedAt">The instant, UTC, or null where it holds.</param>
internal sealed record KeyWire(string Id, string Name, string Scope, string Hash, string MadeAt, string? RevokedAt);
