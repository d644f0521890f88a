namespace Dateline.Annotation.Events.Codebooks;

/// <summary>One word of a pattern.</summary>
/// <param name="Words">The words that fit, in their base form; in ordinal order.</param>
/// <param name="Adjacent">Whether it must stand directly behind the element before it (written <c>+word</c>).</param>
/// <param name="IsPreposition">Whether its words are prepositions.</param>
internal sealed record PatternElement(IReadOnlySet<string> Words, bool Adjacent, bool IsPreposition);
