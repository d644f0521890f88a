namespace Dateline.Storage;

/// <summary>A word, phrase or beginning that is searched for.</summary>
/// <param name="Words">The words as typed.</param>
/// <param name="IsBeginning">Whether the last word may go on.</param>
internal sealed record SearchTerm(string Words, bool IsBeginning)
{
    /// <summary>The folded words, in their order; empty where there is no letter or digit that the table of spellings knows.</summary>
    public IReadOnlyList<string> Keys { get; } = SearchForms.Fold(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The term for the search index: as typed, or in its folded spelling.</summary>
    public string Match => Keys.Count == 0 || Words.All(char.IsAsciiLetterOrDigit) ? Quoted(Words) : $"({Quoted(Words)} OR {Quoted(string.Join(' ', Keys))})";

    /// <summary>What finds all of <paramref name="terms"/> in the search index; null for none.</summary>
    public static string? All(IEnumerable<SearchTerm> terms) => string.Join(" AND ", terms.Select(term => term.Match)) is { Length: > 0 } match ? match : null;

    private string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(IsBeginning ? "*" : "")}";
}
