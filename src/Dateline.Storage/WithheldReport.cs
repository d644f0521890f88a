namespace Dateline.Storage;

/// <summary>A report that the record has and does not show, or had once.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsPurged">Whether its text was erased for good; else its bytes are kept.</param>
/// <param name="At">When it was taken out, in UTC to the second.</param>
public sealed record WithheldReport(string Id, bool IsPurged, DateTimeOffset At)
{
    /// <summary>Who erased it; null where its bytes are kept: then its removal is a correction, which says so.</summary>
    public string? PurgedBy { get; init; }

    /// <summary>Why it was erased, or null.</summary>
    public string? PurgeReason { get; init; }
}
