using Dateline.Comparison.Numbers;
using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Facts;

/// <summary>Finds numbers that count the same in several reports and are not the same.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
internal sealed class NumberDiscrepancies(WordKnowledge words, WordingKnowledge wording)
{
    /// <summary>Mean likeness of the words around two numbers above which they count the same, in millionths.</summary>
    private const int Threshold = 120_000;

    /// <summary>Weight of words around that must be shared.</summary>
    private const int LeastShared = 4_000;

    /// <summary>Numbers of one unit that a number is held against at most, the nearest before it.</summary>
    private const int MostCompared = 60;

    /// <summary>Words around two numbers from which the same words tell that they count the same.</summary>
    private const int LeastAround = 6;

    private readonly NumberFactReader _reader = new(words, wording);

    /// <summary>The discrepancies, in the order of the first number of each.</summary>
    public IReadOnlyList<Discrepancy> Find(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<Statement> statements, IReadOnlyDictionary<string, string> originals, CancellationToken cancellation)
    {
        IReadOnlyList<NumberFact> facts = _reader.Read(sorted, texts);
        int[] first = Collapsed(facts);
        int[] sets = AverageLink.Join(Pairs(facts, first, cancellation), Threshold, (_, _) => false, (_, _) => { }, cancellation);
        List<Discrepancy> found = [];
        foreach (NumberFact[] group in Enumerable.Range(0, facts.Count).GroupBy(at => sets[first[at]]).Select(group => group.Select(at => facts[at]).ToArray()))
        {
            NumberFact[] values = [.. group.DistinctBy(fact => (fact.Report.Id, fact.Number.Value))];
            NumberFact[] own = [.. values.Where(fact => !originals.TryGetValue(fact.Report.Id, out string? original) || !values.Any(other => other.Report.Id == original && other.Number.Value == fact.Number.Value))];
            if (own.Select(fact => fact.Report.Id).Distinct().Count() > 1 && own.Select(fact => fact.Number.Value).Distinct().Count() > 1)
            {
                found.Add(Make(values, statements));
            }
        }
        return found;
    }

    private List<StoryPair>[] Pairs(IReadOnlyList<NumberFact> facts, int[] first, CancellationToken cancellation)
    {
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of([.. facts.Select(fact => fact.Around)], words);
        Dictionary<ulong, List<int>> index = [];
        List<StoryPair>[] pairs = new List<StoryPair>[facts.Count];
        for (int one = 0; one < facts.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            pairs[one] = [];
            if (first[one] != one)
            {
                continue;
            }
            SortedSet<int> others = [];
            foreach (ulong unit in facts[one].Units.Distinct())
            {
                index.TryAdd(unit, []);
                others.UnionWith(index[unit].TakeLast(MostCompared));
                index[unit].Add(one);
            }
            foreach (int other in others.Where(other => facts[other].Sentence != facts[one].Sentence && facts[other].Report.Id != facts[one].Report.Id))
            {
                int likeness = UtteranceSimilarity.Of(terms[one], terms[other], words, LeastShared);
                bool sameUnit = facts[one].Units.Count > 0 && facts[other].Units.Count > 0 && facts[one].Units[0] == facts[other].Units[0];
                pairs[one].Add(new StoryPair(other, sameUnit ? likeness : likeness * 2 / 3));
            }
        }
        return pairs;
    }

    // For each number the first of the same words around it in another report; copies tell a number once.
    private static int[] Collapsed(IReadOnlyList<NumberFact> facts)
    {
        Dictionary<ulong, int> places = [];
        int[] first = new int[facts.Count];
        for (int at = 0; at < facts.Count; at++)
        {
            ulong hash = facts[at].Around.Aggregate((ulong)facts[at].Number.Value, (joined, word) => WordHash.Joined(joined, word.Form));
            first[at] = facts[at].Around.Count < LeastAround || places.TryAdd(hash, at) || facts[places[hash]].Report.Id == facts[at].Report.Id ? at : places[hash];
        }
        return first;
    }

    private static Discrepancy Make(NumberFact[] values, IReadOnlyList<Statement> statements)
    {
        string field = values.Where(fact => fact.Unit.Length > 0).GroupBy(fact => fact.Unit, StringComparer.Ordinal).OrderByDescending(unit => unit.Count()).ThenBy(unit => unit.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "number";
        string? about = statements.FirstOrDefault(statement => values.Count(fact => statement.Renderings.Any(rendering => rendering.ReportId == fact.Report.Id && rendering.Spans.Any(span => span.Contains(fact.Number.Span)))) > 1)?.Id;
        DiscrepancyValue[] shown = [.. values.Select(fact => new DiscrepancyValue(new ReportSpan(fact.Report.Id, fact.Number.Span), fact.Number.Span.In(fact.Report.Report.Text.Value).Replace('\n', ' ')))];
        string detail = $"{field}: {string.Join(" / ", shown.Select(value => $"“{value.Value}”").Distinct())}";
        return new Discrepancy(about, field, Kind(values), shown, detail);
    }

    // Rounder where one says so or the values lie within a tenth and one ends in noughts; an update where later reports have other values than earlier ones and no day has two; else a conflict.
    private static DiscrepancyKind Kind(NumberFact[] values)
    {
        long least = values.Min(fact => fact.Number.Value);
        long most = values.Max(fact => fact.Number.Value);
        bool near = (most - least) * 10 <= most && values.Any(fact => fact.Number.Exactness is not null || (fact.Number.Value % 10_000 == 0 && fact.Number.Value > 0));
        if (near)
        {
            return DiscrepancyKind.Precision;
        }
        NumberFact[] dated = [.. values.Where(fact => fact.Report.Published.Value is not null)];
        bool oneADay = dated.Length == values.Length && dated.GroupBy(fact => fact.Report.Published.Value).All(day => day.Select(fact => fact.Number.Value).Distinct().Count() == 1);
        bool rises = oneADay && dated.OrderBy(fact => fact.Report.Published.Value).Select(fact => fact.Number.Value).Aggregate((Last: long.MinValue, Rises: true), (state, value) => (value, state.Rises && value >= state.Last)).Rises;
        return rises ? DiscrepancyKind.Update : DiscrepancyKind.Conflict;
    }
}
