namespace Dateline.Storage.Sqlite;

/// <summary>The runs.</summary>
internal sealed class RunTable(SqliteDatabase database)
{
    public void Begin(Run run, DateTimeOffset startedAt) =>
        database.Use("insert into run (id, program_version, models_hash, data_hash, options, started_at) values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
            .Add(run.Id).Add(run.ProgramVersion).Add(run.ModelsHash).Add(run.DataHash).Add(run.Options)
            .Add(Day.Instant(startedAt)).Run();

    /// <exception cref="StoreException">It was never begun.</exception>
    public long Number(Run run)
    {
        SqliteStatement row = database.Use("select number from run where id = ?").Add(run.Id);
        long? number = row.Step() ? row.Long(0) : null;
        row.Reset();
        return number ?? throw new StoreException(StoreProblem.Refused, $"{database.Path}: run {run.Id} was never begun");
    }

    public List<RunStart> List()
    {
        List<RunStart> runs = [];
        SqliteStatement rows = database.Use("select id, program_version, models_hash, data_hash, options, started_at, (select count(*) from report where report.run = run.number) from run order by id");
        while (rows.Step())
        {
            Run run = new(rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3), rows.Text(4));
            DateTimeOffset startedAt = Day.ParseInstant(rows.Text(5));
            runs.Add(new RunStart(run, startedAt, rows.Int(6)));
        }
        return runs;
    }
}
