using System.Buffers;
using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Which quotation marks open a quotation and which close it, read from <c>text/quotation-marks.tsv</c>. A mark is one character, or the two-character marks of typewriters, folded to one here.</summary>
internal sealed class MarkPairs
{
    /// <summary>Stands for <c>``</c>.</summary>
    public const char DoubleGrave = '\uE001';

    /// <summary>Stands for <c>''</c>.</summary>
    public const char DoubleApostrophe = '\uE002';

    private readonly Dictionary<char, string> _closes = [];
    private readonly HashSet<char> _closing = [];
    private readonly HashSet<char> _single = [];
    private readonly SearchValues<char> _marks;
    private readonly HashSet<string> _elided;

    public MarkPairs(DataSet data)
    {
        foreach (DataRow row in data.Table("text/quotation-marks.tsv").Rows)
        {
            char open = Folded(row["open"]);
            string closes = string.Concat(row.List("close").Select(Folded));
            _closes[open] = closes;
            _closing.UnionWith(closes);
            if (row["level"] == "single")
            {
                _single.Add(open);
            }
        }
        _marks = SearchValues.Create([.. _closes.Keys, .. _closing, '`', '\'']);
        _elided = data.Table("languages/en/apostrophes.tsv").Rows.Select(row => row["form"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where the first character at <paramref name="at"/> or behind it stands that a mark may begin with, or <paramref name="end"/>.</summary>
    public int Next(string text, int at, int end)
    {
        int found = text.AsSpan(at, end - at).IndexOfAny(_marks);
        return found < 0 ? end : at + found;
    }

    /// <summary>The mark at <paramref name="at"/>, two-character marks folded, or NUL where there is none.</summary>
    public char At(string text, int at, int end, out int length)
    {
        char mark = text[at];
        length = 1;
        if (mark is '`' or '\'' && at + 1 < end && text[at + 1] == mark)
        {
            length = 2;
            return mark == '`' ? DoubleGrave : DoubleApostrophe;
        }
        // What stands for the marks of typewriters is none where it stands in a text.
        return mark is not (DoubleGrave or DoubleApostrophe) && (_closes.ContainsKey(mark) || _closing.Contains(mark)) ? mark : '\0';
    }

    /// <summary>Whether <paramref name="mark"/> can open a quotation.</summary>
    public bool Opens(char mark) => _closes.ContainsKey(mark);

    /// <summary>Whether <paramref name="mark"/> closes what <paramref name="open"/> opened.</summary>
    public bool Closes(char open, char mark) => _closes.TryGetValue(open, out string? closes) && closes.Contains(mark, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="mark"/> is of the single level, where apostrophes must be told apart.</summary>
    public bool IsSingle(char mark) => _single.Contains(mark);

    /// <summary>Whether <paramref name="word"/> is written with an apostrophe before it (’em).</summary>
    public bool IsElided(ReadOnlySpan<char> word) => _elided.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static char Folded(string mark) => mark switch { "``" => DoubleGrave, "''" => DoubleApostrophe, _ => mark[0] };
}
