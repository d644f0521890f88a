namespace Dateline.Comparison.Facts;

/// <summary>Leaves out what only reports say that were taken back.</summary>
internal static class StandingAccounts
{
    /// <summary>The discrepancies between accounts that stand: values of others are left out, and what is then no discrepancy.</summary>
    public static IReadOnlyList<Discrepancy> Of(IReadOnlyList<Discrepancy> discrepancies, IReadOnlySet<string> standing)
    {
        List<Discrepancy> kept = [];
        foreach (Discrepancy discrepancy in discrepancies)
        {
            DiscrepancyValue[] values = [.. discrepancy.Values.Where(value => standing.Contains(value.Place.ReportId))];
            bool isWhole = values.Length == discrepancy.Values.Count;
            bool differs = discrepancy.Kind != DiscrepancyKind.SaysMore && values.Select(value => value.Value).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();
            if (isWhole || differs)
            {
                kept.Add(isWhole ? discrepancy : discrepancy with { Values = values });
            }
        }
        return kept;
    }
}
