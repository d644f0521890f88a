using Dateline.Text;

namespace Dateline.Annotation.Times;

/// <summary>A time expression set on the calendar.</summary>
/// <param name="Span">The expression, in UTF-16 units.</param>
/// <param name="From">First day, inclusive, or null where it could not be resolved or has no first day (“until March”).</param>
/// <param name="To">Last day, inclusive, or null where it could not be resolved or has no last day (“since March”).</param>
/// <param name="Value">A TIMEX3-like value (<c>2023-11-20</c>, <c>2023-11</c>, <c>XXXX-11-19</c>, <c>PAST_REF</c>).</param>
/// <param name="Anchor">The day from which it was counted, or null where it needs none or none is known.</param>
/// <param name="Why">Why it could not be resolved, or null where it was.</param>
public sealed record ResolvedTime(TextSpan Span, DateOnly? From, DateOnly? To, string Value, DateOnly? Anchor, string? Why);
