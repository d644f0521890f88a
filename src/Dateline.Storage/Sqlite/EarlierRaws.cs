namespace Dateline.Storage.Sqlite;

/// <summary>What came in under a label and was replaced there. Of each label the last batch that holds says what stands. Only while writing.</summary>
internal sealed class EarlierRaws(SqliteDatabase database)
{
    private const string Columns = "label, hash, outlet, publisher, url, published, seen, kind, language, headline, replaces, retracts, bytes, content_type, listed, listed_outlet, entry";

    /// <summary>Keeps what stands under a label for the batches that handed it in, before something else takes its place.</summary>
    public void Keep(long number, string report, string label)
    {
        database.Use($"insert into earlier_raw (report, {Columns}) select ?, {Columns} from raw where report = ? and label = ?").Add(report).Add(number).Add(label).Run();
        long kept = database.LastInserted;
        database.Use("update batch_report set earlier = ? where report = ? and label = ? and earlier is null").Add(kept).Add(report).Add(label).Run();
    }

    /// <summary>Forgets what a report was before.</summary>
    public void Erase(string report)
    {
        database.Use("delete from earlier_raw where report = ?").Add(report).Run();
        database.Use("update batch_report set earlier = null where report = ? and earlier is not null").Add(report).Run();
    }

    /// <summary>Puts back under the labels of reports what the batches that hold say. A label that none of them handed in goes.</summary>
    /// <returns>The reports that stand on something else now, to be read anew.</returns>
    public IReadOnlyList<string> Settle(IEnumerable<string> reports) => [.. reports.Where(report => Settle(report, "m.earlier is not null, b.number desc"))];

    /// <summary>Settles all reports of a record that is taken back: batches may hold again that were undone, so that what stands is not what came last.</summary>
    public IReadOnlyList<string> SettleAll() => [.. Texts("""
        select r.id from report r where r.id in (select report from batch_report where earlier is not null)
            or exists (select 1 from raw w where w.report = r.number and not exists (select 1 from batch_report m join batch b on b.number = m.batch where m.report = r.id and m.label = w.label and b.undone_at is null))
        order by r.id
        """).Where(report => Settle(report, "b.number desc"))];

    private bool Settle(string report, string order)
    {
        if (ReportNumbers.Find(database, report) is not { } number)
        {
            return false;
        }
        List<string> changed = Texts("select distinct label from batch_report where report = ? order by label", report);
        changed.RemoveAll(label => !Settle(number, report, label, order));
        return changed.Count > 0 && Relabel(number, changed);
    }

    /// <summary>Whether something else stands under a label now.</summary>
    private bool Settle(long number, string report, string label, string order)
    {
        SqliteStatement row = database.Use($"""
            select m.earlier from batch_report m join batch b on b.number = m.batch
            where m.report = ? and m.label = ? and b.undone_at is null order by {order} limit 1
            """).Add(report).Add(label);
        (bool isHeld, long? earlier) = row.Step() ? (true, row.LongOrNull(0)) : (false, null);
        row.Reset();
        bool isThere = RawReports.Load(database, number, label) is not null;
        if ((isHeld && earlier is null) || (!isHeld && !isThere))
        {
            return false;
        }
        if (isThere)
        {
            Keep(number, report, label);
            database.Use("delete from raw where report = ? and label = ?").Add(number).Add(label).Run();
        }
        if (earlier is { } kept)
        {
            database.Use($"insert into raw (report, {Columns}) select ?, {Columns} from earlier_raw where number = ?").Add(number).Add(kept).Run();
            database.Use("update batch_report set earlier = null where report = ? and earlier = ?").Add(report).Add(kept).Run();
            database.Use("delete from earlier_raw where number = ?").Add(kept).Run();
        }
        return true;
    }

    /// <summary>Lets the label stand of which most is said. Whether the report stands on something else.</summary>
    private bool Relabel(long number, List<string> changed)
    {
        List<string> labels = [];
        SqliteStatement rows = database.Use("select label from raw where report = ?").Add(number);
        while (rows.Step())
        {
            labels.Add(rows.Text(0));
        }
        if (labels.Count == 0)
        {
            return false;
        }
        SqliteStatement row = database.Use("select label from report where number = ?").Add(number);
        row.Step();
        string before = row.Text(0);
        row.Reset();
        string stands = labels.OrderByDescending(label => RawReports.Load(database, number, label) is { } raw ? RawReports.CountParticulars(raw) : -1).ThenBy(label => label, StringComparer.Ordinal).First();
        database.Use("update report set label = ? where number = ?").Add(stands).Add(number).Run();
        return stands != before || changed.Contains(stands);
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
