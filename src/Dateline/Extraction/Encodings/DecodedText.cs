using Dateline.Text;

namespace Dateline.Extraction.Encodings;

/// <summary>Bytes as text, with what was odd. Lists are compared by reference.</summary>
/// <param name="Text">The characters; line ends are LF, a byte order mark is gone.</param>
/// <param name="Encoding">Name of the encoding: <c>utf-8</c>, <c>windows-1250</c>.</param>
/// <param name="IsBinary">Whether the bytes are no text in any encoding that is known.</param>
/// <param name="Findings">What was odd.</param>
public sealed record DecodedText(string Text, string Encoding, bool IsBinary, IReadOnlyList<Finding> Findings);
