using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Sources;

/// <summary>A report as it came in, with what was odd on the way. Lists are compared by reference.</summary>
/// <param name="Raw">The bytes and what is known of where they came from.</param>
/// <param name="Findings">What was odd: <see cref="FindingCodes.TooLong"/> where the end was left out. They belong before those of the reading.</param>
public sealed record SourcedReport(RawReport Raw, IReadOnlyList<Finding> Findings);
