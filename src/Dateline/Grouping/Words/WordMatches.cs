namespace Dateline.Grouping.Words;

/// <summary>A pair of places that hold the same word.</summary>
/// <param name="First">Place in the first sequence.</param>
/// <param name="Second">Place in the second sequence.</param>
internal readonly record struct WordMatch(int First, int Second);

/// <summary>Finds which words of two sequences are the same in the same order: by runs that stand once in each, then word by word between them.</summary>
internal static class WordMatches
{
    private const int RunLength = 4;

    /// <summary>Cells of the table that is filled between two runs at most; longer stretches stay unmatched.</summary>
    private const int MostCells = 250_000;

    /// <summary>The matches in ascending order of both places.</summary>
    public static List<WordMatch> Of(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        List<WordMatch> matches = [];
        int firstAt = 0;
        int secondAt = 0;
        foreach (WordMatch anchor in Rising(Anchors(first, second)))
        {
            if (anchor.First < firstAt || anchor.Second < secondAt)
            {
                continue;
            }
            Between(first, second, firstAt, anchor.First, secondAt, anchor.Second, matches);
            matches.Add(anchor);
            (firstAt, secondAt) = (anchor.First + 1, anchor.Second + 1);
        }
        Between(first, second, firstAt, first.Length, secondAt, second.Length, matches);
        return matches;
    }

    private static List<WordMatch> Anchors(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        Dictionary<ulong, int> ones = Unique(first);
        Dictionary<ulong, int> others = Unique(second);
        List<WordMatch> anchors = [];
        for (int at = 0; at + RunLength <= first.Length; at++)
        {
            ulong run = Run(first, at);
            if (ones.TryGetValue(run, out int one) && one == at && others.TryGetValue(run, out int other) && other >= 0)
            {
                for (int word = 0; word < RunLength; word++)
                {
                    anchors.Add(new WordMatch(at + word, other + word));
                }
            }
        }
        return [.. anchors.Distinct().OrderBy(anchor => anchor.First).ThenBy(anchor => anchor.Second)];
    }

    // A run that stands more than once is kept as -1.
    private static Dictionary<ulong, int> Unique(ReadOnlySpan<ulong> words)
    {
        Dictionary<ulong, int> places = [];
        for (int at = 0; at + RunLength <= words.Length; at++)
        {
            ulong run = Run(words, at);
            places[run] = places.ContainsKey(run) ? -1 : at;
        }
        return places;
    }

    private static ulong Run(ReadOnlySpan<ulong> words, int at)
    {
        ulong run = words[at];
        for (int word = 1; word < RunLength; word++)
        {
            run = WordHash.Joined(run, words[at + word]);
        }
        return run;
    }

    // The longest subsequence in which both places rise.
    private static List<WordMatch> Rising(List<WordMatch> anchors)
    {
        int[] before = new int[anchors.Count];
        List<int> tails = [];
        for (int at = 0; at < anchors.Count; at++)
        {
            int low = 0;
            int high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (anchors[tails[middle]].Second < anchors[at].Second)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }
            before[at] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(at);
            }
            else
            {
                tails[low] = at;
            }
        }
        List<WordMatch> rising = [];
        for (int at = tails.Count == 0 ? -1 : tails[^1]; at >= 0; at = before[at])
        {
            rising.Add(anchors[at]);
        }
        rising.Reverse();
        return rising;
    }

    private static void Between(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, int from, int to, int otherFrom, int otherTo, List<WordMatch> matches)
    {
        int rows = to - from;
        int columns = otherTo - otherFrom;
        if (rows <= 0 || columns <= 0 || (long)rows * columns > MostCells)
        {
            return;
        }
        int width = columns + 1;
        int[] lengths = new int[(rows + 1) * width];
        for (int row = rows - 1; row >= 0; row--)
        {
            for (int column = columns - 1; column >= 0; column--)
            {
                lengths[(row * width) + column] = first[from + row] == second[otherFrom + column]
                    ? lengths[((row + 1) * width) + column + 1] + 1
                    : Math.Max(lengths[((row + 1) * width) + column], lengths[(row * width) + column + 1]);
            }
        }
        for (int row = 0, column = 0; row < rows && column < columns;)
        {
            if (first[from + row] == second[otherFrom + column])
            {
                matches.Add(new WordMatch(from + row++, otherFrom + column++));
            }
            else if (lengths[((row + 1) * width) + column] >= lengths[(row * width) + column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }
}
