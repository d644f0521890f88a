using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>What one fact of a text says about the day on which it was written.</summary>
/// <param name="Days">The days that the fact allows.</param>
/// <param name="Span">The words that state the fact, in UTF-16 units.</param>
/// <param name="Because">The fact as half a sentence.</param>
internal sealed record DateBound(DaySet Days, TextSpan Span, string Because);
