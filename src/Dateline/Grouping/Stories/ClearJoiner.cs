namespace Dateline.Grouping.Stories;

/// <summary>Joins small sets of the same days that are clearly nearest to each other, though not as near as average link asks: outlets of several countries tell one happening in other words, and nothing else is like it.</summary>
internal static class ClearJoiner
{
    /// <summary>Mean cosine that is enough, in millionths.</summary>
    private const int Least = 120_000;

    /// <summary>How much nearer to each other than to any third set they must be, in hundredths.</summary>
    private const int Ratio = 130;

    /// <summary>Largest size of the smaller set: stories of three outlets on one topic are near to each other, too (BASIL).</summary>
    private const int SmallSet = 2;

    /// <summary>Days that lie between their reports at the most.</summary>
    private const int MostDays = 7;

    /// <summary>Third sets that may be as near, where they are small and near to both: they will be of the same happening. On a topic with much news there are more.</summary>
    private const int MostCompanions = 2;

    private const int MostRounds = 8;

    /// <summary>The sets after the joins, each named by its lowest report.</summary>
    public static int[] Join(int[] sets, IReadOnlyList<IReadOnlyList<StoryPair>> pairs, IReadOnlyList<StoryFeatures> reports, CancellationToken cancellation)
    {
        int[] joined = [.. sets];
        for (int round = 0; round < MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<int, int> moves = new SetMeans(joined, pairs, reports).Moves();
            if (moves.Count == 0)
            {
                break;
            }
            for (int report = 0; report < joined.Length; report++)
            {
                joined[report] = moves.GetValueOrDefault(joined[report], joined[report]);
            }
        }
        return joined;
    }

    // How near the sets of one round are to each other.
    private sealed class SetMeans
    {
        private readonly int[] _sizes;
        private readonly StoryDays[] _days;
        private readonly Dictionary<int, long>[] _means;

        public SetMeans(int[] sets, IReadOnlyList<IReadOnlyList<StoryPair>> pairs, IReadOnlyList<StoryFeatures> reports)
        {
            _sizes = new int[sets.Length];
            _days = [.. sets.Select(_ => StoryDays.Open)];
            _means = [.. sets.Select(_ => new Dictionary<int, long>())];
            for (int report = 0; report < sets.Length; report++)
            {
                int set = sets[report];
                _sizes[set]++;
                _days[set] = _days[set].With(reports[report].Days);
                foreach ((int other, int cosine) in pairs[report].Where(pair => sets[pair.Other] != set))
                {
                    _means[set][sets[other]] = _means[set].GetValueOrDefault(sets[other]) + cosine;
                    _means[sets[other]][set] = _means[set][sets[other]];
                }
            }
            for (int set = 0; set < sets.Length; set++)
            {
                _means[set] = _means[set].ToDictionary(sum => sum.Key, sum => sum.Value / ((long)_sizes[set] * _sizes[sum.Key]));
            }
        }

        // Sets that go into a lower one. A set is nearest to one other only, so each stands in one pair at most.
        public Dictionary<int, int> Moves()
        {
            int[] nearest = [.. Enumerable.Range(0, _means.Length).Select(Nearest)];
            Dictionary<int, int> moves = [];
            for (int set = 0; set < nearest.Length; set++)
            {
                int other = nearest[set];
                if (other > set && nearest[other] == set && MayJoin(set, other))
                {
                    moves[other] = set;
                }
            }
            return moves;
        }

        private int Nearest(int set) => _means[set].Count == 0 ? -1 : _means[set].OrderByDescending(mean => mean.Value).ThenBy(mean => mean.Key).First().Key;

        private bool MayJoin(int set, int other)
        {
            long mean = _means[set][other];
            if (mean < Least || Math.Min(_sizes[set], _sizes[other]) > SmallSet || _days[set].Gap(_days[other]) > MostDays)
            {
                return false;
            }
            int[] rivals = [.. _means[set].Concat(_means[other]).Where(near => near.Key != set && near.Key != other && near.Value * Ratio > mean * 100).Select(near => near.Key).Distinct()];
            return rivals.Length <= MostCompanions && Array.TrueForAll(rivals, rival =>
                _sizes[rival] <= SmallSet && Math.Min(_means[set].GetValueOrDefault(rival), _means[other].GetValueOrDefault(rival)) >= Least);
        }
    }
}
