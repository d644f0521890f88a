using Dateline.Text;

namespace Dateline.Comparison.Numbers;

/// <summary>A number as a report tells it.</summary>
/// <param name="Value">The number in thousandths, scale words multiplied in.</param>
/// <param name="Exactness">“round”, “at-least”, “at-most”, “exact”, or null where nothing is said.</param>
/// <param name="Span">The words that tell it, the word of exactness among them, in UTF-16 units.</param>
/// <param name="First">Number of its first word in the report.</param>
/// <param name="End">Number of the word behind its last.</param>
/// <param name="Currency">Its currency by the codes of ISO 4217, or null where none stands beside it.</param>
/// <param name="Amount">The words that tell it with those of the currency.</param>
internal sealed record ToldNumber(long Value, string? Exactness, TextSpan Span, int First, int End, string? Currency, TextSpan Amount);
