using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Tells from classes and ids what a part of a page is: <c>pages/class-tokens.tsv</c>. Words count whole, alone or two or three joined. Safe to share.</summary>
internal sealed class ConceptTable
{
    private const int LongestValue = 400;
    private const int LongestToken = 48;
    private const int MostWords = 64;
    private readonly Dictionary<string, PageConcepts> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageConcepts>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _switches = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _switchLookup;

    /// <summary>Reads the tokens.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public ConceptTable(DataSet data)
    {
        foreach (DataRow row in data.Table("pages/class-tokens.tsv").Rows)
        {
            foreach (string token in row["tokens"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (row["concept"] == "Switch")
                {
                    _switches.Add(token);
                    continue;
                }
                PageConcepts concept = Enum.TryParse(row["concept"], out PageConcepts parsed) ? parsed : throw row.Wrong($"'{row["concept"]}' is no concept");
                _tokens[token] = _tokens.GetValueOrDefault(token) | concept;
            }
        }
        _lookup = _tokens.GetAlternateLookup<ReadOnlySpan<char>>();
        _switchLookup = _switches.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the value of a class, an id or the like says. Looks at the first 400 characters.</summary>
    public PageConcepts Of(ReadOnlySpan<char> value)
    {
        PageConcepts concepts = PageConcepts.None;
        value = value[..Math.Min(value.Length, LongestValue)];
        foreach (Range range in value.SplitAny(" \t\r\n\f"))
        {
            concepts |= OfWord(value[range]);
        }
        return concepts;
    }

    private PageConcepts OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 120)
        {
            return PageConcepts.None;
        }
        Span<char> lower = stackalloc char[word.Length];
        Span<int> starts = stackalloc int[MostWords + 1];
        int count = Words(word, lower, starts);
        if (count > 0 && _switchLookup.Contains(lower[starts[0]..starts[1]]))
        {
            return PageConcepts.None;
        }
        PageConcepts concepts = PageConcepts.None;
        for (int i = 0; i < count; i++)
        {
            for (int joined = 1; joined <= 3 && i + joined <= count; joined++)
            {
                ReadOnlySpan<char> token = lower[starts[i]..starts[i + joined]];
                if (token.Length <= LongestToken && _lookup.TryGetValue(token, out PageConcepts found))
                {
                    concepts |= found;
                }
            }
        }
        return concepts;
    }

    /// <summary>Cuts at marks and where a capital follows a small letter; the letters stand in <paramref name="lower"/> without the marks.</summary>
    private static int Words(ReadOnlySpan<char> word, Span<char> lower, Span<int> starts)
    {
        int count = 0;
        int length = 0;
        bool open = false;
        char before = '\0';
        foreach (char c in word)
        {
            if (!char.IsAsciiLetter(c))
            {
                open = false;
                before = c;
                continue;
            }
            if (!open || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(before)))
            {
                if (count == MostWords)
                {
                    break;
                }
                starts[count++] = length;
                open = true;
            }
            lower[length++] = (char)(c | 0x20);
            before = c;
        }
        starts[count] = length;
        return count;
    }
}
