
namespace Dateline.Grouping.Occurrences;

/// <summary>A pair of accounts with what tells whether they are of one event.</summary>
/// <param name="One">Number of the later account.</param>
/// <param name="Other">Number of the earlier account.</param>
/// <param name="Traits">By <see cref="OccurrenceTrait"/>, in thousandths.</param>
internal sealed record AccountPair(int One, int Other, int[] Traits);

/// <summary>Which accounts of a story are worth being held against each other, and what tells whether they are of one event.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="measure">Measures a pair.</param>
internal sealed class AccountPairs(IReadOnlyList<ToldAccount> accounts, AccountMeasure measure)
{
    /// <summary>Accounts of its class that an account is held against at most: the latest.</summary>
    private const int MostOfClass = 150;

    /// <summary>Accounts of other classes that an account is held against at most.</summary>
    private const int MostOfOthers = 40;

    /// <summary>Words by which accounts of other classes are looked up: those that tell most.</summary>
    private const int MostLookedUp = 4;

    /// <summary>Accounts looked at for one word.</summary>
    private const int MostPostings = 40;

    /// <summary>The pairs of different reports in order of the later and then the earlier account.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<AccountPair> Measured(CancellationToken cancellation)
    {
        List<AccountPair> pairs = [];
        Dictionary<string, List<int>> classes = new(StringComparer.Ordinal);
        Dictionary<ulong, List<int>> words = [];
        for (int one = 0; one < accounts.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            ulong[] keys = [.. accounts[one].Words.OrderByDescending(word => word.Weight).ThenBy(word => word.Key).Take(MostLookedUp).Select(word => word.Key)];
            pairs.AddRange(Candidates(one, classes, words, keys).Where(other => IsEnough(accounts[one], accounts[other])).Select(other => new AccountPair(one, other, measure.Of(accounts[one], accounts[other]))));
            classes.TryAdd(accounts[one].Event.Class, []);
            classes[accounts[one].Event.Class].Add(one);
            foreach (ulong key in keys)
            {
                words.TryAdd(key, []);
                words[key].Add(one);
            }
        }
        Compete(pairs);
        return pairs;
    }

    private SortedSet<int> Candidates(int one, Dictionary<string, List<int>> classes, Dictionary<ulong, List<int>> words, ulong[] keys)
    {
        SortedSet<int> others = [];
        foreach (int other in keys.SelectMany(key => words.GetValueOrDefault(key)?.TakeLast(MostPostings) ?? []))
        {
            if (others.Count < MostOfOthers && accounts[other].Event.Class != accounts[one].Event.Class)
            {
                others.Add(other);
            }
        }
        others.UnionWith(classes.GetValueOrDefault(accounts[one].Event.Class)?.TakeLast(MostOfClass) ?? []);
        others.RemoveWhere(other => accounts[other].Report == accounts[one].Report);
        return others;
    }

    // They share a word of their sentences, or an actor.
    private static bool IsEnough(ToldAccount one, ToldAccount other)
    {
        (int first, int second) = (0, 0);
        while (first < one.Sentence.Terms.Length && second < other.Sentence.Terms.Length)
        {
            int order = one.Sentence.Terms[first].Key.CompareTo(other.Sentence.Terms[second].Key);
            if (order == 0)
            {
                return true;
            }
            first += order < 0 ? 1 : 0;
            second += order > 0 ? 1 : 0;
        }
        return one.Who.Actors.Concat(one.Whom.Actors).Intersect(other.Who.Actors.Concat(other.Whom.Actors)).Any();
    }

    // An account of a report that is much more alike than the others of that report is more likely of the same event.
    private void Compete(List<AccountPair> pairs)
    {
        Dictionary<(int Account, int Report), (int Best, int Next)> best = [];
        void Offer(int account, int report, int key)
        {
            (int top, int next) = best.GetValueOrDefault((account, report));
            best[(account, report)] = key > top ? (key, top) : (top, Math.Max(next, key));
        }
        foreach (AccountPair pair in pairs)
        {
            Offer(pair.One, accounts[pair.Other].Report, Key(pair.Traits));
            Offer(pair.Other, accounts[pair.One].Report, Key(pair.Traits));
        }
        int Lead(int account, int report, int key)
        {
            (int top, int next) = best[(account, report)];
            return key - (key == top ? next : top);
        }
        foreach (AccountPair pair in pairs)
        {
            int key = Key(pair.Traits);
            pair.Traits[(int)OccurrenceTrait.Ahead] = Math.Min(Lead(pair.One, accounts[pair.Other].Report, key), Lead(pair.Other, accounts[pair.One].Report, key)) / 2;
        }
    }

    private static int Key(int[] traits) =>
        traits[(int)OccurrenceTrait.NearlyContained] + traits[(int)OccurrenceTrait.NearlyCovered] + traits[(int)OccurrenceTrait.SameClass] + traits[(int)OccurrenceTrait.WhoAlike] + traits[(int)OccurrenceTrait.WhomAlike];
}
