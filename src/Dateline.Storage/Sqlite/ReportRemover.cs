using Dateline.Extraction;

namespace Dateline.Storage.Sqlite;

/// <summary>Takes reports out of the record with all that was read and told of them. What is left of their stories waits to be told again. Only while writing, with foreign keys unchecked: most tables that name reports have no index of them, and each is read once here for all reports.</summary>
internal sealed class ReportRemover(SqliteDatabase database, ReportWriter writer)
{
    private const string RawColumns = "label, hash, outlet, publisher, url, published, seen, kind, language, headline, replaces, retracts, content_type, listed, listed_outlet, entry";
    private const string Bytes = "case when entry is null then bytes else coalesce((select p.bytes from raw p where p.hash = raw.hash and p.entry is null limit 1), x'') end";
    private static readonly string[] _naming = ["story_span", "rendering", "account", "omission_report", "story_report"];

    /// <summary>Takes out those of <paramref name="reports"/> that are there.</summary>
    /// <param name="reports">Ids.</param>
    /// <param name="at">The instant.</param>
    /// <param name="isKept">Whether their bytes are kept.</param>
    /// <returns>The reports that were in one story with them and are still there.</returns>
    public IReadOnlyList<string> Remove(IReadOnlyList<string> reports, DateTimeOffset at, bool isKept)
    {
        SortedDictionary<string, long> numbers = new(StringComparer.Ordinal);
        foreach (string id in reports)
        {
            if (ReportNumbers.Find(database, id) is { } number)
            {
                numbers[id] = number;
            }
        }
        if (numbers.Count == 0)
        {
            return [];
        }
        string gone = $"[{string.Join(',', numbers.Values)}]";
        List<long> stories = Stories(gone);
        IReadOnlyList<string> left = [.. stories.SelectMany(story => StoryWriter.Reports(database, story)).Where(id => !numbers.ContainsKey(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (long story in stories)
        {
            StoryLines.MakeStoryStale(database, story);
        }
        foreach (string table in new[] { "copy", "version", "report_evidence" })
        {
            database.Use($"delete from {table} where of_report in (select value from json_each(?))").Add(gone).Run();
        }
        foreach ((string id, long number) in isKept ? numbers : [])
        {
            database.Use("insert or replace into removed values (?, ?)").Add(id).Add(Day.Instant(at)).Run();
            database.Use($"insert or replace into removed_raw (report, {RawColumns}, bytes) select ?, {RawColumns}, {Bytes} from raw where report = ?").Add(id).Add(number).Run();
        }
        foreach (long number in numbers.Values)
        {
            Drop(number);
        }
        DropEmptyStories(stories, at);
        return left;
    }

    /// <summary>The bytes of a report that was taken out, as they came in, by label.</summary>
    public static IReadOnlyList<RawReport> Load(SqliteDatabase database, string report)
    {
        List<string> labels = [];
        SqliteStatement rows = database.Use("select label from removed_raw where report = ? order by label").Add(report);
        while (rows.Step())
        {
            labels.Add(rows.Text(0));
        }
        return [.. labels.Select(label => RawReports.LoadRemoved(database, report, label))];
    }

    /// <summary>Forgets that a report was taken out: it is handed in again.</summary>
    public static void Readmit(SqliteDatabase database, string report)
    {
        database.Use("delete from removed_raw where report = ?").Add(report).Run();
        database.Use("delete from removed where report = ?").Add(report).Run();
    }

    private List<long> Stories(string gone)
    {
        SortedSet<long> stories = [];
        foreach (string table in _naming)
        {
            SqliteStatement rows = database.Use($"select distinct story from {table} where report in (select value from json_each(?))").Add(gone);
            while (rows.Step())
            {
                stories.Add(rows.Long(0));
            }
        }
        SqliteStatement dated = database.Use("select distinct m.story from report_evidence e join story_report m on m.report = e.report where e.of_report in (select value from json_each(?))").Add(gone);
        while (dated.Step())
        {
            stories.Add(dated.Long(0));
        }
        return [.. stories];
    }

    private void Drop(long number)
    {
        writer.Forget(number);
        writer.Publish(number, -1);
        SqliteStatement row = database.Use("select text, forms from report_text where report = ?").Add(number);
        (string Text, string Forms)? text = row.Step() ? (row.Text(0), row.Text(1)) : null;
        row.Reset();
        if (text is { } known)
        {
            database.Use("insert into report_search (report_search, rowid, text, forms) values ('delete', ?, ?, ?)").Add(number).Add(known.Text).Add(known.Forms).Run();
        }
        foreach (string table in new[] { "report_text", "raw", "story_report" })
        {
            database.Use($"delete from {table} where report = ?").Add(number).Run();
        }
        database.Use("delete from report where number = ?").Add(number).Run();
    }

    private void DropEmptyStories(List<long> stories, DateTimeOffset at)
    {
        foreach (long story in stories)
        {
            if (StoryWriter.Reports(database, story).Length == 0)
            {
                database.Use("update told_line set gone_at = coalesce(gone_at, ?) where story = (select id from story where number = ?)").Add(Day.Instant(at)).Add(story).Run();
                database.Use("delete from story where number = ?").Add(story).Run();
            }
        }
        database.Use("delete from storyline_story where story not in (select id from story)").Run();
        database.Use("delete from storyline where number not in (select storyline from storyline_story)").Run();
    }
}
