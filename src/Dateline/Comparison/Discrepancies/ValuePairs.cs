namespace Dateline.Comparison.Discrepancies;

/// <summary>Which values of a story are worth being held against each other, and what tells whether they are of the same thing.</summary>
/// <param name="contexts">The values with what stands around them.</param>
/// <param name="measure">Measures a pair.</param>
internal sealed class ValuePairs(ValueContext[] contexts, ValueMeasure measure)
{
    /// <summary>Values of a story up to which each is held against each.</summary>
    private const int FewValues = 300;

    /// <summary>Values that a value is held against at most beyond: those that share most.</summary>
    private const int MostCandidates = 60;

    /// <summary>A word is looked up in this many values at most, the latest.</summary>
    private const int MostPostings = 200;

    /// <summary>The pairs in order of the later and then the earlier value.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<ValuePair> Measured(int[] first, CancellationToken cancellation)
    {
        List<ValuePair> pairs = [];
        Dictionary<ulong, List<int>> index = [];
        int[] shared = new int[contexts.Length];
        for (int one = 0; one < contexts.Length; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (first[one] == one)
            {
                foreach (int other in Candidates(one, first, index, shared).Where(other => ToldValue.AreComparable(contexts[one].Value, contexts[other].Value)))
                {
                    int[] traits = measure.Of(contexts[one], contexts[other]);
                    if (ValueMeasure.IsEnough(traits))
                    {
                        pairs.Add(new ValuePair(one, other, traits));
                    }
                }
            }
        }
        Know(pairs);
        Compete(pairs);
        return pairs;
    }

    private IEnumerable<int> Candidates(int one, int[] first, Dictionary<ulong, List<int>> index, int[] shared)
    {
        if (contexts.Length <= FewValues)
        {
            return Enumerable.Range(0, one).Where(other => first[other] == other);
        }
        List<int> touched = [];
        foreach ((ulong key, int weight) in contexts[one].Sentence)
        {
            if (!index.TryGetValue(key, out List<int>? postings))
            {
                index[key] = postings = [];
            }
            for (int at = Math.Max(0, postings.Count - MostPostings); at < postings.Count; at++)
            {
                if (shared[postings[at]] == 0)
                {
                    touched.Add(postings[at]);
                }
                shared[postings[at]] += weight;
            }
            postings.Add(one);
        }
        int[] best = [.. touched.OrderByDescending(other => shared[other]).ThenBy(other => other).Take(MostCandidates).Order()];
        touched.ForEach(other => shared[other] = 0);
        return best;
    }

    // Whether the reports have each other's values as well: who tells both tells of two things.
    private void Know(List<ValuePair> pairs)
    {
        HashSet<(int Report, ValueKind Kind, long Low, long High)> told = [.. contexts.Select(context => context.Value).Select(value => (value.Report, value.Kind, value.Low, value.High))];
        bool Has(int report, ToldValue value) => told.Contains((report, value.Kind, value.Low, value.High));
        foreach (ValuePair pair in pairs)
        {
            (ToldValue one, ToldValue other) = (contexts[pair.One].Value, contexts[pair.Other].Value);
            if (one.Report != other.Report && !ToldValue.AreEqual(one, other))
            {
                (bool first, bool second) = (Has(one.Report, other), Has(other.Report, one));
                pair.Traits[(int)ValueTrait.OneKnown] = first || second ? 1000 : 0;
                pair.Traits[(int)ValueTrait.BothKnown] = first && second ? 1000 : 0;
            }
        }
    }

    // How far each is ahead of the other values of its report, seen from the other side; and how well an equal value of the other report fits.
    private void Compete(List<ValuePair> pairs)
    {
        Dictionary<(int Value, int Report), (int Best, int Next)> tops = [];
        Dictionary<(int Value, int Report), int> equals = [];
        foreach (ValuePair pair in pairs)
        {
            (ToldValue one, ToldValue other) = (contexts[pair.One].Value, contexts[pair.Other].Value);
            int promise = Promise(pair.Traits);
            Note(tops, (pair.One, other.Report), promise);
            Note(tops, (pair.Other, one.Report), promise);
            if (pair.Traits[(int)ValueTrait.SameValue] > 0)
            {
                equals[(pair.One, other.Report)] = Math.Max(equals.GetValueOrDefault((pair.One, other.Report)), promise);
                equals[(pair.Other, one.Report)] = Math.Max(equals.GetValueOrDefault((pair.Other, one.Report)), promise);
            }
        }
        foreach (ValuePair pair in pairs)
        {
            (int one, int other) = (contexts[pair.One].Value.Report, contexts[pair.Other].Value.Report);
            int promise = Promise(pair.Traits);
            int first = Ahead(tops[(pair.One, other)], promise);
            int second = Ahead(tops[(pair.Other, one)], promise);
            pair.Traits[(int)ValueTrait.Ahead] = Math.Min(first, second);
            pair.Traits[(int)ValueTrait.AheadOnce] = Math.Max(first, second);
            pair.Traits[(int)ValueTrait.Mutual] = Math.Min(first, second) >= 0 ? 1000 : 0;
            pair.Traits[(int)ValueTrait.EqualElsewhere] = pair.Traits[(int)ValueTrait.SameValue] > 0 ? 0 : Math.Max(equals.GetValueOrDefault((pair.One, other)), equals.GetValueOrDefault((pair.Other, one)));
        }
    }

    private static void Note(Dictionary<(int, int), (int Best, int Next)> tops, (int, int) key, int promise)
    {
        (int best, int next) = tops.GetValueOrDefault(key, (-1, -1));
        tops[key] = promise > best ? (promise, best) : (best, Math.Max(next, promise));
    }

    private static int Ahead((int Best, int Next) top, int promise) => promise - (promise == top.Best ? Math.Max(0, top.Next) : top.Best);

    // A rough likelihood that ranks the values of one report.
    private static int Promise(int[] traits) =>
        ((3 * traits[(int)ValueTrait.NearHead]) + traits[(int)ValueTrait.NearGovernor] + (2 * traits[(int)ValueTrait.Contained]) + (2 * traits[(int)ValueTrait.Covered])
            + (3 * traits[(int)ValueTrait.Closest]) + (2 * traits[(int)ValueTrait.Meaning]) + (2 * traits[(int)ValueTrait.SentenceContained]) + traits[(int)ValueTrait.SentenceMeaning] - (2 * traits[(int)ValueTrait.OtherKind])) / 16;
}
