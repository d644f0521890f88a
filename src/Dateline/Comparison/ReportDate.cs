using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>The day of a report as its company tells it: an addition beside the reading, never a change to it.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Published">Its day or interval, with the evidence for each bound.</param>
public sealed record ReportDate(string ReportId, When Published);
