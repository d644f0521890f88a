using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Finds the words of a search in a text again, in any spelling that the index would find, and cuts an excerpt around them.</summary>
internal static class SnippetFinder
{
    /// <summary>Words of an excerpt.</summary>
    private const int LengthWords = 32;

    /// <summary>Words before the first one found.</summary>
    private const int Before = 6;

    /// <summary>UTF-16 units of an excerpt at most.</summary>
    private const int LimitLength = 400;

    /// <summary>UTF-16 units that are looked at; words that are found behind them are not marked.</summary>
    private const int LimitRead = 500_000;

    /// <summary>The excerpt of <paramref name="within"/> in which the most of <paramref name="terms"/> stand, the first of several; its beginning where none does.</summary>
    public static Snippet Find(string text, TextSpan within, IReadOnlyList<SearchTerm> terms)
    {
        List<TextSpan> words = [.. SearchForms.Words(text, within.Start, Math.Min(within.End, within.Start + LimitRead))];
        if (words.Count == 0)
        {
            TextSpan head = Cut(text, within, within.Start);
            return new Snippet(head.In(text), [], head);
        }
        List<(int First, int Last, int Term)> found = Found(text, words, terms);
        int best = Best(found);
        int from = best < 0 ? 0 : Math.Max(0, found[best].First - Before);
        int to = Math.Min(words.Count, from + LengthWords);
        int start = from == 0 ? within.Start : words[from].Start;
        int end = to == words.Count ? Math.Min(within.End, words[^1].End + 2) : words[to - 1].End;
        TextSpan excerpt = Cut(text, new TextSpan(start, Math.Max(end, words[to - 1].End)), best < 0 ? start : words[found[best].First].Start);
        IEnumerable<TextSpan> marks = found.Select(one => new TextSpan(words[one.First].Start, words[one.Last].End)).Where(excerpt.Contains);
        return new Snippet(excerpt.In(text), Joined(marks, excerpt.Start), excerpt);
    }

    /// <summary>Whether all of <paramref name="terms"/>, or of each that has others one, stand in a text, in any spelling.</summary>
    public static bool Holds(string text, IReadOnlyList<SearchTerm> terms)
    {
        List<TextSpan> words = [.. SearchForms.Words(text, 0, Math.Min(text.Length, LimitRead))];
        return terms.All(term => term.Choices.Any(choice => Enumerable.Range(0, words.Count).Any(word => IsAt(text, words, word, choice))));
    }

    private static List<(int First, int Last, int Term)> Found(string text, List<TextSpan> words, IReadOnlyList<SearchTerm> terms)
    {
        List<(int, int, int)> found = [];
        for (int word = 0; word < words.Count; word++)
        {
            for (int term = 0; term < terms.Count; term++)
            {
                if (IsAt(text, words, word, terms[term]))
                {
                    found.Add((word, word + terms[term].Keys.Count - 1, term));
                }
            }
        }
        return found;
    }

    private static bool IsAt(string text, List<TextSpan> words, int word, SearchTerm term)
    {
        IReadOnlyList<string> keys = term.Keys;
        if (keys.Count == 0 || word + keys.Count > words.Count)
        {
            return false;
        }
        for (int at = 0; at < keys.Count; at++)
        {
            if (!SearchForms.Fits(text.AsSpan(words[word + at].Start, words[word + at].Length), keys[at], term.IsBeginning && at == keys.Count - 1))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The place in <paramref name="found"/> from which on the most different terms stand within an excerpt; -1 where nothing was found.</summary>
    private static int Best(List<(int First, int Last, int Term)> found)
    {
        (int best, int most) = (-1, 0);
        Dictionary<int, int> counts = [];
        int end = 0;
        for (int at = 0; at < found.Count; at++)
        {
            while (end < found.Count && found[end].Last < found[at].First + LengthWords - Before)
            {
                counts[found[end].Term] = counts.GetValueOrDefault(found[end].Term) + 1;
                end++;
            }
            if (counts.Count > most)
            {
                (best, most) = (at, counts.Count);
            }
            if (end <= at)
            {
                end = at + 1;
            }
            else if (--counts[found[at].Term] == 0)
            {
                counts.Remove(found[at].Term);
            }
        }
        return found.Count > 0 ? Math.Max(best, 0) : -1;
    }

    /// <summary>At most 400 units of <paramref name="span"/> around <paramref name="at"/>, cutting no surrogate pair.</summary>
    private static TextSpan Cut(string text, TextSpan span, int at)
    {
        int start = span.Length <= LimitLength ? span.Start : Math.Max(span.Start, at - 60);
        int end = Math.Min(span.End, start + LimitLength);
        start += start > span.Start && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end < span.End && end > start && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return new TextSpan(start, end);
    }

    private static List<TextSpan> Joined(IEnumerable<TextSpan> marks, int shift)
    {
        List<TextSpan> joined = [];
        foreach (TextSpan mark in marks.Order())
        {
            TextSpan moved = new(mark.Start - shift, mark.End - shift);
            if (joined.Count > 0 && moved.Start < joined[^1].End)
            {
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, moved.End));
            }
            else
            {
                joined.Add(moved);
            }
        }
        return joined;
    }
}
