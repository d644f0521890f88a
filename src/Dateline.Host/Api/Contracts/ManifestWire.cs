namespace Dateline.Host.Api.Contracts;

/// <summary>What made an export, from what, and what is in it: <c>manifest.json</c>.</summary>
internal sealed record ManifestWire
{
    public int Format { get; init; } = WireJson.Format;

    /// <summary>The format exported.</summary>
    public required string Export { get; init; }

    /// <summary>What wrote it.</summary>
    public required EngineWire Engine { get; init; }

    /// <summary>What read the reports, each engine once.</summary>
    public required IReadOnlyList<EngineWire> ReadBy { get; init; }

    /// <summary>The filters and switches given, by name, in ordinal order.</summary>
    public required IReadOnlyDictionary<string, string> Asked { get; init; }

    /// <summary>Reports of the record.</summary>
    public required int Reports { get; init; }

    /// <summary>Events of the record.</summary>
    public required int Events { get; init; }

    /// <summary>Events that were asked for but have no place in the format, by reason.</summary>
    public required IReadOnlyDictionary<string, int> LeftOut { get; init; }

    public required IReadOnlyList<ManifestFileWire> Files { get; init; }
}

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Records in it, a header not counted.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, 64 hexadecimal digits.</param>
internal sealed record ManifestFileWire(string Name, int Rows, int Bytes, string Sha256);
