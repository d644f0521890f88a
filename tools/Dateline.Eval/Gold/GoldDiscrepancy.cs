using Dateline.Text;

namespace Dateline.Eval.Gold;

/// <summary>Values of the gold that differ in fact.</summary>
/// <param name="Field">What differs.</param>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="Values">The report of each, as <c>r1</c>, and where it stands.</param>
internal sealed record GoldDiscrepancy(string Field, string Kind, IReadOnlyList<(string Report, IReadOnlyList<TextSpan> Spans)> Values);
