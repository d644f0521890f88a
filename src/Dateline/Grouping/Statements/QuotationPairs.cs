using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>A pair of quotations with what tells whether they render one utterance.</summary>
/// <param name="One">Number of the later quotation.</param>
/// <param name="Other">Number of the earlier quotation.</param>
/// <param name="Features">By <see cref="PairFeature"/>, in thousandths.</param>
internal sealed record QuotationPair(int One, int Other, int[] Features);

/// <summary>Which quotations of a story are worth being held against each other, and what tells whether they render one utterance.</summary>
/// <param name="quotations">The quotations.</param>
/// <param name="days">The days of each report.</param>
/// <param name="measure">Measures a pair.</param>
/// <param name="words">What is known of words.</param>
internal sealed class QuotationPairs(IReadOnlyList<QuotedWords> quotations, IReadOnlyList<StoryDays> days, PairMeasure measure, WordKnowledge words)
{
    /// <summary>Days between two reports above which they do not tell of one occasion.</summary>
    public const int MostDays = 21;

    /// <summary>A family, a class of near-synonyms or a speaker is looked up in this many quotations at most.</summary>
    private const int MostPostings = 300;

    /// <summary>Quotations that a quotation is held against at most: those that share most, then those of its speaker.</summary>
    private const int MostCandidates = 80;

    /// <summary>What quotations of two unrelated speakers share at the least, as <see cref="PairFeature.Shared"/> counts it: about a telling word.</summary>
    private const int LeastOfOthers = 100;

    /// <summary>The same where their reports may call one speaker by the words that they use: how alike these words are at the least.</summary>
    private const int LeastSpeakerLike = 200;

    // What the quotation looked at shares with each earlier one, and with which it shares any.
    private readonly int[] _shared = new int[quotations.Count];
    private readonly bool[] _isTouched = new bool[quotations.Count];
    private readonly List<int> _touched = [];
    private readonly string?[] _speakers = [.. quotations.Select(quotation => quotation.Actor is null ? null : SpeakerMatcher.Key(quotation.Actor, words))];

    /// <summary>The pairs in order of the later and then the earlier quotation.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<QuotationPair> Measured(CancellationToken cancellation)
    {
        List<QuotationPair> pairs = [];
        Dictionary<ulong, List<int>> index = [];
        Dictionary<string, List<int>> speakers = new(StringComparer.Ordinal);
        for (int one = 0; one < quotations.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (int other in Candidates(one, index, speakers))
            {
                int[] features = measure.Of(quotations[one], quotations[other]);
                if (IsEnough(features))
                {
                    pairs.Add(new QuotationPair(one, other, features));
                }
            }
        }
        Compete(pairs);
        SpeakerRivals.Measure(quotations, pairs);
        return pairs;
    }

    // Two speakers who have nothing to do with each other must share more than a common word.
    public static bool IsEnough(int[] features) =>
        features[(int)PairFeature.Shared] >= LeastOfOthers || features[(int)PairFeature.SpeakerLike] >= LeastSpeakerLike || features[(int)PairFeature.SameSpeaker] + features[(int)PairFeature.SameName] + features[(int)PairFeature.OneUnknown]
            + features[(int)PairFeature.BothUnknown] + features[(int)PairFeature.RelatedSpeaker] > 0;

    private List<int> Candidates(int one, Dictionary<ulong, List<int>> index, Dictionary<string, List<int>> speakers)
    {
        void Look<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int weight)
            where TKey : notnull
        {
            if (!lists.TryGetValue(key, out List<int>? postings))
            {
                lists[key] = postings = [];
            }
            for (int at = Math.Max(0, postings.Count - MostPostings); at < postings.Count; at++)
            {
                if (!_isTouched[postings[at]])
                {
                    _isTouched[postings[at]] = true;
                    _touched.Add(postings[at]);
                }
                _shared[postings[at]] += weight;
            }
            if (postings.Count == 0 || postings[^1] != one)
            {
                postings.Add(one);
            }
        }
        foreach (QuotedWord word in quotations[one].Words)
        {
            Look(index, word.Key, word.Weight);
            foreach (int number in words.ClassesOf(word.Key))
            {
                Look(index, (ulong)number, word.Weight / 2);
            }
        }
        if (_speakers[one] is { } speaker)
        {
            Look(speakers, speaker, 1);
        }
        List<int> best = [];
        foreach (int other in _touched)
        {
            Offer(best, one, other);
        }
        _touched.ForEach(other => (_shared[other], _isTouched[other]) = (0, false));
        _touched.Clear();
        best.Sort();
        return best;
    }

    // Keeps those that share most, of equal ones the earlier.
    private void Offer(List<int> best, int one, int other)
    {
        if ((best.Count == MostCandidates && !IsBefore(other, best[^1])) || !AreApart(one, other))
        {
            return;
        }
        int at = best.Count;
        while (at > 0 && IsBefore(other, best[at - 1]))
        {
            at--;
        }
        best.Insert(at, other);
        if (best.Count > MostCandidates)
        {
            best.RemoveAt(MostCandidates);
        }
    }

    private bool IsBefore(int one, int other) => _shared[one] != _shared[other] ? _shared[one] > _shared[other] : one < other;

    // Of two reports, and of days near enough for one occasion.
    private bool AreApart(int one, int other)
    {
        int first = quotations[one].Report;
        int second = quotations[other].Report;
        return first != second && days[first].Gap(days[second]) <= MostDays;
    }

    // How far each is ahead of the other quotations of its report, seen from the other side.
    private void Compete(List<QuotationPair> pairs)
    {
        Dictionary<(int Quotation, int Report), (int Best, int Next)> tops = [];
        foreach (QuotationPair pair in pairs)
        {
            Note(tops, (pair.One, quotations[pair.Other].Report), Promise(pair));
            Note(tops, (pair.Other, quotations[pair.One].Report), Promise(pair));
        }
        Dictionary<(string Speaker, int Report), int> counts = [];
        foreach (int quotation in Enumerable.Range(0, quotations.Count).Where(at => _speakers[at] is not null))
        {
            (string, int) key = (_speakers[quotation]!, quotations[quotation].Report);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        foreach (QuotationPair pair in pairs)
        {
            int promise = Promise(pair);
            int first = Ahead(tops[(pair.One, quotations[pair.Other].Report)], promise);
            int second = Ahead(tops[(pair.Other, quotations[pair.One].Report)], promise);
            int[] features = pair.Features;
            features[(int)PairFeature.Ahead] = Math.Min(first, second);
            features[(int)PairFeature.AheadOnce] = Math.Max(first, second);
            features[(int)PairFeature.Mutual] = Math.Min(first, second) >= 0 ? 1000 : 0;
            bool same = features[(int)PairFeature.SameSpeaker] + features[(int)PairFeature.SameName] > 0;
            features[(int)PairFeature.SpeakerMutual] = same ? features[(int)PairFeature.Mutual] : 0;
            features[(int)PairFeature.Alone] = same ? 2000 / (counts[(_speakers[pair.One]!, quotations[pair.One].Report)] + counts[(_speakers[pair.Other]!, quotations[pair.Other].Report)]) : 0;
        }
    }

    private static void Note(Dictionary<(int, int), (int Best, int Next)> tops, (int, int) key, int promise)
    {
        (int best, int next) = tops.GetValueOrDefault(key, (0, 0));
        tops[key] = promise > best ? (promise, best) : (best, Math.Max(next, promise));
    }

    private static int Ahead((int Best, int Next) top, int promise) => promise - (promise == top.Best ? top.Next : top.Best);

    // A rough likelihood that ranks the quotations of one report.
    private static int Promise(QuotationPair pair)
    {
        int[] features = pair.Features;
        int speaker = Math.Max(features[(int)PairFeature.SpeakerLike], features[(int)PairFeature.RelatedSpeaker] / 2);
        return ((4 * features[(int)PairFeature.ClauseNearlyContained]) + (3 * features[(int)PairFeature.ClauseNearlyCovered]) + (3 * features[(int)PairFeature.Meaning]) + (3 * features[(int)PairFeature.ClauseShared]) + (3 * speaker)) / 10;
    }
}
