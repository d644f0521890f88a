using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>A run of text of a page without a break in it.</summary>
/// <param name="Span">Where it stands in the text of the page, in UTF-16 units.</param>
/// <param name="Node">Number of its first run of text.</param>
/// <param name="Container">Number of the innermost element around it that is not inside a line.</param>
/// <param name="Concepts">What it is by the elements around it.</param>
/// <param name="LinkLength">Units of it that stand in links.</param>
/// <param name="StrongLength">Units of it in bold type.</param>
internal readonly record struct PageBlock(TextSpan Span, int Node, int Container, PageConcepts Concepts, int LinkLength, int StrongLength)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Span.Length;
}
