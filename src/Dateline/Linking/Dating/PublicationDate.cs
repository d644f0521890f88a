using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>When a report was published as it alone tells. Lists are compared by reference.</summary>
/// <param name="Published">The day, or the interval of days, with the evidence for each bound.</param>
/// <param name="Findings">What was odd or not possible.</param>
public sealed record PublicationDate(When Published, IReadOnlyList<Finding> Findings);
