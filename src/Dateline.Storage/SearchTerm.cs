namespace Dateline.Storage;

/// <summary>A word, phrase or beginning that is searched for, or several of which one is enough.</summary>
/// <param name="Words">The words as typed.</param>
/// <param name="IsBeginning">Whether the last word may go on.</param>
internal sealed record SearchTerm(string Words, bool IsBeginning)
{
    /// <summary>Words from the beginning of one part of a long phrase to that of the next: the parts overlap, so that only a text with all of them one behind the other holds them, but for texts made for it.</summary>
    private const int Step = 4;

    /// <summary>Other terms that may stand in its place.</summary>
    public IReadOnlyList<SearchTerm> Others { get; init; } = [];

    /// <summary>The term itself and those that may stand in its place; none of them has others.</summary>
    public IEnumerable<SearchTerm> Choices => Others.Count == 0 ? [this] : [this with { Others = [] }, .. Others];

    /// <summary>The folded words, in their order, parted as the index parts them; empty where there is no letter or digit that the table of spellings knows. Not those of others.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. SearchForms.Words(Words, 0, Words.Length).Select(span => SearchForms.Fold(span.In(Words))).Where(key => key.Length > 0)];

    /// <summary>The term for the search index: as typed, or in its folded spelling, in which a word and its neighbours stand beside the text where the index folds it otherwise.</summary>
    public string Match => OneOf(term => term.Own);

    /// <summary>What finds its words in the search index, wherever they stand.</summary>
    public string Together => OneOf(term => term.IsPhrase ? $"({string.Join(" AND ", term.Apart.Select(word => word.Own))})" : term.Own);

    /// <summary>Whether its words must follow one another; of others, whether those of any must.</summary>
    public bool IsPhrase => Keys.Count > 1 || Others.Any(term => term.IsPhrase);

    /// <summary>Whether a word may go on, its own or one of others.</summary>
    public bool HasBeginning => IsBeginning || Others.Any(term => term.IsBeginning);

    /// <summary>Its words, each a term of its own; not those of others.</summary>
    public IEnumerable<SearchTerm> Apart => SearchForms.Words(Words, 0, Words.Length).Select(span => new SearchTerm(span.In(Words), IsBeginning && span.End == Words.Length));

    /// <summary>What finds all of <paramref name="terms"/> in the search index; null for none.</summary>
    public static string? All(IEnumerable<SearchTerm> terms) => string.Join(" AND ", terms.Select(term => term.Match)) is { Length: > 0 } match ? match : null;

    /// <summary>What finds any of <paramref name="terms"/> in the search index; null for none.</summary>
    public static string? Any(IEnumerable<SearchTerm> terms) => string.Join(" OR ", terms.Select(term => term.Match)) is { Length: > 0 } match ? match : null;

    private string Own => Keys.Count == 0 || Words.All(char.IsAsciiLetterOrDigit) ? Quoted(Words, IsBeginning)
        : Keys.Count <= SearchForms.LongestPhrase && Words.All(char.IsAscii) ? Quoted(string.Join(' ', Keys), IsBeginning)
        : $"({Quoted(Words, IsBeginning)} OR ({Folded()}))";

    private string OneOf(Func<SearchTerm, string> form) => Others.Count == 0 ? form(this) : $"({string.Join(" OR ", Choices.Select(form))})";

    private string Folded()
    {
        List<string> parts = [];
        for (int at = 0; ; at = Math.Min(at + Step, Keys.Count - SearchForms.LongestPhrase))
        {
            bool isLast = at + SearchForms.LongestPhrase >= Keys.Count;
            parts.Add(Quoted(string.Join(' ', Keys.Skip(at).Take(SearchForms.LongestPhrase)), IsBeginning && isLast));
            if (isLast)
            {
                return string.Join(" AND ", parts);
            }
        }
    }

    private static string Quoted(string words, bool isBeginning) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(isBeginning ? "*" : "")}";
}
