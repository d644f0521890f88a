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
        int[] first = Collapsed(accounts, terms);
        Dictionary<string, List<int>> classes = new(StringComparer.Ordinal);
        List<StoryPair>[] pairs = [.. accounts.Select(_ => new List<StoryPair>())];
        foreach (int one in Enumerable.Range(0, accounts.Count).Where(at => first[at] == at))
        {
            cancellation.ThrowIfCancellationRequested();
            classes.TryAdd(accounts[one].Event.Class, []);
            List<int> others = classes[accounts[one].Event.Class];
            for (int at = Math.Max(0, others.Count - MostCompared); at < others.Count; at++)
            {
                int likeness = accounts[one].Report.Id == accounts[others[at]].Report.Id ? 0 : UtteranceSimilarity.Of(terms[one], terms[others[at]], words, LeastShared);
                if (likeness > 0)
                {
                    pairs[one].Add(new StoryPair(others[at], likeness));
                }
            }
            others.Add(one);
        }
        int[] sets = AverageLink.Join(pairs, Threshold, (_, _) => false, (_, _) => { }, cancellation);
        return
        [
            .. Enumerable.Range(0, accounts.Count).GroupBy(at => sets[first[at]]).Select(group => new Occurrence(
                ContentHash.Id("occurrence", accounts[group.First()].Event.Id), accounts[group.First()].Event.Class, [.. group.Select(at => new Account(accounts[at].Report.Id, accounts[at].Event.Id))])),
        ];
    }

    // For each account the first of the same class and words in another report; copies tell an event once.
    private static int[] Collapsed(List<(ToldReport Report, Event Event, IReadOnlyList<Word> Words)> accounts, IReadOnlyList<UtteranceTerms> terms)
    {
        Dictionary<(string, ulong), int> places = [];
        int[] first = new int[accounts.Count];
        for (int at = 0; at < accounts.Count; at++)
        {
            ulong hash = accounts[at].Words.Aggregate(0UL, (joined, word) => WordHash.Joined(joined, word.Form));
            bool isNew = places.TryAdd((accounts[at].Event.Class, hash), at);
            int place = places[(accounts[at].Event.Class, hash)];
            first[at] = isNew || terms[at].Weight < LeastShared || accounts[place].Report.Id == accounts[at].Report.Id ? at : place;
        }
        return first;
    }
}
