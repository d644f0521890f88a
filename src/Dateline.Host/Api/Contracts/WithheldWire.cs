namespace Dateline.Host.Api.Contracts;

/// <summary>A report that is no part of the record any more.</summary>
internal sealed record WithheldWire
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>Its id.</summary>
    public required string Report { get; init; }

    /// <summary><c>removed</c>, its bytes being kept, or <c>purged</c>.</summary>
    public required string State { get; init; }

    /// <summary>When it was taken out, in UTC.</summary>
    public required string At { get; init; }

    /// <summary>The correction whose undoing brings it back; null where nothing does.</summary>
    public required string? Correction { get; init; }
}
