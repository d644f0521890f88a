using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>The words of a text (runs of letters, digits and underscores) as sets of their numbers, so that spans can be compared by words.</summary>
internal sealed class WordSets
{
    private readonly List<TextSpan> _words = [];

    public WordSets(string text)
    {
        int start = -1;
        for (int at = 0; at <= text.Length; at++)
        {
            bool inside = at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || char.IsNumber(text[at]));
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                _words.Add(new TextSpan(start, at));
                start = -1;
            }
        }
    }

    /// <summary>Numbers of the words that the spans touch.</summary>
    public HashSet<int> Of(IEnumerable<TextSpan> spans)
    {
        HashSet<int> numbers = [];
        foreach (TextSpan span in spans)
        {
            int at = Math.Max(0, _words.BinarySearch(new TextSpan(span.Start, int.MaxValue)) is int found && found >= 0 ? found : ~_words.BinarySearch(new TextSpan(span.Start, int.MaxValue)) - 1);
            for (; at < _words.Count && _words[at].Start < span.End; at++)
            {
                if (_words[at].End > span.Start)
                {
                    numbers.Add(at);
                }
            }
        }
        return numbers;
    }

    /// <summary>The span without characters at its ends that are no letters or digits.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }

    /// <summary>Shared words over all words of both.</summary>
    public static double Overlap(HashSet<int> first, HashSet<int> second)
    {
        int both = first.Count(second.Contains);
        int union = first.Count + second.Count - both;
        return union == 0 ? 0 : (double)both / union;
    }
}
