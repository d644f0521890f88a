namespace Dateline.Eval.Gold;

/// <summary>One utterance of the gold with the quotations that render it and the differences marked.</summary>
internal sealed record GoldStatement(string Speaker, IReadOnlyList<string> Quotations, IReadOnlyList<(string Aspect, IReadOnlyList<string> Between)> Differences);

/// <summary>One story of the gold: its reports with marked quotations, and what they share. Quotations are named <c>r1:3</c>.</summary>
internal sealed record GoldStory(string Name, IReadOnlyList<GoldReport> Reports, IReadOnlyList<GoldStatement> Statements, IReadOnlyList<(string Of, string Copy)> Copies)
{
    /// <summary>The differences in fact that are marked.</summary>
    public IReadOnlyList<GoldDiscrepancy> Discrepancies { get; init; } = [];
}
