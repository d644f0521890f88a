using Dateline.Text;

namespace Dateline.Extraction.PlainText;

/// <summary>
/// Which lines repeat across the reports of an outlet: a value made from reports that are at hand, so that the reading of one report still needs no other. The same for the same reports in any order. Safe to share between threads.
/// </summary>
public sealed class OutletLines
{
    /// <summary>Reports of an outlet that are looked at: those with the lowest ids, so that the choice hangs on nothing else.</summary>
    public const int MostReports = 400;

    private readonly Dictionary<string, RepeatedLines> _outlets = new(StringComparer.OrdinalIgnoreCase);

    private OutletLines()
    {
    }

    /// <summary>Nothing is known of any outlet.</summary>
    public static OutletLines None { get; } = new();

    /// <summary>What repeats across <paramref name="reports"/>, each outlet by itself; reports without an outlet tell nothing.</summary>
    public static OutletLines Of(IEnumerable<Report> reports)
    {
        OutletLines known = new();
        foreach (IGrouping<string, Report> outlet in reports.Where(report => report.Outlet is not null).GroupBy(report => report.Outlet!, StringComparer.OrdinalIgnoreCase))
        {
            LinedText[] texts = [.. outlet.DistinctBy(report => report.Id).OrderBy(report => report.Id, StringComparer.Ordinal).Take(MostReports).Select(report => LinedText.Of(report.Text.Value))];
            known._outlets[outlet.Key] = RepeatedLines.Of(texts);
        }
        return known;
    }

    /// <summary>Whether a line of the report that is not yet boilerplate repeats across its outlet's, or one was taken for boilerplate because it did: whether it is worth reading anew.</summary>
    public bool Concern(Report report)
    {
        RepeatedLines repeated = For(report.Outlet);
        return report.Parts.Any(part => part.By == RepeatedLines.Rule || (part.Kind != PartKind.Boilerplate && repeated.Of(part.Span.In(report.Text.Value)) != Repetition.None));
    }

    /// <summary>What repeats across the reports of that outlet.</summary>
    internal RepeatedLines For(string? outlet) => outlet is not null && _outlets.TryGetValue(outlet, out RepeatedLines? repeated) ? repeated : RepeatedLines.None;
}
