namespace Dateline.Extraction.PlainText;

/// <summary>How often a line repeats across an outlet's reports.</summary>
internal enum Repetition
{
    /// <summary>In fewer than three different ones, or in fewer than a tenth.</summary>
    None,

    /// <summary>In three and a tenth at the least.</summary>
    Often,

    /// <summary>In five and in half of them at the least.</summary>
    Mostly,
}

/// <summary>The lines that repeat across different reports of one outlet. Texts that share half of their running text (copies, versions, texts of one agency) count as one: what they share is a lead or a quotation, not a habit of the outlet.</summary>
internal sealed class RepeatedLines
{
    /// <summary>The rule by which such a line is boilerplate.</summary>
    public const string Rule = "repeated-line";

    /// <summary>A line in more texts than this makes none of them copies of each other.</summary>
    private const int MostPostings = 50;

    private const int FewestSets = 3;
    private const int ShareOfSets = 10;
    private const int FewestMostly = 5;
    private readonly Dictionary<ulong, Repetition> _lines;

    private RepeatedLines(Dictionary<ulong, Repetition> lines) => _lines = lines;

    /// <summary>Nothing repeats.</summary>
    public static RepeatedLines None { get; } = new([]);

    /// <summary>What repeats across the texts of one outlet.</summary>
    public static RepeatedLines Of(IReadOnlyList<LinedText> texts)
    {
        if (texts.Count < FewestSets)
        {
            return None;
        }
        Dictionary<ulong, List<int>> postings = [];
        for (int text = 0; text < texts.Count; text++)
        {
            foreach (ulong line in texts[text].Lines.Keys)
            {
                if (!postings.TryGetValue(line, out List<int>? list))
                {
                    postings[line] = list = [];
                }
                list.Add(text);
            }
        }
        int[] sets = Sets(texts, postings);
        int count = sets.Distinct().Count();
        Dictionary<ulong, Repetition> lines = [];
        foreach ((ulong line, List<int> list) in postings)
        {
            int different = list.Count < FewestSets ? 0 : list.Select(text => sets[text]).Distinct().Count();
            if (different >= FewestSets && different * ShareOfSets >= count)
            {
                lines[line] = different >= FewestMostly && different * 2 >= count ? Repetition.Mostly : Repetition.Often;
            }
        }
        return lines.Count == 0 ? None : new RepeatedLines(lines);
    }

    /// <summary>How often the line repeats, but for case, marks and the figures in it.</summary>
    public Repetition Of(ReadOnlySpan<char> line) => _lines.Count == 0 ? Repetition.None : _lines.GetValueOrDefault(LinedText.Key(line));

    /// <summary>For each text a number that those share of which one has half of its running text from the other.</summary>
    private static int[] Sets(IReadOnlyList<LinedText> texts, Dictionary<ulong, List<int>> postings)
    {
        int[] sets = [.. Enumerable.Range(0, texts.Count)];
        for (int text = 0; text < texts.Count; text++)
        {
            Dictionary<int, int> shared = [];
            foreach ((ulong line, int length) in texts[text].Lines)
            {
                List<int> list = postings[line];
                foreach (int other in length == 0 || list.Count > MostPostings ? [] : list.TakeWhile(other => other < text))
                {
                    shared[other] = shared.GetValueOrDefault(other) + length;
                }
            }
            foreach ((int other, int length) in shared.OrderBy(pair => pair.Key))
            {
                if (length * 2L >= Math.Min(texts[text].Running, texts[other].Running))
                {
                    Join(sets, text, other);
                }
            }
        }
        return [.. sets.Select((_, text) => Root(sets, text))];
    }

    private static void Join(int[] sets, int one, int other)
    {
        (int first, int second) = (Root(sets, one), Root(sets, other));
        sets[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Root(int[] sets, int text)
    {
        while (sets[text] != text)
        {
            text = sets[text];
        }
        return text;
    }
}
