using Dateline.Text;

namespace Dateline.Storage;

/// <summary>A page of what a search found. Lists are compared by reference.</summary>
/// <param name="Kind">What was searched for: reports, quotations, statements or events.</param>
/// <param name="Order">The order of the hits.</param>
/// <param name="Hits">The hits.</param>
/// <param name="CountAll">How many there are in all; where <paramref name="IsLeast"/>, there are more.</param>
/// <param name="IsLeast">Whether counting stopped at <paramref name="CountAll"/>.</param>
/// <param name="Next">What to hand back for the page that follows, or null behind the last one.</param>
/// <param name="Findings">What the query asked wrongly, or what was not done as asked. Their spans are into the query's text.</param>
public sealed record SearchAnswer(LineKind Kind, SearchOrder Order, IReadOnlyList<SearchHit> Hits, int CountAll, bool IsLeast, string? Next, IReadOnlyList<Finding> Findings);
