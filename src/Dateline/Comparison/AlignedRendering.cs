using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>A run of words of a rendering, held against the statement's first rendering.</summary>
/// <param name="Span">The run, in UTF-16 units; empty where the first rendering has words that this one lacks.</param>
/// <param name="IsShared">Whether the first rendering has the same words in the same order (letter case aside).</param>
/// <param name="Missing">The words of the first rendering that stand in this place and are not here; empty where none are.</param>
public readonly record struct AlignedRun(TextSpan Span, bool IsShared, string Missing);

/// <summary>A rendering with its words held against the statement's first rendering, for a page to mark. Lists are compared by reference.</summary>
/// <param name="Rendering">The rendering.</param>
/// <param name="Runs">Its words in the order of the text; characters between runs are marks and blanks.</param>
public sealed record AlignedRendering(Rendering Rendering, IReadOnlyList<AlignedRun> Runs);
