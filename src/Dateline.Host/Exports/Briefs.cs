using Dateline.Comparison.Briefs;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Host.Exports;

/// <summary>Briefs of told stories.</summary>
internal static class Briefs
{
    /// <summary>The brief of everything that <paramref name="telling"/> tells.</summary>
    public static Brief Of(Telling telling)
    {
        Dictionary<string, ReportAddition> additions = telling.Additions.ToDictionary(addition => addition.ReportId, StringComparer.Ordinal);
        Dictionary<string, When> days = telling.Dates.ToDictionary(date => date.ReportId, date => date.Published, StringComparer.Ordinal);
        ToldReport[] reports =
        [
            .. telling.Readings.Select(reading =>
            {
                ToldReport told = ToldReport.Alone(reading) with { Published = days.GetValueOrDefault(reading.Report.Id, reading.Published) };
                return additions.TryGetValue(reading.Report.Id, out ReportAddition? addition) ? told with { Speakers = addition.Speakers, ResolvedTimes = addition.ResolvedTimes } : told;
            }),
        ];
        return BriefComposer.Compose(telling.Stories, telling.Storylines, reports, telling.Copies);
    }
}
