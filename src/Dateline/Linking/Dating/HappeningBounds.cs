using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Bounds from dated happenings of the world that the text speaks of as past: <c>times/happenings.tsv</c>.</summary>
internal sealed class HappeningBounds
{
    private readonly Dictionary<string, List<(string[] Phrase, DateOnly From, string Name)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public HappeningBounds(DataSet data)
    {
        foreach (DataRow row in data.Table("times/happenings.tsv").Rows)
        {
            foreach (string phrase in row.List("phrases"))
            {
                string[] words = phrase.Split(' ');
                if (!_byFirstWord.TryGetValue(words[0], out List<(string[] Phrase, DateOnly From, string Name)>? same))
                {
                    _byFirstWord.Add(words[0], same = []);
                }
                same.Add((words, row.Day("from") ?? throw row.Wrong("no day"), row["happening"].Replace('-', ' ')));
            }
        }
    }

    /// <summary>The bounds of the sentence <paramref name="line"/>, each with the first day of its happening.</summary>
    public IEnumerable<(DateBound Bound, DateOnly Day)> Of(WordLine line)
    {
        for (int at = 0; at < line.Count; at++)
        {
            foreach ((string[] phrase, DateOnly from, string name) in _byFirstWord.GetValueOrDefault(line[at], []))
            {
                if (line.Behind(phrase, at) is int end)
                {
                    yield return (new DateBound(DaySet.Between(from, null), line.Span(at, end), System.FormattableString.Invariant($"it speaks of a happening ({name}) of {from:yyyy-MM-dd}")), from);
                }
            }
        }
    }
}
