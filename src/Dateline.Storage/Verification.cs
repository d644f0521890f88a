namespace Dateline.Storage;

/// <summary>A line of the record that does not hold what it says.</summary>
/// <param name="LineId">Id of the line, or of what stands nearest to it.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="ReportId">Its report, or null where it is no line of one report.</param>
/// <param name="Message">What is wrong, in one sentence for people.</param>
public sealed record VerificationFault(string LineId, LineKind Kind, string? ReportId, string Message);

/// <summary>What came of verifying a whole record. Lists are compared by reference.</summary>
/// <param name="CountReports">Reports looked at.</param>
/// <param name="CountLines">Lines looked at, reports left out.</param>
/// <param name="CountSpans">Spans held against the text.</param>
/// <param name="Faults">What is wrong, by report, kind and line; empty where all is well.</param>
public sealed record Verification(int CountReports, int CountLines, int CountSpans, IReadOnlyList<VerificationFault> Faults)
{
    /// <summary>Whether the record is as it was written.</summary>
    public bool IsClean => Faults.Count == 0;
}
