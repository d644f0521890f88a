namespace Dateline.Grouping.Stories;

/// <summary>Group-average agglomeration by nearest-neighbour chains: the result does not depend on the order in which pairs are met. Ties go to the lower number.</summary>
internal sealed class AverageLink
{
    private readonly Func<int, int, bool> _vetoes;
    private readonly Action<int, int> _merged;
    private readonly Dictionary<int, long>[] _sums;
    private readonly int[] _sizes;
    private readonly int[] _joinedTo;

    private AverageLink(IReadOnlyList<IReadOnlyList<StoryPair>> pairs, Func<int, int, bool> vetoes, Action<int, int> merged)
    {
        (_vetoes, _merged) = (vetoes, merged);
        _sums = [.. pairs.Select(_ => new Dictionary<int, long>())];
        _sizes = [.. pairs.Select(_ => 1)];
        _joinedTo = [.. Enumerable.Range(0, pairs.Count)];
        for (int one = 0; one < pairs.Count; one++)
        {
            foreach ((int other, int cosine) in pairs[one])
            {
                _sums[one][other] = cosine;
                _sums[other][one] = cosine;
            }
        }
    }

    /// <summary>Joins what is on average at least <paramref name="threshold"/> alike (millionths).</summary>
    /// <param name="pairs">For each item the items before it that are like it.</param>
    /// <param name="threshold">Mean similarity above which two sets join, in millionths.</param>
    /// <param name="vetoes">Whether two sets, each named by its lowest item, must stay apart.</param>
    /// <param name="merged">Told when the second set went into the first.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <returns>For each item the lowest item of its set.</returns>
    public static int[] Join(
        IReadOnlyList<IReadOnlyList<StoryPair>> pairs, int threshold, Func<int, int, bool> vetoes, Action<int, int> merged, CancellationToken cancellation)
    {
        AverageLink link = new(pairs, vetoes, merged);
        link.Run(threshold, cancellation);
        return link._joinedTo;
    }

    private void Run(int threshold, CancellationToken cancellation)
    {
        List<int> chain = [];
        for (int start = 0; start < _sums.Length; start++)
        {
            while (_joinedTo[start] == start && Follow(start, chain, threshold, cancellation))
            {
            }
        }
        for (int item = 0; item < _joinedTo.Length; item++)
        {
            _joinedTo[item] = Root(item);
        }
    }

    // Follows nearest neighbours from a set until two are nearest to each other, and merges them. Returns whether it merged any.
    private bool Follow(int start, List<int> chain, int threshold, CancellationToken cancellation)
    {
        chain.Clear();
        chain.Add(start);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            int previous = chain.Count > 1 ? chain[^2] : -1;
            int nearest = Nearest(chain[^1], previous, threshold);
            if (nearest < 0)
            {
                return false;
            }
            if (nearest == previous)
            {
                Merge(Math.Min(chain[^1], previous), Math.Max(chain[^1], previous));
                return true;
            }
            chain.Add(nearest);
        }
    }

    private int Nearest(int set, int previous, int threshold)
    {
        int best = -1;
        foreach (int other in _sums[set].Keys)
        {
            if (Reaches(set, other, threshold) && (best < 0 || IsNearer(set, other, best, previous)) && !_vetoes(Math.Min(set, other), Math.Max(set, other)))
            {
                best = other;
            }
        }
        return best;
    }

    private bool Reaches(int set, int other, int threshold) => _sums[set][other] >= (long)threshold * _sizes[set] * _sizes[other];

    // Compares sum / size exactly, by cross multiplication. The chain's previous set wins ties, so that chains end.
    private bool IsNearer(int set, int other, int best, int previous)
    {
        int compared = ((Int128)_sums[set][other] * _sizes[best]).CompareTo((Int128)_sums[set][best] * _sizes[other]);
        return compared > 0 || (compared == 0 && best != previous && (other == previous || other < best));
    }

    private void Merge(int into, int from)
    {
        foreach ((int other, long sum) in _sums[from])
        {
            _sums[other].Remove(from);
            if (other != into)
            {
                _sums[into][other] = _sums[into].GetValueOrDefault(other) + sum;
                _sums[other][into] = _sums[into][other];
            }
        }
        _sums[into].Remove(from);
        _sums[from].Clear();
        _sizes[into] += _sizes[from];
        _joinedTo[from] = into;
        _merged(into, from);
    }

    private int Root(int item)
    {
        while (_joinedTo[item] != item)
        {
            item = _joinedTo[item];
        }
        return item;
    }
}
