namespace Dateline.Storage.Sqlite;

/// <summary>The batches, and the reports that came with them.</summary>
internal sealed class BatchTable(SqliteDatabase database)
{
    /// <summary>Notes that a batch begins. Only while writing.</summary>
    public void Begin(Batch batch, long run) =>
        database.Use("insert into batch (id, run, verb, author, started_at) values (?, ?, ?, ?, ?) on conflict (id) do nothing")
            .Add(batch.Id).Add(run).Add(batch.Verb).Add(batch.Author).Add(Day.Instant(batch.StartedAt)).Run();

    /// <exception cref="StoreException">It was never begun.</exception>
    public long Number(string id)
    {
        SqliteStatement row = database.Use("select number from batch where id = ?").Add(id);
        long? number = row.Step() ? row.Long(0) : null;
        row.Reset();
        return number ?? throw new StoreException(StoreProblem.Refused, $"{database.Path}: batch {id} was never begun");
    }

    /// <summary>The batch of reports that are saved with a run alone. Only while writing.</summary>
    public long OfRun(long run)
    {
        database.Use("insert into batch (id, run, verb, author, started_at) select id, number, 'read', '', started_at from run where number = ? on conflict (id) do nothing").Add(run).Run();
        SqliteStatement row = database.Use("select b.number from batch b join run r on r.id = b.id where r.number = ?").Add(run);
        row.Step();
        long number = row.Long(0);
        row.Reset();
        return number;
    }

    /// <summary>Notes that a report came with a batch, as it stands now under its label.</summary>
    public void Note(long batch, string report, string label) => database.Use("insert into batch_report (batch, report, label) values (?, ?, ?) on conflict do update set earlier = null where earlier is not null").Add(batch).Add(report).Add(label).Run();

    /// <summary>Marks a batch as undone. Whether it held.</summary>
    public bool Undo(string id, string author, DateTimeOffset at)
    {
        SqliteStatement known = database.Use("select 1 from batch where id = ? and undone_at is null").Add(id);
        bool holds = known.Step();
        known.Reset();
        database.Use("update batch set undone_at = ?, undone_by = ? where id = ? and undone_at is null").Add(Day.Instant(at)).Add(author).Add(id).Run();
        return holds;
    }

    /// <summary>Reports of the batch that no batch which holds handed in, and the others.</summary>
    public (IReadOnlyList<string> Alone, IReadOnlyList<string> Others) Reports(string id)
    {
        List<string> alone = [], others = [];
        SqliteStatement rows = database.Use("""
            select distinct m.report, exists (select 1 from batch_report o join batch c on c.number = o.batch where o.report = m.report and c.undone_at is null)
            from batch b join batch_report m on m.batch = b.number where b.id = ? order by m.report
            """).Add(id);
        while (rows.Step())
        {
            (rows.Bool(1) ? others : alone).Add(rows.Text(0));
        }
        return (alone, others);
    }

    /// <summary>The batches, the oldest first.</summary>
    public IReadOnlyList<BatchEntry> List()
    {
        List<BatchEntry> batches = [];
        SqliteStatement rows = database.Use("""
            select b.id, r.id, r.program_version, r.models_hash, r.data_hash, r.options, b.verb, b.author, b.started_at, b.undone_at, b.undone_by, (select count(distinct m.report) from batch_report m where m.batch = b.number)
            from batch b join run r on r.number = b.run order by b.started_at, b.number
            """);
        while (rows.Step())
        {
            Run run = new(rows.Text(1), rows.Text(2), rows.Text(3), rows.Text(4), rows.Text(5));
            batches.Add(new BatchEntry(
                new Batch(rows.Text(0), run, rows.Text(6), rows.Text(7), Day.ParseInstant(rows.Text(8))), rows.Int(11), rows.TextOrNull(9) is { } undone ? Day.ParseInstant(undone) : null, rows.TextOrNull(10)));
        }
        return batches;
    }
}
