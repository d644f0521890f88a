namespace Dateline.Host.Web;

/// <summary>Counts over time, as a table that a script draws as bars where there are scripts.</summary>
/// <param name="Caption">What is counted.</param>
/// <param name="Names">What the counts of a row are of.</param>
/// <param name="Rows">By period, earliest first.</param>
internal sealed record ChartTable(string Caption, IReadOnlyList<string> Names, IReadOnlyList<(string Period, IReadOnlyList<int> Counts)> Rows)
{
    /// <summary>The address that shows what a period counts, or null where there is none.</summary>
    public Func<string, string>? Address { get; init; }

    // More colours than these cannot be told apart.
    private const int MostNames = 6;

    /// <summary>Whether there is anything to see: more than one period.</summary>
    public bool IsShown => Rows.Count > 1;

    /// <summary>One count a period.</summary>
    public static ChartTable Of(string caption, string name, IEnumerable<DateOnly> days) => new(caption, [name], [.. Periods.Of(days).Select(row => (row.Period, (IReadOnlyList<int>)[row.Count]))]);

    /// <summary>A count for each name; where there are too many of them, one for all, called <paramref name="all"/>.</summary>
    public static ChartTable Of(string caption, string all, IReadOnlyList<(DateOnly Day, string Name)> counted)
    {
        string[] names = [.. counted.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return names.Length > MostNames ? Of(caption, all, counted.Select(one => one.Day)) : new ChartTable(caption, names, Periods.Of(counted.Select(one => (one.Day, one.Name, 1)), names));
    }
}
