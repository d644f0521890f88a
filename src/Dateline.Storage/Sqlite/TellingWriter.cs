using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Storage.Packing;

namespace Dateline.Storage.Sqlite;

/// <summary>Writes the second pass in the place of what was told before. Only while writing.</summary>
internal sealed class TellingWriter(SqliteDatabase database, ActorForms actors)
{
    private readonly GatheredChanges _changes = new(database);
    private readonly ReadingLoader _loader = new(database);
    private readonly DateWriter _dates = new(database);
    private readonly StoryWriter _stories = new(database, actors);
    private readonly Redirects _redirects = new(database);

    public SavedTelling Save(long run, Telling telling)
    {
        SortedDictionary<string, long> reports = new(StringComparer.Ordinal);
        foreach (string id in telling.Readings.Select(reading => reading.Report.Id).Concat(telling.Stories.SelectMany(story => story.Story.ReportIds)))
        {
            reports.TryAdd(id, ReportNumbers.Of(database, id));
        }
        HashSet<string> added = telling.Additions.Select(addition => addition.ReportId).ToHashSet(StringComparer.Ordinal);
        ReadingWriter readings = new(database, actors, _changes);
        foreach ((string id, long report) in reports)
        {
            DropAdditions(report);
            if (!added.Contains(id))
            {
                ReadLines lines = _loader.Lines(report);
                readings.Tell(report, ReadingRows.Spoken(lines, null));
            }
        }
        WriteAdditions(telling, reports, readings);
        _changes.Write();
        SortedDictionary<string, string[]> before = StoriesOf(reports.Values, telling);
        foreach (StoryComparison told in telling.Stories)
        {
            _stories.Drop(told.Story.Id);
        }
        foreach (long report in reports.Values)
        {
            database.Use("delete from story_report where report = ?").Add(report).Run();
        }
        foreach (StoryComparison told in telling.Stories)
        {
            _stories.Write(run, told);
            _redirects.Drop(told.Story.Id);
        }
        (List<Redirect> redirects, List<string> stale) = Settle(before, telling);
        redirects.AddRange(new StorylineWriter(database, _redirects).Write(run, telling.Storylines));
        redirects.Sort((first, second) => string.CompareOrdinal(first.From, second.From));
        return new SavedTelling(redirects, stale);
    }

    private void DropAdditions(long report)
    {
        database.Use("delete from report_addition where report = ?").Add(report).Run();
        foreach (string table in new[] { "report_date", "report_evidence" })
        {
            database.Use($"delete from {table} where report = ? and line >= ?").Add(report).Add(LineNumbers.Telling).Run();
        }
        database.Use("delete from copy where report = ?").Add(report).Run();
        database.Use("delete from version where report = ?").Add(report).Run();
        database.Use("""
            update report set day = coalesce(d.value, d.from_day, d.to_day, '9999-12-31'), first_day = coalesce(d.value, d.from_day), last_day = coalesce(d.value, d.to_day)
            from report_date d where d.report = report.number and d.line = 0 and report.number = ?
            """).Add(report).Run();
    }

    private void WriteAdditions(Telling telling, SortedDictionary<string, long> reports, ReadingWriter writer)
    {
        Dictionary<string, Reading> readings = telling.Readings.ToDictionary(reading => reading.Report.Id, StringComparer.Ordinal);
        foreach (ReportDate date in telling.Dates)
        {
            _dates.List(Number(date.ReportId), LineNumbers.Telling, date.Published);
        }
        foreach (ReportAddition addition in telling.Additions)
        {
            if (!readings.TryGetValue(addition.ReportId, out Reading? reading))
            {
                throw new StoreException(StoreProblem.Refused, $"{database.Path}: the telling adds to report {addition.ReportId}, which it does not tell");
            }
            long number = Number(addition.ReportId);
            database.Use("insert into report_addition values (?, ?)").Add(number).AddBytes(PackedReading.PackAddition(addition.Speakers, addition.ResolvedTimes, reading.Report.Text.Value)).Run();
            writer.Tell(number, ReadingRows.Spoken(ReadLines.Of(reading), new SpokenBy(addition.Speakers, addition.ResolvedTimes)));
        }
        foreach (Copy copy in telling.Copies)
        {
            database.Use("insert or replace into copy values (?, ?, ?, ?)")
                .Add(Number(copy.ReportId)).Add(Number(copy.Of)).Add(copy.KeptThousandths).Add(copy.Changed).Run();
        }
        foreach (ReportVersion version in telling.Versions)
        {
            database.Use("insert or replace into version values (?, ?)").Add(Number(version.ReportId)).Add(Number(version.Of)).Run();
        }

        long Number(string id) => reports.TryGetValue(id, out long number) ? number : ReportNumbers.Of(database, id);
    }

    /// <summary>The stories that hold reports of the telling and are not told in it, with all their reports as they are before.</summary>
    private SortedDictionary<string, string[]> StoriesOf(IEnumerable<long> reports, Telling telling)
    {
        HashSet<string> told = telling.Stories.Select(story => story.Story.Id).ToHashSet(StringComparer.Ordinal);
        SortedDictionary<string, string[]> stories = new(StringComparer.Ordinal);
        foreach (long report in reports)
        {
            SqliteStatement row = database.Use("select s.id, s.number from story_report m join story s on s.number = m.story where m.report = ?").Add(report);
            (string Id, long Number)? story = row.Step() ? (row.Text(0), row.Long(1)) : null;
            row.Reset();
            if (story is { } held && !told.Contains(held.Id) && !stories.ContainsKey(held.Id))
            {
                stories.Add(held.Id, StoryWriter.Reports(database, held.Number));
            }
        }
        return stories;
    }

    /// <summary>Drops the earlier stories that have no report left, with a redirect, and marks those that have some as stale.</summary>
    private (List<Redirect> Redirects, List<string> Stale) Settle(SortedDictionary<string, string[]> before, Telling telling)
    {
        List<Redirect> redirects = [];
        List<string> stale = [];
        foreach ((string id, string[] reports) in before)
        {
            SqliteStatement row = database.Use("select number, (select count(*) from story_report where story = number) from story where id = ?").Add(id);
            row.Step();
            (long number, bool isEmpty) = (row.Long(0), row.Long(1) == 0);
            row.Reset();
            if (!isEmpty)
            {
                StoryLines.MakeStoryStale(database, number);
                stale.Add(id);
                continue;
            }
            string? heir = telling.Stories
                .Select(told => (told.Story.Id, Count: reports.Intersect(told.Story.ReportIds, StringComparer.Ordinal).Count()))
                .Where(told => told.Count > 0)
                .OrderByDescending(told => told.Count).ThenBy(told => told.Id, StringComparer.Ordinal)
                .Select(told => told.Id).FirstOrDefault();
            _stories.Drop(id);
            if (heir is not null)
            {
                redirects.Add(_redirects.Lead(id, heir));
            }
        }
        return (redirects, stale);
    }
}
