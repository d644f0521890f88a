using Dateline.Text;

namespace Dateline.Language.Tokens;

/// <summary>The knowledge that a tokenizer needs of one language, from the files of <c>languages/en</c>.</summary>
internal sealed class TokenRules
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _openAbbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly string[] _emoticons;

    public TokenRules(DataSet data)
    {
        DataTable abbreviations = data.Table("languages/en/abbreviations.tsv");
        _abbreviations = Set(abbreviations.Rows.Select(row => row["form"]));
        _openAbbreviations = Set(abbreviations.Rows.Where(row => row["after"] == "name").Select(row => row["form"]));
        _prefixes = Set(data.Table("languages/en/prefixes.tsv").Rows.Select(row => row["form"]));
        Dictionary<string, int> contractions = new(StringComparer.OrdinalIgnoreCase);
        foreach (DataRow row in data.Table("languages/en/contractions.tsv").Rows)
        {
            contractions[row["form"]] = row["first"][0] - '0';
        }

        _contractions = contractions.GetAlternateLookup<ReadOnlySpan<char>>();

        // The longest first, so that ":-)" is not read as ":".
        _emoticons = [.. data.Table("languages/en/emoticons.tsv").Rows.Select(row => row["form"]).OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)];
        LongestAbbreviation = abbreviations.Rows.Max(row => row["form"].Length);
        LongestPrefix = data.Table("languages/en/prefixes.tsv").Rows.Max(row => row["form"].Length);
    }

    /// <summary>Length of the longest abbreviation, in UTF-16 units.</summary>
    public int LongestAbbreviation { get; }

    /// <summary>Length of the longest prefix, in UTF-16 units.</summary>
    public int LongestPrefix { get; }

    /// <summary>Whether a form with its stop is one token.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> form) => form.Length <= LongestAbbreviation && _abbreviations.Contains(form);

    /// <summary>Whether an abbreviation waits for a name or number, so that it ends no sentence.</summary>
    public bool WaitsForName(ReadOnlySpan<char> form) => form.Length <= LongestAbbreviation && _openAbbreviations.Contains(form);

    /// <summary>Whether a beginning stays joined to what follows its hyphen.</summary>
    public bool IsPrefix(ReadOnlySpan<char> form) => form.Length <= LongestPrefix && _prefixes.Contains(form);

    /// <summary>Characters of the first of two words written as one; 0 where the form is one word.</summary>
    public int FirstOfContraction(ReadOnlySpan<char> form) =>
        form.Length is >= 5 and <= 6 && _contractions.TryGetValue(form, out int first) ? first : 0;

    /// <summary>Length of the emoticon that the text begins with, 0 if none.</summary>
    public int EmoticonAt(ReadOnlySpan<char> text)
    {
        foreach (string emoticon in _emoticons)
        {
            if (text.StartsWith(emoticon, StringComparison.Ordinal))
            {
                return emoticon.Length;
            }
        }

        return 0;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> forms) =>
        forms.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
