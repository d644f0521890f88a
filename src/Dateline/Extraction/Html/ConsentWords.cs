using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Tells whether a run of text asks for consent, by the words it uses: <c>pages/consent-words.tsv</c>. Safe to share.</summary>
internal sealed class ConsentWords
{
    private const int Longest = 2_000;
    private const int LongestWord = 32;
    private readonly Dictionary<string, int> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<(string Stem, int Number)> _stems = [];

    /// <summary>Reads the words.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public ConsentWords(DataSet data)
    {
        foreach (DataRow row in data.Table("pages/consent-words.tsv").Rows)
        {
            int number = _whole.Count + _stems.Count;
            if (row["word"].EndsWith('*'))
            {
                _stems.Add((row["word"][..^1], number));
            }
            else
            {
                _whole.TryAdd(row["word"], number);
            }
        }
        _lookup = _whole.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the first 2,000 units of <paramref name="run"/> hold two different words of those that ask for consent; one such word stands in articles too.</summary>
    public bool Ask(ReadOnlySpan<char> run, WorkMeter meter)
    {
        run = run[..Math.Min(run.Length, Longest)];
        Span<char> word = stackalloc char[LongestWord];
        int first = -1;
        int length = 0;
        for (int i = 0; i <= run.Length; i++)
        {
            if (i < run.Length && char.IsLetter(run[i]))
            {
                word[length % LongestWord] = char.ToLowerInvariant(run[i]);
                length++;
                continue;
            }
            int number = length is > 2 and <= LongestWord ? Number(word[..length], meter) : -1;
            if (number >= 0 && first >= 0 && number != first)
            {
                return true;
            }
            first = number >= 0 ? number : first;
            length = 0;
        }
        return false;
    }

    /// <summary>The number of the word among those that ask, or -1.</summary>
    private int Number(ReadOnlySpan<char> word, WorkMeter meter)
    {
        meter.Spend(1);
        if (_lookup.TryGetValue(word, out int number))
        {
            return number;
        }
        foreach ((string stem, int of) in _stems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                return of;
            }
        }
        return -1;
    }
}
