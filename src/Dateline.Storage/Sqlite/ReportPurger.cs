namespace Dateline.Storage.Sqlite;

/// <summary>Erases a report. Only while writing, with foreign keys unchecked.</summary>
internal sealed class ReportPurger(SqliteDatabase database, ReportRemover remover, GatheredChanges changes)
{
    private static readonly string[] _actors = ["report_actor", "party", "quotation", "statement"];

    /// <summary>Drops all that holds characters of the report and leaves its id as a tombstone.</summary>
    /// <returns>The reports that were in one story with it.</returns>
    /// <exception cref="StoreException">It is the entry of a live page that is still there: its characters stand in the bytes of that page too.</exception>
    public IReadOnlyList<string> Purge(string report, string author, string? reason, DateTimeOffset at)
    {
        SqliteStatement page = database.Use("""
            with page (hash) as (
                select e.hash from report o join raw e on e.report = o.number where o.id = ? and e.entry is not null
                union select hash from earlier_raw where report = ? and entry is not null)
            select r.id from raw p join report r on r.number = p.report where p.entry is null and p.hash in page
            union select report from removed_raw where entry is null and hash in page
            union select report from earlier_raw where entry is null and hash in page order by 1
            """).Add(report).Add(report);
        string? whole = page.Step() ? page.Text(0) : null;
        page.Reset();
        if (whole is not null)
        {
            throw new StoreException(StoreProblem.Refused, $"{report} is an entry of the page {whole}, whose bytes hold it: purge the page first");
        }
        foreach (string line in LinesTold(report))
        {
            database.Use("update told_line set text = '' where line = ?").Add(line).Run();
        }
        IReadOnlyList<string> left = remover.Remove([report], at, isKept: false);
        changes.Write();
        ReportRemover.Readmit(database, report);
        new EarlierRaws(database).Erase(report);
        // What people said of it may hold its words; that they said it of this report is told by the tombstone alone.
        database.Use("delete from correction where report = ?").Add(report).Run();
        database.Use("update or replace batch_report set label = '' where report = ? and label <> ''").Add(report).Run();
        database.Use("insert into purged values (?, ?, ?, ?) on conflict (report) do nothing").Add(report).Add(Day.Instant(at)).Add(author).Add(reason).Run();
        return left;
    }

    /// <summary>Drops forms of actors that no line names any more. Only while writing.</summary>
    public static void DropUnusedActors(SqliteDatabase database) =>
        database.Use($"delete from actor_form where {string.Join(" and ", _actors.Select(table => $"number not in (select actor from {table} where actor is not null)"))}").Run();

    /// <summary>Rewrites the search indexes and the file, so that nothing that was dropped is left in them or in the log.</summary>
    public static void Wipe(SqliteDatabase database, CancellationToken cancellation)
    {
        SearchIndexWriter.Merge(database, cancellation);
        database.Patiently("vacuum", cancellation);
        database.EmptyLog(cancellation);
    }

    /// <summary>Lines told of the story that the report is in.</summary>
    private List<string> LinesTold(string report)
    {
        List<string> lines = [];
        SqliteStatement rows = database.Use("select line from told_line where story = (select t.story from told_line t where t.line = ?)").Add(report);
        while (rows.Step())
        {
            lines.Add(rows.Text(0));
        }
        return lines;
    }
}
