using Dateline.Grouping.Stories;

namespace Dateline.Storage;

/// <summary>What is kept of reports for grouping. Lists are in ordinal order of ids and compared by reference.</summary>
/// <param name="Features">The features made with the knowledge asked for.</param>
/// <param name="Missing">Ids of the reports that have none.</param>
public sealed record StoredFeatures(IReadOnlyList<StoryFeatures> Features, IReadOnlyList<string> Missing);

/// <summary>Copies and versions as they were told. Lists are in ordinal order of ids and compared by reference.</summary>
/// <param name="Copies">The copies.</param>
/// <param name="Versions">The versions.</param>
public sealed record StoredCompanions(IReadOnlyList<Grouping.Copy> Copies, IReadOnlyList<Grouping.ReportVersion> Versions);
