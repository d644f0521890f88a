using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>One quotation of the output that is scored.</summary>
internal sealed record FoundQuotation(string Kind, IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Speaker, IReadOnlyList<TextSpan> Cue, string? Name);
