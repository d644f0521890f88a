using Dateline.Text;

namespace Dateline.Extraction.PlainText;

/// <summary>A line of a plain text, or the lines that a hard wrap parted.</summary>
/// <param name="Span">The run without outer blanks, in UTF-16 units.</param>
/// <param name="AfterBlank">Whether a blank line or the start of the text stands before it.</param>
internal readonly record struct TextBlock(TextSpan Span, bool AfterBlank);
