namespace Dateline.Grouping;

/// <summary>A report whose text comes from another report.</summary>
/// <param name="ReportId">The copy.</param>
/// <param name="Of">The report that it comes from.</param>
/// <param name="KeptThousandths">How much of the original's words it keeps, in thousandths.</param>
/// <param name="Changed">What it changed, in one sentence, or null where nothing.</param>
public sealed record Copy(string ReportId, string Of, int KeptThousandths, string? Changed);
