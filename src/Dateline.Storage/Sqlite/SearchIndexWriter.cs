namespace Dateline.Storage.Sqlite;

/// <summary>Gathers what a batch changes in the search indexes and writes it at the end.
/// Between other statements the indexes would write out what they gathered each time a statement opens a savepoint of its own (most updates do), in small pieces that must be merged again: that halves the speed.</summary>
internal sealed class SearchIndexWriter(SqliteDatabase database)
{
    private static readonly string[] _indexes = ["report_search", "quotation_search", "event_search", "line_id"];

    private readonly List<(string Sql, long Number, string? Text, string? Forms)> _changes = [];

    public void AddReport(long number, string text, string forms) => _changes.Add(("insert into report_search (rowid, text, forms) values (?, ?, ?)", number, text, forms));

    /// <summary>Takes a report out; its text must be what was put in.</summary>
    public void DropReport(long number, string text, string forms) => _changes.Add(("insert into report_search (report_search, rowid, text, forms) values ('delete', ?, ?, ?)", number, text, forms));

    public void AddQuotation(long number, string content, string forms) => _changes.Add(("insert into quotation_search (rowid, content, forms) values (?, ?, ?)", number, content, forms));

    public void AddEvent(long number, string text, string forms) => _changes.Add(("insert into event_search (rowid, text, forms) values (?, ?, ?)", number, text, forms));

    /// <summary>Takes an event out.</summary>
    public void DropEvent(long number) => _changes.Add(("delete from event_search where rowid = ?", number, null, null));

    /// <summary>Takes a quotation out; its content must be what was put in.</summary>
    public void DropQuotation(long number, string content, string forms) =>
        _changes.Add(("insert into quotation_search (quotation_search, rowid, content, forms) values ('delete', ?, ?, ?)", number, content, forms));

    /// <summary>Lets the lines of a report be found by their ids.</summary>
    /// <param name="number">Number of the report.</param>
    /// <param name="ids">The ids of its quotations and events.</param>
    public void AddLines(long number, IEnumerable<string> ids) => AddIds("insert into line_id (rowid, beginnings) values (?, ?)", number, ids);

    /// <summary>Takes the ids of the lines of a report out; they must be what was put in.</summary>
    public void DropLines(long number, IEnumerable<string> ids) => AddIds("insert into line_id (line_id, rowid, beginnings) values ('delete', ?, ?)", number, ids);

    /// <summary>Merges what many batches wrote to the indexes, one sorted piece each, into one piece: a search looks a word up in each.</summary>
    public static void Merge(SqliteDatabase database, CancellationToken cancellation)
    {
        foreach (string index in _indexes)
        {
            database.Patiently($"insert into {index} ({index}) values ('optimize')", cancellation);
        }
    }

    /// <summary>Writes the changes, in their order.</summary>
    public void Write()
    {
        foreach ((string sql, long number, string? text, string? forms) in _changes)
        {
            SqliteStatement change = database.Use(sql).Add(number);
            foreach (string given in new[] { text, forms }.OfType<string>())
            {
                change.Add(given);
            }
            change.Run();
        }
        _changes.Clear();
    }

    private void AddIds(string sql, long number, IEnumerable<string> ids)
    {
        string beginnings = string.Join(' ', ids.Select(id => id.Length > LineNumbers.IdDigits ? id[..LineNumbers.IdDigits] : id));
        if (beginnings.Length > 0)
        {
            _changes.Add((sql, number, beginnings, null));
        }
    }
}
