namespace Dateline.Text;

/// <summary>Something odd or not possible, said instead of failing.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>; each has a heading in docs/findings.md.</param>
/// <param name="Span">Where in the report's text, in UTF-16 units, or null where no place in the text is meant.</param>
/// <param name="Message">One sentence for people, without the report's words beyond what the span holds.</param>
public sealed record Finding(string Code, TextSpan? Span, string Message);
