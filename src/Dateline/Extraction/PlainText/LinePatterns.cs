using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.PlainText;

/// <summary>What lines that are not the report's running text say, in many languages: <c>languages/*/prompts.tsv</c>.</summary>
internal sealed class LinePatterns
{
    private const int LongestLine = 400;
    private readonly List<Pattern> _patterns = [];

    private sealed record Pattern(string Language, PartKind Kind, string Place, string Words, int Weight);

    /// <summary>Reads all <c>languages/*/prompts.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public LinePatterns(DataSet data)
    {
        foreach (DataFile file in data.Below("languages/").Where(file => file.Path.EndsWith("/prompts.tsv", StringComparison.Ordinal)))
        {
            string language = file.Path.Split('/')[1];
            foreach (DataRow row in DataTable.Parse(file).Rows)
            {
                string words = " " + row["pattern"];
                _patterns.Add(new Pattern(language, KindOf(row), row["place"] is "start" or "any" or "whole" ? row["place"] : throw row.Wrong($"'{row["place"]}' is no place"), words.EndsWith('*') ? words[..^1] : words + " ", row.Number("weight")));
            }
        }
    }

    /// <summary>The kind and the weight (1 hint, 2 proof) of the strongest pattern that <paramref name="line"/> holds, of equals the first; null where it holds none or is longer than 400 units.</summary>
    /// <param name="line">The line.</param>
    /// <param name="language">Code of the only language whose prompts count, or null for those of all languages.</param>
    public (PartKind Kind, int Weight)? Match(ReadOnlySpan<char> line, string? language)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }
        string words = WordsOf(line);
        (PartKind Kind, int Weight)? best = null;
        foreach (Pattern pattern in _patterns)
        {
            if ((language is null || pattern.Kind != PartKind.Boilerplate || pattern.Language == language) && (best is null || pattern.Weight > best.Value.Weight) && Holds(words, pattern))
            {
                best = (pattern.Kind, pattern.Weight);
            }
        }
        return best;
    }

    private static bool Holds(string words, Pattern pattern) => pattern.Place switch
    {
        "start" => words.StartsWith(pattern.Words, StringComparison.Ordinal),
        "whole" => words == pattern.Words,
        _ => words.Contains(pattern.Words, StringComparison.Ordinal),
    };

    private static string WordsOf(ReadOnlySpan<char> line)
    {
        StringBuilder words = new(" ", line.Length + 2);
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c) || c is '©' or ':' || char.IsSurrogate(c) || c is >= '\u0300' and <= '\u036F')
            {
                if (c is ':' or '©' && words[^1] != ' ')
                {
                    words.Append(' ');
                }
                words.Append(char.ToLowerInvariant(c));
                if (c == '©')
                {
                    words.Append(' ');
                }
            }
            else if (c is not ('\'' or '’') && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    private static PartKind KindOf(DataRow row) => row["kind"] switch
    {
        "boilerplate" => PartKind.Boilerplate,
        "caption" => PartKind.Caption,
        "byline" => PartKind.Byline,
        _ => throw row.Wrong($"'{row["kind"]}' is no kind of line"),
    };
}
