namespace Dateline.Host.Api.Contracts;

/// <summary>What came of reports handed in. Every report taken is stored when this is sent.</summary>
internal sealed record IngestWire
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>The lines taken, in their order.</summary>
    public required IReadOnlyList<TakenWire> Taken { get; init; }

    /// <summary>The lines that could not be taken, with the reason.</summary>
    public required IReadOnlyList<RejectedWire> Rejected { get; init; }

    /// <summary>Whether the stories were told anew with these reports; else that follows.</summary>
    public required bool Told { get; init; }
}

/// <summary>A line that is a report of the record now.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Id">Its id in the input.</param>
/// <param name="Report">The id of its report.</param>
/// <param name="State">added, replaced, unchanged, or withheld where a person removed or purged it.</param>
internal sealed record TakenWire(int Line, string Id, string Report, string State);

/// <summary>A line that is no report.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Reason">Why.</param>
internal sealed record RejectedWire(int Line, string Reason);
