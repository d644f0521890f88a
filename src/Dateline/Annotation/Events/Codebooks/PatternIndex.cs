namespace Dateline.Annotation.Events.Codebooks;

/// <summary>The patterns that begin with one word, longest first, and which of them each word may go on with. Immutable once built.</summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<string, int[]> _byWord;

    /// <summary>Orders <paramref name="patterns"/>; a stable order keeps that of the file among equals.</summary>
    public PatternIndex(IEnumerable<Pattern> patterns)
    {
        Patterns = [.. patterns.OrderByDescending(pattern => pattern.Elements.Count)];
        _byWord = Patterns.Index().Where(item => item.Item.Elements.Count > 0)
            .SelectMany(item => item.Item.Elements[0].Words.Select(word => (word, item.Index)))
            .GroupBy(pair => pair.word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(pair => pair.Index).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>No patterns.</summary>
    public static PatternIndex None { get; } = new([]);

    /// <summary>The patterns, longest first.</summary>
    public IReadOnlyList<Pattern> Patterns { get; }

    /// <summary>Marks in <paramref name="wanted"/>, one a pattern, those whose first word behind the trigger may be <paramref name="word"/>.</summary>
    public void Mark(string word, Span<bool> wanted)
    {
        foreach (int pattern in _byWord.GetValueOrDefault(word) ?? [])
        {
            wanted[pattern] = true;
        }
    }
}
