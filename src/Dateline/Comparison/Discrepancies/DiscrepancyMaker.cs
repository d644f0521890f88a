using Dateline.Grouping;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Makes a discrepancy of values that are told of the same thing.</summary>
internal static class DiscrepancyMaker
{
    /// <summary>The discrepancy: what differs, how the accounts stand to each other, where each value stands.</summary>
    public static Discrepancy Make(IReadOnlyList<ToldReport> sorted, ValueContext[] values)
    {
        string field = Field(values);
        DiscrepancyValue[] shown = [.. values.Select(context => new DiscrepancyValue(new ReportSpan(sorted[context.Value.Report].Id, context.Value.Span), sorted[context.Value.Report].Report.Text[context.Value.Span].Replace('\n', ' ')))];
        string detail = $"{field}: {string.Join(" / ", shown.Select(value => $"“{value.Value}”").Distinct())}";
        return new Discrepancy(About(values), field, Kind(sorted, [.. values.Select(context => context.Value)]), shown, detail);
    }

    private static string Field(ValueContext[] values) => values[0].Value.Kind switch
    {
        ValueKind.Day => "date",
        ValueKind.Clock => "time",
        ValueKind.Length => "duration",
        ValueKind.Tally => "vote",
        ValueKind.Money => "amount",
        ValueKind.Share => "share",
        _ => values.Where(context => context.Value.Counted.Length > 0).GroupBy(context => context.Value.Counted, StringComparer.Ordinal).OrderByDescending(unit => unit.Count()).ThenBy(unit => unit.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "number",
    };

    // The statement or occurrence that two of the values are a part of.
    private static string? About(ValueContext[] values) =>
        values.SelectMany(context => context.Statements).Concat(values.SelectMany(context => context.Occurrences)).GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(places => places.Count() > 1)?.Key;

    // Rounder where one says so or the values lie within a tenth and one ends in noughts; an update where later reports have other values than earlier ones and no day has two; else a conflict.
    private static DiscrepancyKind Kind(IReadOnlyList<ToldReport> sorted, ToldValue[] values)
    {
        long least = values.Min(value => value.Low);
        long most = values.Max(value => value.Low);
        bool isNumber = values[0].Kind is not (ValueKind.Day or ValueKind.Clock or ValueKind.Tally);
        if (isNumber && (most - least) * 10 <= most && values.Any(value => value.Exactness is not null || (value.Low % 10_000 == 0 && value.Low > 0)))
        {
            return DiscrepancyKind.Precision;
        }
        (ToldValue Value, DateOnly Day)[] dated = [.. values.Where(value => sorted[value.Report].Published.Value is not null).Select(value => (value, sorted[value.Report].Published.Value!.Value)).OrderBy(pair => pair.Value)];
        bool oneADay = dated.Length == values.Length && dated.GroupBy(pair => pair.Day).All(day => day.Select(pair => pair.Value.Low).Distinct().Count() == 1);
        bool rises = oneADay && dated.Zip(dated.Skip(1)).All(pair => pair.First.Value.Low <= pair.Second.Value.Low);
        return rises ? DiscrepancyKind.Update : DiscrepancyKind.Conflict;
    }
}
