using Dateline.Grouping;
using Dateline.Grouping.Copies;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>The reports that a notice of the record takes back. Nothing is kept of it: what arrives later may be what an earlier notice speaks of.</summary>
internal sealed class RetractionLists(SqliteDatabase database)
{
    /// <summary>For each report taken back the id of the notice.</summary>
    public IReadOnlyDictionary<string, string> Notices() => List().ToDictionary(retraction => retraction.ReportId, retraction => retraction.By, StringComparer.Ordinal);

    /// <summary>The retractions, in ordinal order of the reports taken back.</summary>
    public IReadOnlyList<Retraction> List()
    {
        // "+id" and the cross join keep to the few rows of the partial index; else all reports would be walked in the order of their ids.
        List<long> numbers = Numbers("select number from report where retracts is not null order by +id");
        if (numbers.Count == 0)
        {
            return [];
        }
        numbers.AddRange(Numbers("select distinct r.number from report k cross join report r on r.label = k.retracts where k.retracts is not null and r.retracts is null"));
        numbers.AddRange(Numbers("""
            with recursive earlier (number) as (
                select v.of_report from version v where v.report in (select r.number from report k join report r on r.label = k.retracts where k.retracts is not null)
                union select v.of_report from version v join earlier e on v.report = e.number)
            select number from earlier
            """));
        Report[] reports = [.. numbers.Distinct().Select(Load)];
        return RetractionFinder.Find(reports, new StoryFeatureTable(database).Companions().Versions);
    }

    private Report Load(long number)
    {
        SqliteStatement row = database.Use("select r.label, r.outlet, t.text, r.published_given, r.retracts from report r join report_text t on t.report = r.number where r.number = ?").Add(number);
        row.Step();
        Report report = new(row.Text(0), row.TextOrNull(1), new ReportText(row.Text(2))) { PublishedGiven = row.DayOrNull(3), Retracts = row.TextOrNull(4) };
        row.Reset();
        return report;
    }

    private List<long> Numbers(string sql)
    {
        List<long> numbers = [];
        SqliteStatement rows = database.Use(sql);
        while (rows.Step())
        {
            numbers.Add(rows.Long(0));
        }
        return numbers;
    }
}
