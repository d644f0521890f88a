using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>A number told with an event.</summary>
/// <param name="What">What it counts, by the values of <c>codebooks/en/counted.tsv</c> (<c>killed</c>, <c>injured</c>, <c>size</c> for people taking part), or <c>amount</c> with a currency behind a blank (<c>amount EUR</c>).</param>
/// <param name="Value">The number, in digits.</param>
/// <param name="Span">The words that tell it, in UTF-16 units.</param>
public sealed record EventNumber(string What, decimal Value, TextSpan Span);
