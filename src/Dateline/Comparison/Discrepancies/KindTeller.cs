using Dateline.Grouping;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Tells how accounts stand to each other whose values of one thing differ.</summary>
/// <param name="sorted">The reports in the order told.</param>
/// <param name="texts">Their words.</param>
/// <param name="words">What is known of words.</param>
/// <param name="forms">What is known of values.</param>
internal sealed class KindTeller(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, WordKnowledge words, ValueWords forms)
{
    /// <summary>Words from a value at which it is looked for what the value counts and whether it is new.</summary>
    private const int Reach = 8;

    /// <summary>Two values are near where they lie within one part in so many of the greater.</summary>
    private const int NearPart = 10;

    /// <summary>A number that ends in noughts from here on is round, in thousandths.</summary>
    private const int Round = 10_000;

    /// <summary>How <paramref name="values"/> stand to each other.</summary>
    public DiscrepancyKind Of(ValueContext[] values) =>
        SaysMore(values) ? DiscrepancyKind.SaysMore
        : IsSlip(values) ? DiscrepancyKind.Conflict
        : IsRounder(values) ? DiscrepancyKind.Precision
        : IsNews(values) ? DiscrepancyKind.Update
        : DiscrepancyKind.Conflict;

    // A headline has what its own body has otherwise, and nobody else has it.
    private static bool SaysMore(ValueContext[] values) =>
        values.Any(head => head.InHeadline && values.Any(body => body.Value.Report == head.Value.Report && !body.InHeadline)
            && values.All(other => other == head || (other.InHeadline && other.Value.Report == head.Value.Report) || !ToldValue.AreEqual(head.Value, other.Value)));

    private static bool IsSlip(ValueContext[] values) =>
        IsAmount(values[0].Value) && values.Any(one => values.Any(other => DigitSlip.Is(one.Value.Low, other.Value.Low) || (one.Value.Low == other.Value.Low && !ToldValue.AreEqual(one.Value, other.Value))));

    // One says that it is round, or ends in noughts, and the values lie close together.
    private static bool IsRounder(ValueContext[] values)
    {
        long least = values.Min(context => context.Value.Low);
        long most = values.Max(context => context.Value.Low);
        return IsAmount(values[0].Value) && (most - least) * NearPart <= most && values.Any(context => context.Value.Exactness is not null || (context.Value.Low % Round == 0 && context.Value.Low > 0));
    }

    // Later reports have other values than earlier ones: more of what only grows, or what one of them calls new.
    private bool IsNews(ValueContext[] values)
    {
        IGrouping<int, ValueContext>[] days = [.. values.Where(context => context.Day is not null).GroupBy(context => context.Day!.Value).OrderBy(day => day.Key)];
        ValueContext[] undated = [.. values.Where(context => context.Day is null)];
        if (days.Length < 2 || undated.Any(context => !days.Any(day => day.Any(other => ToldValue.AreEqual(other.Value, context.Value)))))
        {
            return false;
        }
        bool rises = days.Zip(days.Skip(1)).All(pair => pair.First.Max(context => context.Value.Low) <= pair.Second.Min(context => context.Value.Low));
        bool changes = days[0].Min(context => context.Value.Low) != days[^1].Max(context => context.Value.Low);
        bool parted = days.All(day => day.Select(context => context.Value.Low).Distinct().Count() == 1);
        return changes && ((rises && values.Any(context => Has(context.Value, "grows"))) || (parted && days[^1].Any(context => Has(context.Value, "news"))));
    }

    private bool Has(ToldValue value, string kind)
    {
        ReportWords text = texts[value.Report];
        string characters = sorted[value.Report].Report.Text.Value;
        (int first, int end) = text.Range(value.Span);
        return Enumerable.Range(Math.Max(0, first - Reach), Math.Min(text.Count, end + Reach) - Math.Max(0, first - Reach)).Any(at => forms.Is(words.Folded(text[at].Span.In(characters)), kind));
    }

    private static bool IsAmount(ToldValue value) => value.Kind is ValueKind.Count or ValueKind.Money or ValueKind.Share or ValueKind.Length;
}
