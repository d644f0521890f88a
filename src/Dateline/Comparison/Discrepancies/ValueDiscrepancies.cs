using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Finds values that are told of the same thing and are not the same.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
/// <param name="forms">What is known of values.</param>
/// <param name="model">What tells that two values are of the same thing.</param>
internal sealed class ValueDiscrepancies(WordKnowledge words, WordingKnowledge wording, ValueWords forms, ValueModel? model)
{
    /// <summary>Added to a pair's sum, so that what is as likely as not lies in the middle of what is joined.</summary>
    public const int Middle = 1_000_000;

    /// <summary>Sum, in thousandths, above which two values that no group holds are told by themselves.</summary>
    private const int LeastPair = 300;

    /// <summary>Words around two values from which the same words tell that they are of the same thing.</summary>
    private const int LeastAround = 6;

    private const int Reach = 10;

    private readonly ValueReader _reader = new(words, wording, forms);

    /// <summary>The discrepancies, in the order of the first value of each.</summary>
    public IReadOnlyList<Discrepancy> Find(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, ValuePlaces places, IReadOnlyDictionary<string, string> originals, CancellationToken cancellation)
    {
        (ValueContext[] contexts, IReadOnlyList<ValuePair> pairs, int[] first) = Measured(sorted, texts, places, cancellation);
        return model is null ? [] : Find(sorted, contexts, pairs, first, model, new KindTeller(sorted, texts, words, forms), originals, cancellation);
    }

    /// <summary>The values, the pairs that are worth being held against each other, and for each value the first of the same words around it.</summary>
    public (ValueContext[] Contexts, IReadOnlyList<ValuePair> Pairs, int[] First) Measured(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, ValuePlaces places, CancellationToken cancellation)
    {
        IReadOnlyList<ToldValue> values = _reader.Read(sorted, texts);
        ValueContext[] contexts = new ValueContextReader(sorted, texts, words, wording).Read(values, places);
        int[] first = Collapsed(values, texts);
        return (contexts, new ValuePairs(contexts, new ValueMeasure(new WordLikeness(words))).Measured(first, cancellation), first);
    }

    /// <summary>The discrepancies that <paramref name="weights"/> give.</summary>
    public static IReadOnlyList<Discrepancy> Find(IReadOnlyList<ToldReport> sorted, ValueContext[] contexts, IReadOnlyList<ValuePair> pairs, int[] first, ValueModel weights, KindTeller kinds, IReadOnlyDictionary<string, string> originals, CancellationToken cancellation)
    {
        List<StoryPair>[] alike = [.. contexts.Select(_ => new List<StoryPair>())];
        foreach (ValuePair pair in pairs)
        {
            int sum = weights.Sum(pair.Traits);
            alike[pair.One].Add(new StoryPair(pair.Other, Math.Clamp(Middle + (100 * sum), 0, 2 * Middle)));
        }
        int[] sets = AverageLink.Join(alike, Middle, (_, _) => false, (_, _) => { }, cancellation);
        bool Differ(int[] group)
        {
            ValueContext[] all = [.. group.Select(at => contexts[at])];
            ToldValue[] own = [.. all.Where(context => !IsCopied(context, all, sorted, originals)).Select(context => context.Value)];
            return own.Any(one => own.Any(other => ToldValue.AreOther(one, other)));
        }
        List<int[]> groups = [.. Enumerable.Range(0, contexts.Length).GroupBy(at => sets[first[at]]).Select(group => group.ToArray()).Where(Differ)];
        AddLeft(groups, contexts, [.. pairs.Select(pair => (pair, weights.Sum(pair.Traits)))], at => sets[first[at]], Differ);
        return [.. groups.OrderBy(group => group[0]).Select(group => group.Select(at => contexts[at]).ToArray()).Select(group => DiscrepancyMaker.Make(sorted, group, kinds.Of(group)))];
    }

    // Of a value that several reports have, one that stands alone is on average too far away: what no group tells is told by the likeliest pair, with the values that are equal to either.
    private static void AddLeft(List<int[]> groups, ValueContext[] contexts, (ValuePair Pair, int Sum)[] pairs, Func<int, int> set, Func<int[], bool> differ)
    {
        HashSet<int> told = [.. groups.SelectMany(group => group)];
        foreach ((ValuePair pair, _) in pairs.Where(pair => pair.Sum > LeastPair).OrderByDescending(pair => pair.Sum))
        {
            (ToldValue one, ToldValue other) = (contexts[pair.One].Value, contexts[pair.Other].Value);
            if (one.Report == other.Report || !ToldValue.AreOther(one, other) || told.Contains(pair.One) || told.Contains(pair.Other))
            {
                continue;
            }
            int[] group = [.. Enumerable.Range(0, contexts.Length).Where(at => at == pair.One || at == pair.Other
                || (set(at) == set(pair.One) && ToldValue.AreEqual(contexts[at].Value, one)) || (set(at) == set(pair.Other) && ToldValue.AreEqual(contexts[at].Value, other)))];
            if (differ(group))
            {
                groups.Add(group);
                told.UnionWith(group);
            }
        }
    }

    // What a copy has of its original is the original's.
    private static bool IsCopied(ValueContext context, ValueContext[] group, IReadOnlyList<ToldReport> sorted, IReadOnlyDictionary<string, string> originals) =>
        originals.TryGetValue(sorted[context.Value.Report].Id, out string? original) && group.Any(other => sorted[other.Value.Report].Id == original && ToldValue.AreSame(other.Value, context.Value));

    // For each value the first with the same words around it in another report; copies tell a value once.
    private static int[] Collapsed(IReadOnlyList<ToldValue> values, IReadOnlyList<ReportWords> texts)
    {
        Dictionary<ulong, int> places = [];
        int[] first = new int[values.Count];
        for (int at = 0; at < values.Count; at++)
        {
            ToldValue value = values[at];
            ReportWords text = texts[value.Report];
            ulong hash = WordHash.Joined(WordHash.Joined((ulong)value.Low, (ulong)value.High), (ulong)value.Kind);
            int around = 0;
            for (int word = Math.Max(0, value.First - Reach); word < Math.Min(text.Count, value.End + Reach); word++)
            {
                hash = WordHash.Joined(hash, text[word].Form);
                around++;
            }
            first[at] = around < LeastAround || places.TryAdd(hash, at) || values[places[hash]].Report == value.Report ? at : places[hash];
        }
        return first;
    }
}
