using Dateline.Text;

namespace Dateline.Storage;

/// <summary>A finding about one report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Label">Its label.</param>
/// <param name="Finding">What was odd.</param>
public sealed record FindingEntry(string ReportId, string Label, Finding Finding);
