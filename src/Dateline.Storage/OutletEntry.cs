namespace Dateline.Storage;

/// <summary>An outlet as far as the record holds reports of it. Lists are compared by reference.</summary>
/// <param name="Name">Its name; of names that differ in letter case alone the one with most reports, then the first in ordinal order.</param>
/// <param name="Publisher">The publisher that most of its reports name, then the first in ordinal order; null where none does.</param>
/// <param name="Sites">The hosts of its reports' addresses, lower case, those with most reports first, then in ordinal order.</param>
/// <param name="CountReports">Reports.</param>
/// <param name="CountStories">Stories that hold reports of it.</param>
/// <param name="CountRetracted">Reports that a notice of the record takes back.</param>
/// <param name="First">The day of its first report, or null where no report has one.</param>
/// <param name="Last">The day of its last report, or null where no report has one.</param>
/// <param name="LatestReport">Id of its last report: by day, then by id; one without a day where none has one.</param>
public sealed record OutletEntry(string Name, string? Publisher, IReadOnlyList<string> Sites, int CountReports, int CountStories, int CountRetracted, DateOnly? First, DateOnly? Last, string LatestReport);
