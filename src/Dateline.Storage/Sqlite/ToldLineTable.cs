namespace Dateline.Storage.Sqlite;

/// <summary>Keeps when lines were told.</summary>
internal sealed class ToldLineTable(SqliteDatabase database)
{
    /// <summary>Notes what is told of some stories now. Only while writing.</summary>
    public void Note(IReadOnlyCollection<string> stories, IReadOnlyList<ToldLine> lines, IReadOnlyList<Redirect> redirects, DateTimeOffset at)
    {
        string now = Day.Instant(at);
        HashSet<string> told = [.. lines.Select(line => line.Id)];
        Dictionary<string, string> into = redirects.ToDictionary(redirect => redirect.From, redirect => redirect.To, StringComparer.Ordinal);
        foreach (string story in stories.Concat(into.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            List<string> before = [];
            SqliteStatement rows = database.Use("select line from told_line where story = ? and gone_at is null order by line").Add(story);
            while (rows.Step())
            {
                before.Add(rows.Text(0));
            }
            foreach (string line in before.Where(line => !told.Contains(line)))
            {
                database.Use("update told_line set gone_at = ?, into_story = ? where line = ?").Add(now).Add(line == story ? into.GetValueOrDefault(story) : null).Add(line).Run();
            }
        }
        foreach (ToldLine line in lines)
        {
            database.Use("""
                insert into told_line (line, story, kind, text, hash, first_at, changed_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (line) do update set
                    first_at = case when gone_at is null then first_at else excluded.first_at end,
                    changed_at = case when gone_at is null and hash = excluded.hash then changed_at else excluded.changed_at end,
                    story = excluded.story, kind = excluded.kind, text = excluded.text, hash = excluded.hash, gone_at = null, into_story = null
                """).Add(line.Id).Add(line.StoryId).Add(line.Kind).Add(line.Text).Add(line.Hash).Add(now).Add(now).Run();
        }
    }

    /// <summary>What changed after <paramref name="since"/>, by story, kind of change and id.</summary>
    public IReadOnlyList<ToldChange> Since(DateTimeOffset since)
    {
        string after = Day.Instant(since);
        List<ToldChange> changes = [];
        SqliteStatement rows = database.Use("""
            select line, story, kind, text, hash, first_at, changed_at, gone_at, into_story from told_line
            where (gone_at is null and changed_at > ?) or (gone_at > ? and first_at <= ?) order by story, kind, line
            """).Add(after).Add(after).Add(after);
        while (rows.Step())
        {
            ToldChangeKind kind = rows.TextOrNull(7) is not null ? rows.IsNull(8) ? ToldChangeKind.Withdrawn : ToldChangeKind.Merged
                : string.CompareOrdinal(rows.Text(5), after) > 0 ? ToldChangeKind.New : ToldChangeKind.Changed;
            ToldLine line = new(rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3), rows.Text(4));
            changes.Add(new ToldChange(kind, line, Day.ParseInstant(rows.TextOrNull(7) ?? rows.Text(6)), rows.TextOrNull(8)));
        }
        return [.. changes.OrderBy(change => change.Line.StoryId, StringComparer.Ordinal).ThenBy(change => change.Kind).ThenBy(change => change.Line.Kind, StringComparer.Ordinal).ThenBy(change => change.Line.Id, StringComparer.Ordinal)];
    }
}
