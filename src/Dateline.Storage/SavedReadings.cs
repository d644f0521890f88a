namespace Dateline.Storage;

/// <summary>What came of saving readings. Lists hold report ids in ordinal order and are compared by reference.</summary>
/// <param name="Added">Reports that are new to the record.</param>
/// <param name="Replaced">Reports whose lines were replaced: read by another run, or handed in with other particulars.</param>
/// <param name="Unchanged">Reports that were there already, word for word.</param>
public sealed record SavedReadings(IReadOnlyList<string> Added, IReadOnlyList<string> Replaced, IReadOnlyList<string> Unchanged)
{
    /// <summary>Reports that were not taken: a person removed or purged them.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];
}
