using Dateline.Annotation.Events;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Occurrences;

/// <summary>Joins the events of a story's reports that are accounts of one event in the world. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
public sealed class OccurrenceGrouper(WordKnowledge words)
{
    /// <summary>Mean likeness of the telling words above which two accounts of one class are one occurrence, in millionths.</summary>
    private const int Threshold = 450_000;

    /// <summary>Weight of words that must be shared.</summary>
    private const int LeastShared = 5_000;

    /// <summary>Accounts that an account is held against at most.</summary>
    private const int MostCompared = 300;

    /// <summary>The occurrences in the order of their first accounts; every event is in one. The order of <paramref name="reports"/> does not matter.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<Occurrence> Group(IReadOnlyList<ToldReport> reports, CancellationToken cancellation = default)
    {
        List<(ToldReport Report, Event Event, IReadOnlyList<Word> Words)> accounts = [];
        foreach (ToldReport report in ReportOrder.Sorted(reports).Where(report => report.Reading.Events.Count > 0))
        {
            ReportWords text = ReportWords.Read(report.Report, words);
            accounts.AddRange(report.Reading.Events.Select(told =>
            {
                (int first, int end) = text.Range(told.Text);
                return (report, told, (IReadOnlyList<Word>)[.. Enumerable.Range(first, end - first).Select(at => text[at])]);
            }));
        }
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of([.. accounts.Select(account => account.Words)], words);
        Dictionary<string, List<int>> classes = new(StringComparer.Ordinal);
        List<StoryPair>[] pairs = [.. accounts.Select(_ => new List<StoryPair>())];
        for (int one = 0; one < accounts.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            classes.TryAdd(accounts[one].Event.Class, []);
            foreach (int other in classes[accounts[one].Event.Class].TakeLast(MostCompared))
            {
                int likeness = accounts[one].Report.Id == accounts[other].Report.Id ? 0 : UtteranceSimilarity.Of(terms[one], terms[other], words, LeastShared);
                if (likeness > 0)
                {
                    pairs[one].Add(new StoryPair(other, likeness));
                }
            }
            classes[accounts[one].Event.Class].Add(one);
        }
        int[] sets = AverageLink.Join(pairs, Threshold, (_, _) => false, (_, _) => { }, cancellation);
        return
        [
            .. Enumerable.Range(0, accounts.Count).GroupBy(at => sets[at]).Select(group => new Occurrence(
                ContentHash.Id("occurrence", accounts[group.Key].Event.Id), accounts[group.Key].Event.Class, [.. group.Select(at => new Account(accounts[at].Report.Id, accounts[at].Event.Id))])),
        ];
    }
}
