namespace Dateline.Storage.Sqlite.Earlier;

/// <summary>Fills the search index of events in a record that had none: its words are folded by the table of spellings, which SQL does not know.</summary>
internal static class EarlierEventIndex
{
    /// <summary>The version of the schema that brings the index.</summary>
    public const int Version = 8;

    /// <summary>Puts all events into the empty index. Only while writing.</summary>
    public static void Fill(SqliteDatabase database)
    {
        SearchIndexWriter search = new(database);
        SqliteStatement rows = database.Use("""
            select e.report, e.line, s.start_at, s.end_at, t.text from event e join span s on s.report = e.report and s.line = e.line and s.role = 0 join report_text t on t.report = e.report order by e.report, e.line
            """);
        while (rows.Step())
        {
            string text = rows.Text(4);
            int start = Math.Clamp(rows.Int(2), 0, text.Length);
            string words = KeptCharacters.Whole(text[start..Math.Clamp(rows.Int(3), start, text.Length)]);
            search.AddEvent(LineNumbers.Key(rows.Long(0), rows.Long(1)), words, SearchForms.Of(words));
        }
        search.Write();
    }
}
