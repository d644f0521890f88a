using Dateline.Grouping;

namespace Dateline.Storage.Sqlite;

/// <summary>Writes storylines in the place of those that held their stories before. Only while writing.</summary>
internal sealed class StorylineWriter(SqliteDatabase database, Redirects redirects)
{
    public List<Redirect> Write(long run, IReadOnlyList<Storyline> storylines)
    {
        SortedDictionary<string, SortedSet<string>> before = Before(storylines);
        foreach (Storyline storyline in storylines)
        {
            database.Use("delete from storyline where id = ?").Add(storyline.Id).Run();
        }
        foreach (string story in storylines.SelectMany(storyline => storyline.StoryIds))
        {
            database.Use("delete from storyline_story where story = ?").Add(story).Run();
        }
        foreach (Storyline storyline in storylines)
        {
            Write(run, storyline);
        }
        // Stories that were taken up by others are in no storyline.
        database.Use("delete from storyline_story where story not in (select id from story)").Run();
        return Settle(before, storylines);
    }

    private void Write(long run, Storyline storyline)
    {
        database.Use("insert into storyline (id, run, title, because) values (?, ?, ?, ?)").Add(storyline.Id).Add(run).Add(storyline.Title).Add(storyline.Because).Run();
        long number = database.LastInserted;
        for (int ordinal = 0; ordinal < storyline.StoryIds.Count; ordinal++)
        {
            database.Use("insert into storyline_story values (?, ?, ?)").Add(number).Add(ordinal).Add(storyline.StoryIds[ordinal]).Run();
        }
        redirects.Drop(storyline.Id);
    }

    /// <summary>The storylines that are not told now, with their stories as they are before.</summary>
    private SortedDictionary<string, SortedSet<string>> Before(IReadOnlyList<Storyline> storylines)
    {
        HashSet<string> told = storylines.Select(storyline => storyline.Id).ToHashSet(StringComparer.Ordinal);
        SortedDictionary<string, SortedSet<string>> before = new(StringComparer.Ordinal);
        SqliteStatement rows = database.Use("select l.id, s.story from storyline l join storyline_story s on s.storyline = l.number");
        while (rows.Step())
        {
            string id = rows.Text(0);
            if (!told.Contains(id))
            {
                before.TryAdd(id, new SortedSet<string>(StringComparer.Ordinal));
                before[id].Add(rows.Text(1));
            }
        }
        return before;
    }

    /// <summary>Drops the earlier storylines that have no story left, with a redirect to the one that took most of them.</summary>
    private List<Redirect> Settle(SortedDictionary<string, SortedSet<string>> before, IReadOnlyList<Storyline> storylines)
    {
        List<Redirect> led = [];
        foreach ((string id, SortedSet<string> stories) in before)
        {
            SqliteStatement row = database.Use("select count(*) from storyline l join storyline_story s on s.storyline = l.number where l.id = ?").Add(id);
            row.Step();
            bool isEmpty = row.Long(0) == 0;
            row.Reset();
            if (!isEmpty)
            {
                continue;
            }
            database.Use("delete from storyline where id = ?").Add(id).Run();
            HashSet<string> ends = stories.Select(redirects.Follow).ToHashSet(StringComparer.Ordinal);
            string? heir = storylines
                .Select(storyline => (storyline.Id, Count: storyline.StoryIds.Count(ends.Contains)))
                .Where(storyline => storyline.Count > 0)
                .OrderByDescending(storyline => storyline.Count).ThenBy(storyline => storyline.Id, StringComparer.Ordinal)
                .Select(storyline => storyline.Id).FirstOrDefault();
            if (heir is not null)
            {
                led.Add(redirects.Lead(id, heir));
            }
        }
        return led;
    }
}
