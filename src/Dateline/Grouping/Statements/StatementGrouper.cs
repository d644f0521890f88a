using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>Finds the quotations of a story that render one utterance. Safe to share between threads.</summary>
public sealed class StatementGrouper
{
    /// <summary>Mean likelihood above which quotations are one statement, in millionths: in five folds over marked stories as many pairs are joined rightly from 210,000 to 250,000, for marked quotations and for found ones.</summary>
    private const int Threshold = 250_000;

    /// <summary>Share of what the shorter one's words tell from which two quotations of one report may render one utterance, in thousandths.</summary>
    private const int LeastInReport = 400;

    /// <summary>Quotations above which those of the same words, speaker and days are compared once.</summary>
    private const int MostWhole = 500;

    /// <summary>Likelihood below which a pair counts as none at all, in millionths.</summary>
    private const int Unlikely = 1_000;

    private readonly WordKnowledge _words;
    private readonly PairModel _model;

    /// <summary>Takes what is known of words, and the embedded weights.</summary>
    public StatementGrouper(WordKnowledge words)
        : this(words, PairModel.Embedded() ?? PairModel.Untaught)
    {
    }

    internal StatementGrouper(WordKnowledge words, PairModel model) => (_words, _model) = (words, model);

    /// <summary>The statements of the reports of one story; every quotation stands in at least one. The order of <paramref name="reports"/> does not matter.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<Statement> Group(IReadOnlyList<ToldReport> reports, CancellationToken cancellation = default)
    {
        IReadOnlyList<ToldReport> sorted = ReportOrder.Sorted(reports);
        ReportWords[] texts = [.. sorted.Select(report => ReportWords.Read(report.Report, _words))];
        return Group(sorted, texts, new Recall([]), cancellation);
    }

    internal IReadOnlyList<Statement> Group(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, Recall recall, CancellationToken cancellation)
    {
        IReadOnlyList<QuotedWords> quotations = new QuotationWordsReader(_words).Read(sorted, texts);
        StoryDays[] days = [.. sorted.Select(report => StoryDays.Of(report.Published))];
        (IReadOnlyList<QuotedWords> distinct, int[] first) = quotations.Count > MostWhole ? Collapsed(quotations, days) : (quotations, [.. Enumerable.Range(0, quotations.Count)]);
        PairMeasure measure = new(_words, days, new SpeakerCompany(distinct, sorted, texts, _words), recall);
        IReadOnlyList<QuotationPair> pairs = new QuotationPairs(distinct, days, measure, _words).Measured(cancellation);
        int[] sets = AverageLink.Join(Likelihoods(distinct, pairs), Threshold, (_, _) => false, (_, _) => { }, cancellation);
        int[][] clauseSets = new SetDivider(distinct, measure, _model).Divide(sets, cancellation);
        new ClauseSharing(distinct, measure, _model).Share(clauseSets, pairs, cancellation);
        List<PlacedQuotation> placed = [.. quotations.SelectMany((quotation, at) => PlacedQuotation.Of(quotation, clauseSets[first[at]]))];
        return StatementMaker.Make(sorted, texts, placed, _words);
    }

    // For each quotation the earlier ones that it may render one utterance with; two of one report that a third is held against neither join nor part where they share enough, and part where they do not: one of the two is then likelier.
    private List<StoryPair>[] Likelihoods(IReadOnlyList<QuotedWords> quotations, IReadOnlyList<QuotationPair> pairs)
    {
        SortedDictionary<int, int>[] likelihoods = [.. quotations.Select(_ => new SortedDictionary<int, int>())];
        List<int>[] beside = [.. quotations.Select(_ => new List<int>())];
        foreach (QuotationPair pair in pairs)
        {
            int likelihood = _model.Likelihood(pair.Features);
            if (likelihood >= Unlikely)
            {
                likelihoods[pair.One][pair.Other] = likelihood;
            }
            beside[pair.One].Add(pair.Other);
            beside[pair.Other].Add(pair.One);
        }
        foreach (IGrouping<int, int> report in beside.SelectMany(list => list.GroupBy(at => quotations[at].Report)))
        {
            int[] together = [.. report.Order()];
            for (int later = 1; later < together.Length; later++)
            {
                for (int earlier = 0; earlier < later; earlier++)
                {
                    if (MayBeOne(quotations[together[later]], quotations[together[earlier]]))
                    {
                        likelihoods[together[later]].TryAdd(together[earlier], Threshold - 1);
                    }
                }
            }
        }
        return [.. likelihoods.Select(list => list.Select(pair => new StoryPair(pair.Key, pair.Value)).ToList())];
    }

    private static bool MayBeOne(QuotedWords one, QuotedWords other)
    {
        (QuotedWords small, QuotedWords large) = one.Weight <= other.Weight ? (one, other) : (other, one);
        long shared = small.Words.Where(word => large.Words.Any(same => same.Key == word.Key)).Sum(word => (long)word.Weight);
        return shared * 1000 >= small.Weight * LeastInReport;
    }

    // Quotations of the same words, speaker and days are compared once.
    private static (IReadOnlyList<QuotedWords> Distinct, int[] First) Collapsed(IReadOnlyList<QuotedWords> quotations, StoryDays[] days)
    {
        Dictionary<(ulong, string?, StoryDays), int> places = [];
        List<QuotedWords> distinct = [];
        int[] first = new int[quotations.Count];
        for (int at = 0; at < quotations.Count; at++)
        {
            (ulong, string?, StoryDays) key = (quotations[at].Hash, quotations[at].Actor?.Id, days[quotations[at].Report]);
            if (!places.TryGetValue(key, out int place))
            {
                places[key] = place = distinct.Count;
                distinct.Add(quotations[at]);
            }
            first[at] = place;
        }
        return (distinct, first);
    }
}
