using Dateline.Grouping.Words;

namespace Dateline.Comparison.Differences;

/// <summary>A stretch in which two renderings do not share their words.</summary>
/// <param name="First">First word of the stretch in the first rendering.</param>
/// <param name="FirstEnd">The word behind it.</param>
/// <param name="Second">First word of the stretch in the second rendering.</param>
/// <param name="SecondEnd">The word behind it.</param>
internal readonly record struct Gap(int First, int FirstEnd, int Second, int SecondEnd);

/// <summary>Two renderings with their words aligned: in order first, then those that moved.</summary>
internal sealed class RenderingPair
{
    private readonly bool[] _firstMatched;
    private readonly bool[] _secondMatched;

    public RenderingPair(ComparedRendering first, ComparedRendering second)
    {
        (First, Second) = (first, second);
        _firstMatched = new bool[first.Places.Length];
        _secondMatched = new bool[second.Places.Length];
        List<WordMatch> matches = WordMatches.Of([.. first.Places.Select(place => first.Words[place].Key)], [.. second.Places.Select(place => second.Words[place].Key)]);
        Gaps = GapsBetween(matches, first.Places.Length, second.Places.Length);
        matches.ForEach(match => _firstMatched[match.First] = _secondMatched[match.Second] = true);
        MatchMoved();
    }

    public ComparedRendering First { get; }

    public ComparedRendering Second { get; }

    /// <summary>The stretches between aligned words, in order.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    public bool HasFirst(int at) => _firstMatched[at];

    public bool HasSecond(int at) => _secondMatched[at];

    /// <summary>Words other than stop words that the other rendering has, in hundredths of those of the first and of the second.</summary>
    public (int First, int Second) Shared => (Share(First, _firstMatched), Share(Second, _secondMatched));

    private static int Share(ComparedRendering rendering, bool[] matched)
    {
        int[] content = [.. Enumerable.Range(0, rendering.Places.Length).Where(at => !rendering[at].IsStop)];
        return content.Length == 0 ? 100 : content.Count(at => matched[at]) * 100 / content.Length;
    }

    private void MatchMoved()
    {
        Dictionary<ulong, Queue<int>> left = [];
        for (int at = 0; at < _secondMatched.Length; at++)
        {
            if (!_secondMatched[at] && !Second[at].IsStop)
            {
                left.TryAdd(Second[at].Key, new Queue<int>());
                left[Second[at].Key].Enqueue(at);
            }
        }
        for (int at = 0; at < _firstMatched.Length; at++)
        {
            if (!_firstMatched[at] && left.TryGetValue(First[at].Key, out Queue<int>? places) && places.TryDequeue(out int place))
            {
                _firstMatched[at] = _secondMatched[place] = true;
            }
        }
    }

    private static List<Gap> GapsBetween(List<WordMatch> matches, int firstLength, int secondLength)
    {
        List<Gap> gaps = [];
        WordMatch last = new(-1, -1);
        foreach (WordMatch match in matches.Append(new WordMatch(firstLength, secondLength)))
        {
            if (match.First > last.First + 1 || match.Second > last.Second + 1)
            {
                gaps.Add(new Gap(last.First + 1, match.First, last.Second + 1, match.Second));
            }
            last = match;
        }
        return gaps;
    }
}
