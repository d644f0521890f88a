namespace Dateline.Storage.Sqlite;

/// <summary>The told lines of stories, as far as they are dropped.</summary>
internal static class StoryLines
{
    private static readonly string[] _tables =
        ["story_span", "statement", "rendering", "variant", "variant_value", "difference", "occurrence", "account", "discrepancy", "discrepancy_value", "omission", "omission_report", "timeline_entry", "story_memory"];

    /// <summary>Drops the told lines of the story that a report is told in, if there is one, and marks it as waiting to be told again; and what was told of the report itself as a copy or version.</summary>
    public static void MakeStale(SqliteDatabase database, long report)
    {
        SqliteStatement row = database.Use("select story from story_report where report = ?").Add(report);
        long? story = row.Step() ? row.Long(0) : null;
        row.Reset();
        if (story is { } number)
        {
            MakeStoryStale(database, number);
        }
        database.Use("delete from copy where report = ?").Add(report).Run();
        database.Use("delete from version where report = ?").Add(report).Run();
    }

    /// <summary>Drops the told lines of a story and marks it as waiting to be told again.</summary>
    public static void MakeStoryStale(SqliteDatabase database, long story)
    {
        foreach (string table in _tables)
        {
            database.Use($"delete from {table} where story = ?").Add(story).Run();
        }
        database.Use("update story set stale = 1 where number = ?").Add(story).Run();
    }
}
