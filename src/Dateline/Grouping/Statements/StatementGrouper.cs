using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>Finds the quotations of a story that render one utterance. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
public sealed class StatementGrouper(WordKnowledge words)
{
    /// <summary>Days between two reports above which they do not tell of one occasion.</summary>
    private const int MostDays = 21;

    /// <summary>Mean likeness above which clauses are one statement, in millionths: the best of the tried on twelve invented stories with given quotations.</summary>
    private const int Threshold = 200_000;

    /// <summary>The statements of the reports of one story; every quotation stands in at least one. The order of <paramref name="reports"/> does not matter.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<Statement> Group(IReadOnlyList<ToldReport> reports, CancellationToken cancellation = default)
    {
        IReadOnlyList<ToldReport> sorted = ReportOrder.Sorted(reports);
        ReportWords[] texts = [.. sorted.Select(report => ReportWords.Read(report.Report, words))];
        return Group(sorted, texts, cancellation);
    }

    internal IReadOnlyList<Statement> Group(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, CancellationToken cancellation)
    {
        IReadOnlyList<Utterance> utterances = UtteranceReader.Read(sorted, texts, words);
        StoryDays[] days = [.. sorted.Select(report => StoryDays.Of(report.Published))];
        (IReadOnlyList<Utterance> distinct, int[] first) = Collapsed(utterances, days);
        bool AreApart(int one, int other) => days[one].Gap(days[other]) > MostDays;
        int[] sets = AverageLink.Join(UtterancePairs.Of(distinct, AreApart, words, cancellation), Threshold, (_, _) => false, (_, _) => { }, cancellation);
        sets = UtteranceGatherer.Gather(distinct, sets, days, MostDays, words, cancellation);
        int[] all = [.. first.Select(at => sets[at])];
        return StatementMaker.Make(sorted, texts, utterances, all, words);
    }

    // Pieces of the same words, speaker and days are compared once.
    private static (IReadOnlyList<Utterance> Distinct, int[] First) Collapsed(IReadOnlyList<Utterance> utterances, StoryDays[] days)
    {
        Dictionary<(ulong, string?, StoryDays), int> places = [];
        List<Utterance> distinct = [];
        int[] first = new int[utterances.Count];
        for (int at = 0; at < utterances.Count; at++)
        {
            (ulong, string?, StoryDays) key = (utterances[at].Forms, utterances[at].Actor?.Id, days[utterances[at].Report]);
            if (!places.TryGetValue(key, out int place))
            {
                places[key] = place = distinct.Count;
                distinct.Add(utterances[at]);
            }
            first[at] = place;
        }
        return (distinct, first);
    }
}
