using Dateline.Text;

namespace Dateline.Grouping.Words;

/// <summary>Cuts endings by the rows of <c>languages/en/stems.tsv</c>: level by level, the longest ending that fits.</summary>
internal sealed class WordEndings
{
    private readonly (string Ending, string Instead, int Least)[][] _levels;

    public WordEndings(DataTable table) =>
        _levels =
        [
            .. table.Rows.GroupBy(row => row.Number("level")).OrderBy(level => level.Key)
                .Select(level => level.Select(row => (row["ending"], row["instead"], row.Number("least")))
                    .OrderByDescending(row => row.Item1.Length).ThenBy(row => row.Item1, StringComparer.Ordinal).ToArray()),
        ];

    /// <summary>Cuts the endings of the word in <paramref name="buffer"/>, which must have room for four letters more.</summary>
    /// <returns>The length that is left.</returns>
    public int Cut(Span<char> buffer, int length)
    {
        foreach ((string Ending, string Instead, int Least)[] level in _levels)
        {
            foreach ((string ending, string instead, int least) in level)
            {
                int stay = length - ending.Length;
                if (stay >= least && buffer[stay..length].SequenceEqual(ending))
                {
                    instead.CopyTo(buffer[stay..]);
                    length = stay + instead.Length;
                    break;
                }
            }
        }
        return length;
    }
}
