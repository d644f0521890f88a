using Dateline.Grouping;
using Dateline.Grouping.Copies;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>The reports that a notice of the record takes back. Nothing is kept of it: what arrives later may be what an earlier notice speaks of.</summary>
internal sealed class RetractionLists(SqliteDatabase database)
{
    /// <summary>Reports of a page; for more, all notices are looked at once.</summary>
    private const int LimitAsked = 500;

    /// <summary>For each of <paramref name="reports"/> that is taken back the id of the notice, perhaps also for others: as much work as these have later texts and notices.</summary>
    /// <param name="reports">Ids.</param>
    public IReadOnlyDictionary<string, string> Notices(IEnumerable<string> reports)
    {
        if (database.Number("select exists (select 1 from report where retracts is not null)") == 0)
        {
            return new Dictionary<string, string>();
        }
        string[] ids = [.. reports.Distinct(StringComparer.Ordinal)];
        return (ids.Length > LimitAsked ? List() : Of(Speaking(ids))).ToDictionary(retraction => retraction.ReportId, retraction => retraction.By, StringComparer.Ordinal);
    }

    /// <summary>The retractions, in ordinal order of the reports taken back.</summary>
    // "+id" keeps to the few rows of the partial index; else all reports would be walked in the order of their ids.
    public IReadOnlyList<Retraction> List() => Of(Numbers("select number from report where retracts is not null order by +id"));

    /// <summary>The notices that name the label of one of the reports, or of a later text of one.</summary>
    private List<long> Speaking(string[] ids) => Numbers(
        """
        with recursive later (number) as (select value from json_each(?) union select v.report from later l cross join version v indexed by version_by_earlier on v.of_report = l.number)
        select distinct k.number from later l cross join report r on r.number = l.number cross join report k indexed by report_by_retracts on k.retracts = r.label
        """,
        Json(ids.Select(id => ReportNumbers.Find(database, id)).OfType<long>()));

    /// <summary>What the notices take back.</summary>
    private IReadOnlyList<Retraction> Of(List<long> notices)
    {
        if (notices.Count == 0)
        {
            return [];
        }
        List<long> named = Numbers("select distinct r.number from json_each(?) j cross join report k on k.number = j.value cross join report r indexed by report_by_label on r.label = k.retracts where r.retracts is null", Json(notices));
        List<long> earlier = Numbers("with recursive earlier (number) as (select value from json_each(?) union select v.of_report from earlier e cross join version v on v.report = e.number) select number from earlier", Json(named));
        return Find([.. notices, .. named, .. earlier]);
    }

    private IReadOnlyList<Retraction> Find(List<long> numbers)
    {
        numbers = [.. numbers.Distinct()];
        List<ReportVersion> versions = [];
        SqliteStatement rows = database.Use("select r.id, o.id from json_each(?) j cross join version v on v.report = j.value cross join report r on r.number = v.report cross join report o on o.number = v.of_report order by r.id, o.id").Add(Json(numbers));
        while (rows.Step())
        {
            versions.Add(new ReportVersion(rows.Text(0), rows.Text(1)));
        }
        return RetractionFinder.Find(numbers.Select(Load), versions);
    }

    private Report Load(long number)
    {
        SqliteStatement row = database.Use("select r.label, r.outlet, t.text, r.published_given, r.retracts from report r join report_text t on t.report = r.number where r.number = ?").Add(number);
        row.Step();
        Report report = new(row.Text(0), row.TextOrNull(1), new ReportText(row.Text(2))) { PublishedGiven = row.DayOrNull(3), Retracts = row.TextOrNull(4) };
        row.Reset();
        return report;
    }

    private List<long> Numbers(string sql, string? value = null)
    {
        List<long> numbers = [];
        SqliteStatement rows = value is null ? database.Use(sql) : database.Use(sql).Add(value);
        while (rows.Step())
        {
            numbers.Add(rows.Long(0));
        }
        return numbers;
    }

    private static string Json(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";
}
