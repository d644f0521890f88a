namespace Dateline.Grouping;

/// <summary>A report that its outlet has taken back: an agency's kill, a notice that names it. It stays in the record, but stands for nothing any more.</summary>
/// <param name="ReportId">What was taken back.</param>
/// <param name="By">The notice that says so.</param>
public sealed record Retraction(string ReportId, string By);
