using Dateline.Annotation.Times;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>A time in a report that ties its day to the days of its company.</summary>
/// <param name="Time">The time.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Kind">The part that it stands in.</param>
/// <param name="IsLead">Whether it stands in the first four sentences of the running text.</param>
internal sealed record Clue(TimeExpression Time, int Sentence, PartKind Kind, bool IsLead);
