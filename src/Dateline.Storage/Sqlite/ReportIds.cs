namespace Dateline.Storage.Sqlite;

/// <summary>Ids of reports by their numbers, each looked up once: the lines of a large story name its reports a hundred times each.</summary>
internal sealed class ReportIds(SqliteDatabase database)
{
    private readonly Dictionary<long, string> _ids = [];

    /// <summary>The id of the report under <paramref name="number"/>.</summary>
    /// <exception cref="StoreException">There is none: the record is damaged.</exception>
    public string Of(long number)
    {
        if (!_ids.TryGetValue(number, out string? id))
        {
            SqliteStatement row = database.Use("select id from report where number = ?").Add(number);
            id = row.Step() ? row.Text(0) : throw new StoreException(StoreProblem.Damaged, $"{database.Path}: the record is damaged (no report {number})");
            row.Reset();
            _ids.Add(number, id);
        }
        return id;
    }
}
