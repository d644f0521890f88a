using Dateline.Text;

namespace Dateline.Eval.Gold;

/// <summary>One marked quotation. Spans are in UTF-16 units.</summary>
/// <param name="At">Its name in the gold, or null.</param>
/// <param name="Names">Accepted forms of the speaker's name, the full name first.</param>
/// <param name="IsPerson">Whether the last name alone names the speaker too.</param>
internal sealed record GoldQuotation(
    string? At, string Kind, IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Speaker, IReadOnlyList<TextSpan> Cue, IReadOnlyList<string> Names, bool IsPerson);

/// <summary>One gold text.</summary>
/// <param name="TrueDate">The day on which it came out, or null where the gold does not say.</param>
internal sealed record GoldReport(string Id, string? Outlet, string Text, DateOnly? TrueDate, IReadOnlyList<GoldQuotation> Quotations)
{
    /// <summary>The marked events; none where the gold marks none.</summary>
    public IReadOnlyList<GoldEvent> Events { get; init; } = [];
}
