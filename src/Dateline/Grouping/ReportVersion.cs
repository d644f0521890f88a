namespace Dateline.Grouping;

/// <summary>Another text of the same report at the same address: an edit, never a new outlet or origin.</summary>
/// <param name="ReportId">The later text.</param>
/// <param name="Of">The earlier text.</param>
public sealed record ReportVersion(string ReportId, string Of);
