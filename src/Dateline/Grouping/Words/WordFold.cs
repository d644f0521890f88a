using Dateline.Text;

namespace Dateline.Grouping.Words;

/// <summary>Folds letters to lower-case ASCII by the strict rows of <c>text/fold.tsv</c>.</summary>
internal sealed class WordFold
{
    private readonly Dictionary<char, string> _letters = [];

    public WordFold(DataSet data)
    {
        foreach (DataTable table in data.Below("text/fold.tsv").Select(DataTable.Parse))
        {
            foreach (DataRow row in table.Rows.Where(row => row["level"] == "strict" && row["form"].Length == 1))
            {
                _letters.TryAdd(row["form"][0], row["key"]);
            }
        }
    }

    /// <summary>Writes the folded form of <paramref name="word"/> into <paramref name="target"/>, as far as it has room.</summary>
    /// <returns>The length written.</returns>
    public int Fold(ReadOnlySpan<char> word, Span<char> target)
    {
        int length = 0;
        foreach (char letter in word)
        {
            if (length >= target.Length - 4)
            {
                break;
            }
            if (letter < 128)
            {
                target[length++] = char.ToLowerInvariant(letter);
            }
            else if (letter is '’' or 'ʼ')
            {
                target[length++] = '\'';
            }
            else if (_letters.TryGetValue(letter, out string? key) && key.Length <= 4)
            {
                key.CopyTo(target[length..]);
                length += key.Length;
            }
            else
            {
                target[length++] = char.ToLowerInvariant(letter);
            }
        }
        return length;
    }

    /// <summary>The folded form of <paramref name="word"/>.</summary>
    public string Fold(string word)
    {
        Span<char> target = stackalloc char[WordKnowledge.LongestWord + 8];
        return target[..Fold(word, target)].ToString();
    }
}
