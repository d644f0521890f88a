namespace Dateline.Host.Commands;

/// <summary>What came of reading reports into a record.</summary>
/// <param name="Ids">Ids of the reports named, in ordinal order.</param>
/// <param name="Read">Files read.</param>
/// <param name="Added">Reports that are new to the record.</param>
/// <param name="Replaced">Reports whose lines were replaced.</param>
/// <param name="Unchanged">Reports that were there already.</param>
/// <param name="Rejected">Rows of manifests that gave no report.</param>
/// <param name="Quotations">Quotations found.</param>
/// <param name="Findings">Findings met.</param>
/// <param name="Stories">Stories of the record.</param>
internal sealed record ReadOutcome(IReadOnlyList<string> Ids, int Read, int Added, int Replaced, int Unchanged, int Rejected, int Quotations, int Findings, int Stories)
{
    /// <summary>Reports that were not taken: a person removed or purged them.</summary>
    public int Withheld { get; init; }
}
