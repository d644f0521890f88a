using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>A number told with an event.</summary>
/// <param name="What">What it counts: <c>killed</c>, <c>injured</c>, <c>arrested</c>, <c>size</c> (people taking part), or <c>amount</c> with a currency behind a blank (<c>amount EUR</c>).</param>
/// <param name="Value">The number, in digits.</param>
/// <param name="Span">The words that tell it, in UTF-16 units.</param>
public sealed record EventNumber(string What, decimal Value, TextSpan Span);
