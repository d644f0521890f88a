using Dateline.Grouping;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Makes a discrepancy of values that are told of the same thing.</summary>
internal static class DiscrepancyMaker
{
    /// <summary>The discrepancy: what differs, where each value stands.</summary>
    public static Discrepancy Make(IReadOnlyList<ToldReport> sorted, ValueContext[] values, DiscrepancyKind kind)
    {
        string field = Field(values);
        DiscrepancyValue[] shown = [.. values.Select(context => new DiscrepancyValue(new ReportSpan(sorted[context.Value.Report].Id, context.Value.Span), sorted[context.Value.Report].Report.Text[context.Value.Span].Replace('\n', ' ')))];
        string detail = $"{field}: {string.Join(" / ", shown.Select(value => $"“{value.Value}”").Distinct())}";
        return new Discrepancy(About(values), field, kind, shown, detail);
    }

    private static string Field(ValueContext[] values) => values[0].Value.Kind switch
    {
        ValueKind.Day => "date",
        ValueKind.Clock => "time",
        ValueKind.Length => "duration",
        ValueKind.Age => "age",
        ValueKind.Year => "year",
        ValueKind.Place => "place",
        ValueKind.Tally => "vote",
        ValueKind.Money => "amount",
        ValueKind.Share => "share",
        _ when values.Select(context => context.Value.Unit?.Sort).OfType<string>().FirstOrDefault() is { } sort => sort,
        _ => values.Where(context => context.Value.Counted.Length > 0).GroupBy(context => context.Value.Counted, StringComparer.Ordinal).OrderByDescending(unit => unit.Count()).ThenBy(unit => unit.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "number",
    };

    // The statement or occurrence that two of the values are a part of.
    private static string? About(ValueContext[] values) =>
        values.SelectMany(context => context.Statements).Concat(values.SelectMany(context => context.Occurrences)).GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(places => places.Count() > 1)?.Key;
}
