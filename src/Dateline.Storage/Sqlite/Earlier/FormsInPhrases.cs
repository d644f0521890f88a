namespace Dateline.Storage.Sqlite.Earlier;

/// <summary>Makes the forms of a record anew that held folded words without their neighbours, and its search indexes with them.</summary>
internal static class FormsInPhrases
{
    /// <summary>The version of the schema that brings the neighbours.</summary>
    public const int Version = 24;

    /// <summary>Lines that are gathered before they are written.</summary>
    private const int BatchSize = 5_000;

    /// <summary>Replaces the forms, and makes the indexes, each in one piece; that of events is empty. Only while writing.</summary>
    public static void Fill(SqliteDatabase database)
    {
        Replace(database, "report_text", "report", "text");
        Replace(database, "quotation", "number", "content");
        database.Execute("insert into report_search (report_search) values ('rebuild'); insert into quotation_search (quotation_search) values ('rebuild')");
        FillEvents(database);
        database.Execute("insert into event_search (event_search) values ('optimize')");
    }

    private static void Replace(SqliteDatabase database, string table, string number, string words)
    {
        List<(long Number, string Forms)> changed = [];
        long last = long.MinValue;
        for (int read = 1; read > 0;)
        {
            read = 0;
            changed.Clear();
            SqliteStatement rows = database.Use($"select {number}, {words}, forms from {table} where {number} > ? order by {number} limit {BatchSize}").Add(last);
            while (rows.Step())
            {
                read++;
                last = rows.Long(0);
                if (SearchForms.Of(rows.Text(1)) is var forms && forms != rows.Text(2))
                {
                    changed.Add((last, forms));
                }
            }
            foreach ((long line, string forms) in changed)
            {
                database.Use($"update {table} set forms = ? where {number} = ?").Add(forms).Add(line).Run();
            }
        }
    }

    private static void FillEvents(SqliteDatabase database)
    {
        SearchIndexWriter search = new(database);
        SqliteStatement rows = database.Use("select e.number, e.start_at, e.end_at, t.text from event e join report_text t on t.report = e.report order by e.number");
        int gathered = 0;
        while (rows.Step())
        {
            string text = rows.Text(3);
            int start = Math.Clamp(rows.Int(1), 0, text.Length);
            string words = KeptCharacters.Whole(text[start..Math.Clamp(rows.Int(2), start, text.Length)]);
            search.AddEvent(rows.Long(0), words, SearchForms.Of(words));
            if (++gathered % BatchSize == 0)
            {
                search.Write();
            }
        }
        search.Write();
    }
}
