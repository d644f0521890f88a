using Dateline.Grouping;

namespace Dateline.Comparison;

/// <summary>A statement with what its renderings do not share. Lists are compared by reference.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Variants">By consequence.</param>
/// <param name="Differences">By consequence, then by the order of the renderings.</param>
/// <param name="Origins">How many independent origins it has.</param>
public sealed record StatementComparison(Statement Statement, IReadOnlyList<Variant> Variants, IReadOnlyList<Difference> Differences, OriginCount Origins);

/// <summary>How many say so, counted three ways.</summary>
/// <param name="Reports">Reports that carry it.</param>
/// <param name="Publishers">Publishers that are named, an outlet without a known publisher counting as its own; 0 where no report names its outlet. A report without an outlet adds none.</param>
/// <param name="Origins">Independent origins: copies, outlets of one publisher and outlets at one occasion are one; null where independence is not known.</param>
/// <param name="Why">The reason, in one sentence.</param>
public sealed record OriginCount(int Reports, int Publishers, int? Origins, string Why);
