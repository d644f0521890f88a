using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Tells blocks that say what only prompts and notes around an article say: <c>languages/*/prompts.tsv</c> and <c>languages/*/page-lines.tsv</c>. Safe to share.</summary>
internal sealed class PageLines
{
    private const int LongestBlock = 700;
    private const string Proof = "2";
    private readonly Dictionary<string, List<Pattern>> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Pattern>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private sealed record Pattern(string Words, bool AtStart, bool IsWhole);

    /// <summary>Reads the patterns.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public PageLines(DataSet data)
    {
        foreach (DataFile file in data.Below("languages/").Where(file => file.Path.EndsWith("/prompts.tsv", StringComparison.Ordinal) || file.Path.EndsWith("/page-lines.tsv", StringComparison.Ordinal)))
        {
            DataTable table = DataTable.Parse(file);
            foreach (DataRow row in table.Rows.Where(row => !table.HasColumn("weight") || (row["weight"] == Proof && row["kind"] == "boilerplate")))
            {
                Add(row["pattern"], row["place"]);
            }
        }
        _lookup = _patterns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the block says what is not of an article; blocks longer than 700 units never do.</summary>
    public bool Match(ReadOnlySpan<char> block, WorkMeter meter)
    {
        if (block.Length is 0 or > LongestBlock)
        {
            return false;
        }
        Span<char> words = stackalloc char[(LongestBlock * 3) + 2];
        words = words[..Write(block, words)];
        for (int at = 0; at + 1 < words.Length; at += words[(at + 1)..].IndexOf(' ') + 1)
        {
            meter.Spend(1);
            int length = words[(at + 1)..].IndexOf(' ');
            if (length <= 0 || !_lookup.TryGetValue(words.Slice(at + 1, length), out List<Pattern>? patterns))
            {
                if (length <= 0)
                {
                    break;
                }
                continue;
            }
            foreach (Pattern pattern in patterns)
            {
                meter.Spend(1);
                if ((at == 0 || !pattern.AtStart) && words[at..].StartsWith(pattern.Words, StringComparison.Ordinal) && (!pattern.IsWhole || words.Length - at == pattern.Words.Length))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private void Add(string pattern, string place)
    {
        bool isOpen = pattern.EndsWith('*');
        Span<char> words = stackalloc char[(pattern.Length * 3) + 2];
        string written = words[..Write(pattern.AsSpan().TrimEnd('*'), words)].ToString();
        int end = written.IndexOf(' ', 1);
        // An open pattern is found by its first word only where that is whole.
        if (isOpen && end == written.Length - 1)
        {
            return;
        }
        string first = written[1..end];
        if (!_patterns.TryGetValue(first, out List<Pattern>? list))
        {
            _patterns[first] = list = [];
        }
        list.Add(new Pattern(isOpen ? written[..^1] : written, place != "any", place == "whole"));
    }

    /// <summary>The words in lower case with a blank before, between and behind; a colon and © are words.</summary>
    private static int Write(ReadOnlySpan<char> text, Span<char> words)
    {
        int length = 0;
        words[length++] = ' ';
        foreach (char c in text)
        {
            if (c is ':' or '©')
            {
                length += words[length - 1] == ' ' ? 0 : 1;
                words[length - 1] = ' ';
                words[length++] = c;
                words[length++] = ' ';
            }
            else if (char.IsLetterOrDigit(c))
            {
                words[length++] = char.ToLowerInvariant(c);
            }
            else if (c is not ('\'' or '’') && words[length - 1] != ' ')
            {
                words[length++] = ' ';
            }
        }
        if (words[length - 1] != ' ')
        {
            words[length++] = ' ';
        }
        return length;
    }
}
