using Dateline.Extraction;

namespace Dateline.Storage;

/// <summary>A report as it came in and as it was read, to be saved together.</summary>
/// <param name="Raw">The bytes as they came in.</param>
/// <param name="Reading">What was read in them.</param>
public sealed record ReadReport(RawReport Raw, Reading Reading)
{
    /// <summary>Whether it was read anew in the light of what else the record holds: then it takes the place of what the same run read under the same label.</summary>
    public bool IsAnew { get; init; }
}
