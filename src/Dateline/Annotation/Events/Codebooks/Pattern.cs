namespace Dateline.Annotation.Events.Codebooks;

/// <summary>A run of words that tells an event: the trigger, then the words that must follow it in the clause.</summary>
/// <param name="Rule">The rule that it belongs to.</param>
/// <param name="Kind">What the trigger is.</param>
/// <param name="Elements">The words behind the trigger, in order.</param>
internal sealed record Pattern(CodebookRule Rule, TriggerKind Kind, IReadOnlyList<PatternElement> Elements);
