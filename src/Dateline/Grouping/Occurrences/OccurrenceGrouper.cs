using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Occurrences;

/// <summary>Joins the events of a story's reports that are accounts of one event in the world. Safe to share between threads.</summary>
public sealed class OccurrenceGrouper
{
    /// <summary>Mean likelihood above which accounts are of one event, in millionths: in five folds over marked stories nine in ten of the marked pairs that are joined are right there.</summary>
    private const int Threshold = 300_000;

    /// <summary>Likelihood below which a pair counts as none at all, in millionths.</summary>
    private const int Unlikely = 1_000;

    private readonly WordKnowledge _words;
    private readonly OccurrenceModel _model;

    /// <summary>Takes what is known of words, and the embedded weights.</summary>
    public OccurrenceGrouper(WordKnowledge words)
        : this(words, OccurrenceModel.Embedded() ?? OccurrenceModel.Untaught)
    {
    }

    internal OccurrenceGrouper(WordKnowledge words, OccurrenceModel model) => (_words, _model) = (words, model);

    /// <summary>The occurrences in the order of their first accounts; every event is in one. The order of <paramref name="reports"/> does not matter.</summary>
    /// <param name="reports">The reports of the story.</param>
    /// <param name="statements">What was said in them: accounts that renderings of one statement carry are most likely of one event.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<Occurrence> Group(IReadOnlyList<ToldReport> reports, IReadOnlyList<Statement> statements, CancellationToken cancellation = default)
    {
        IReadOnlyList<ToldReport> sorted = ReportOrder.Sorted(reports);
        return Group(sorted, [.. sorted.Select(report => ReportWords.Read(report.Report, _words))], statements, cancellation);
    }

    internal IReadOnlyList<Occurrence> Group(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        IReadOnlyList<ToldAccount> accounts = new AccountReader(_words).Read(sorted, texts, statements);
        (IReadOnlyList<ToldAccount> distinct, int[] first) = Collapsed(accounts);
        List<StoryPair>[] likelihoods = [.. distinct.Select(_ => new List<StoryPair>())];
        foreach (AccountPair pair in new AccountPairs(distinct, new AccountMeasure(_words)).Measured(cancellation))
        {
            int likelihood = _model.Likelihood(pair.Traits);
            if (likelihood >= Unlikely)
            {
                likelihoods[pair.One].Add(new StoryPair(pair.Other, likelihood));
            }
        }
        int[] sets = AverageLink.Join(likelihoods, Threshold, (_, _) => false, (_, _) => { }, cancellation);
        return
        [
            .. Enumerable.Range(0, accounts.Count).GroupBy(at => sets[first[at]]).Select(group => new Occurrence(
                ContentHash.Id("occurrence", accounts[group.First()].Event.Id), accounts[group.First()].Event.Class, [.. group.Select(at => new Account(sorted[accounts[at].Report].Id, accounts[at].Event.Id))])),
        ];
    }

    // Accounts of the same class and words in several reports are held against the others once; copies tell an event once.
    private static (IReadOnlyList<ToldAccount> Distinct, int[] First) Collapsed(IReadOnlyList<ToldAccount> accounts)
    {
        Dictionary<(string, ulong), int> places = [];
        List<ToldAccount> distinct = [];
        int[] first = new int[accounts.Count];
        for (int at = 0; at < accounts.Count; at++)
        {
            ToldAccount account = accounts[at];
            bool isKnown = places.TryGetValue((account.Event.Class, account.Hash), out int place) && account.Weight > 0 && distinct[place].Report != account.Report;
            first[at] = isKnown ? place : distinct.Count;
            if (!isKnown)
            {
                places.TryAdd((account.Event.Class, account.Hash), distinct.Count);
                distinct.Add(account);
            }
        }
        return (distinct, first);
    }
}
