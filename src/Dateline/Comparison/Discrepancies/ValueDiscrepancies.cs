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
        List<Discrepancy> found = [];
        foreach (ValueContext[] group in Enumerable.Range(0, contexts.Length).GroupBy(at => sets[first[at]]).Select(group => group.Select(at => contexts[at]).ToArray()))
        {
            ValueContext[] own = [.. group.Where(context => !IsCopied(context, group, sorted, originals))];
            if (own.Any(one => own.Any(other => ToldValue.AreOther(one.Value, other.Value))))
            {
                found.Add(DiscrepancyMaker.Make(sorted, group, kinds.Of(group)));
            }
        }
        return found;
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
