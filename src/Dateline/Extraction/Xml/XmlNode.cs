namespace Dateline.Extraction.Xml;

/// <summary>What stands in an element: an element, or a run of text.</summary>
/// <param name="Start">Where it begins in the source, in UTF-16 units.</param>
/// <param name="End">Where it ends there.</param>
internal abstract record XmlNode(int Start, int End);

/// <summary>A run of text, references resolved.</summary>
/// <param name="Value">The text.</param>
/// <param name="Start">Where it begins in the source, in UTF-16 units; in a CDATA section behind its opening.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="IsPlain">Whether the source has the same characters: no reference had to be resolved.</param>
internal sealed record XmlText(string Value, int Start, int End, bool IsPlain) : XmlNode(Start, End);
