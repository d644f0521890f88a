using Dateline.Annotation.Events;
using Dateline.Eval.Gold;
using Dateline.Eval.Running;
using Dateline.Eval.Scores;
using Dateline.Grouping;
using Dateline.Grouping.Occurrences;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;

namespace Dateline.Training.Occurrences;

/// <summary>The events that the program finds in a marked story, and which of them the marks say are one.</summary>
internal sealed class MarkedOccurrences
{
    /// <summary>Share of the words of a mark and an event that both have, above which the event is the marked one; as the neutral scorer has it.</summary>
    private const double LeastOverlap = 0.3;

    /// <summary>Share of words from which an event without a mark may repeat a marked one of another report, in thousandths.</summary>
    private const int Repeated = 400;

    private readonly WordKnowledge _words;
    private readonly IReadOnlyList<ToldReport> _sorted;
    private readonly ReportWords[] _texts;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly Dictionary<string, string> _marked = new(StringComparer.Ordinal);
    private readonly HashSet<(string Event, string Report)> _told;

    public MarkedOccurrences(GoldStory gold, WordKnowledge words)
    {
        _words = words;
        _sorted = ReportOrder.Sorted(Company.Tell([.. gold.Reports.Select(report => LibraryRun.Read(report, true))], Knowledge.Embedded, default));
        _texts = [.. _sorted.Select(report => ReportWords.Read(report.Report, words))];
        _statements = new StatementGrouper(words).Group(_sorted, _texts, new Recall([]), default);
        _told = [.. gold.Reports.SelectMany(report => report.Events.Select(told => (told.Id, report.Id)))];
        foreach (ToldReport report in _sorted)
        {
            Match(report, gold.Reports.First(marked => marked.Id == report.Report.Label));
        }
        Wanted = _told.GroupBy(told => told.Event).Sum(group => group.Count() * (group.Count() - 1) / 2);
    }

    /// <summary>Pairs of marks, in two reports each, of one event.</summary>
    public int Wanted { get; }

    /// <summary>The pairs of which the marks say whether they are of one event, and that are worth being held against each other.</summary>
    public IEnumerable<AccountExample> Examples(int story)
    {
        IReadOnlyList<ToldAccount> accounts = new AccountReader(_words).Read(_sorted, _texts, _statements);
        foreach (AccountPair pair in new AccountPairs(accounts, new AccountMeasure(_words)).Measured(default))
        {
            if (AreOne(Of(accounts[pair.One]), Of(accounts[pair.Other]), pair.Traits[(int)OccurrenceTrait.NearlyContained] < Repeated) is { } isOne)
            {
                yield return new AccountExample(story, pair.Traits, isOne);
            }
        }
    }

    /// <summary>Pairs that <paramref name="model"/> joins and of which the marks tell something: how many, and how many of them are right.</summary>
    public (int Told, int Right) Score(OccurrenceModel model)
    {
        (int told, int right) = (0, 0);
        Dictionary<string, string> labels = _sorted.ToDictionary(report => report.Id, report => report.Report.Label, StringComparer.Ordinal);
        foreach (Occurrence occurrence in new OccurrenceGrouper(_words, model).Group(_sorted, _texts, _statements, default))
        {
            (string Report, string Event)[] accounts = [.. occurrence.Accounts.Select(account => (labels[account.ReportId], account.EventId))];
            for (int one = 0; one < accounts.Length; one++)
            {
                for (int other = 0; other < one; other++)
                {
                    bool? isOne = accounts[one].Report == accounts[other].Report ? null : AreOne(accounts[one], accounts[other]);
                    told += isOne is null ? 0 : 1;
                    right += isOne == true ? 1 : 0;
                }
            }
        }
        return (told, right);
    }

    private (string Report, string Event) Of(ToldAccount account) => (_sorted[account.Report].Report.Label, account.Event.Id);

    // Null where the marks do not tell: they name the main events once, so that an event that no mark names may repeat a marked one; unless it is known to be another.
    private bool? AreOne((string Report, string Event) one, (string Report, string Event) other, bool isOther = false)
    {
        string? first = _marked.GetValueOrDefault(one.Event);
        string? second = _marked.GetValueOrDefault(other.Event);
        return (first, second) switch
        {
            (null, null) => null,
            ({ } mark, null) => _told.Contains((mark, other.Report)) ? null : isOther ? false : null,
            (null, { } mark) => _told.Contains((mark, one.Report)) ? null : isOther ? false : null,
            _ => first == second,
        };
    }

    // Each mark with the event that shares most of its words.
    private void Match(ToldReport report, GoldReport gold)
    {
        WordSets words = new(report.Report.Text.Value);
        var pairs = gold.Events.SelectMany((mark, number) => report.Reading.Events.Select((Event found, int at) => (Overlap: WordSets.Overlap(words.Of(mark.Text), words.Of([found.Text])), number, at)))
            .Where(pair => pair.Overlap > LeastOverlap).OrderByDescending(pair => pair.Overlap).ThenBy(pair => pair.number).ThenBy(pair => pair.at);
        HashSet<int> marks = [];
        foreach ((double _, int number, int at) in pairs)
        {
            if (!marks.Contains(number) && _marked.TryAdd(report.Reading.Events[at].Id, gold.Events[number].Id))
            {
                marks.Add(number);
            }
        }
    }
}
