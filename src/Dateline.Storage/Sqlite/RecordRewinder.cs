namespace Dateline.Storage.Sqlite;

/// <summary>Takes a copy of a record back to an instant: reports that had not come in go, the word of people is what it was. Only while writing, with foreign keys unchecked.</summary>
internal sealed class RecordRewinder(SqliteDatabase database, ReportRemover remover, GatheredChanges changes)
{
    private const string Holding = "exists (select 1 from batch_report m join batch b on b.number = m.batch where m.report = {0} and b.undone_at is null)";
    private const string Removed = "exists (select 1 from correction c where c.report = {0} and c.field = 'report.removed' and c.undone_at is null)";

    /// <summary>Takes the record back to the end of the second of <paramref name="at"/>.</summary>
    public Rewound To(DateTimeOffset at)
    {
        string instant = Day.Instant(at);
        SortedSet<string> changed = new(Texts("select report from correction where (made_at > ? or undone_at > ?) and field not like 'story.%' and field <> 'report.removed'", instant, instant), StringComparer.Ordinal);
        SortedSet<string> touched = new(Texts("select report from correction where (made_at > ? or undone_at > ?) and field like 'story.%'", instant, instant), StringComparer.Ordinal);
        touched.UnionWith(Texts("select value from correction where (made_at > ? or undone_at > ?) and field like 'story.%' and value in (select id from report)", instant, instant));
        database.Use("delete from correction where made_at > ?").Add(instant).Run();
        database.Use("update correction set undone_at = null, undone_by = null where undone_at > ?").Add(instant).Run();
        database.Use("delete from batch_report where batch in (select number from batch where started_at > ?)").Add(instant).Run();
        database.Use("delete from batch where started_at > ?").Add(instant).Run();
        database.Use("update batch set undone_at = null, undone_by = null where undone_at > ?").Add(instant).Run();
        string holding = Holding.Replace("{0}", "r.id", StringComparison.Ordinal), removed = Removed.Replace("{0}", "r.id", StringComparison.Ordinal);
        touched.UnionWith(remover.Remove(Texts($"select r.id from report r where not {holding} or {removed} order by r.id"), at, isKept: true));
        changes.Write();
        changed.UnionWith(new EarlierRaws(database).SettleAll());
        changed.RemoveWhere(id => ReportNumbers.Find(database, id) is null);
        touched.UnionWith(changed);
        string[] restore = [.. Texts($"select x.report from removed x join (select report id from removed) r on r.id = x.report where {holding} and not {removed} order by x.report")];
        return new Rewound(restore, [.. changed], [.. touched.Where(id => ReportNumbers.Find(database, id) is not null)], Texts("select report from purged where purged_at > ?", instant).Count);
    }

    private List<string> Texts(string sql, params ReadOnlySpan<string> values)
    {
        List<string> texts = [];
        SqliteStatement rows = database.Use(sql);
        foreach (string value in values)
        {
            rows.Add(value);
        }
        while (rows.Step())
        {
            texts.Add(rows.Text(0));
        }
        return texts;
    }
}
