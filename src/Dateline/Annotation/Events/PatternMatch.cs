using Dateline.Annotation.Events.Codebooks;
using Dateline.Annotation.Events.Grammar;

namespace Dateline.Annotation.Events;

/// <summary>A pattern found in a sentence.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Trigger">Token of its first word.</param>
/// <param name="Verb">The verb that the trigger is or hangs on, or null for a noun.</param>
/// <param name="Last">Its last token right of the trigger, or the trigger.</param>
/// <param name="Tokens">The tokens of its words behind the trigger.</param>
internal sealed record PatternMatch(Pattern Pattern, int Trigger, VerbUse? Verb, int Last, IReadOnlyList<int> Tokens)
{
    /// <summary>The rule that found it.</summary>
    public CodebookRule Rule => Pattern.Rule;
}
