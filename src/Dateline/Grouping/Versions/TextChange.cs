using Dateline.Text;

namespace Dateline.Grouping.Versions;

/// <summary>Words of one text of a report that stand otherwise in another text of it.</summary>
/// <param name="Before">The words in the earlier text; empty, at their place, where words were added.</param>
/// <param name="After">The words in the later text; empty, at their place, where words were taken out.</param>
public readonly record struct TextChange(TextSpan Before, TextSpan After);
