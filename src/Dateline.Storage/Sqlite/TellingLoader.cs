using Dateline.Annotation.Times;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Loads tellings as they were saved.</summary>
internal sealed class TellingLoader(SqliteDatabase database, ActorForms actors)
{
    private readonly ReadingLoader _readings = new(database);
    private readonly StoryLoader _stories = new(database, actors);
    private readonly DateLoader _dates = new(database);
    private readonly Redirects _redirects = new(database);

    /// <summary>The stories, or all of them, with the readings of their reports.</summary>
    public Telling Load(IReadOnlyList<string>? storyIds, Knowledge? knowledge, CancellationToken cancellation)
    {
        IEnumerable<string> wanted = storyIds?.Select(_redirects.Follow).Distinct(StringComparer.Ordinal) ?? Ids("select id from story order by id");
        List<StoryComparison> stories = [];
        foreach (string id in wanted)
        {
            cancellation.ThrowIfCancellationRequested();
            stories.AddRange(_stories.Load(id) is { } story ? [story] : []);
        }
        stories = [.. stories.OrderBy(story => ReportOrder.Day(story.Story.On)).ThenBy(story => story.Story.Id, StringComparer.Ordinal)];
        SortedDictionary<string, long> numbers = new(StringComparer.Ordinal);
        List<(When Published, Reading Reading, ReportDate? Date, ReportAddition? Addition)> reports = [];
        foreach (string id in stories.SelectMany(story => story.Story.ReportIds).Distinct(StringComparer.Ordinal))
        {
            numbers[id] = ReportNumbers.Of(database, id);
        }
        foreach ((Reading reading, (string id, long number)) in _readings.Load(numbers.Values, knowledge, cancellation).Zip(numbers))
        {
            When? told = _dates.Load(number, LineNumbers.Telling);
            reports.Add((told ?? reading.Published, reading, told is null ? null : new ReportDate(id, told), Addition(number, id)));
        }
        reports = [.. reports.OrderBy(report => ReportOrder.Day(report.Published)).ThenBy(report => report.Reading.Report.Id, StringComparer.Ordinal)];
        HashSet<string> ids = stories.Select(story => story.Story.Id).ToHashSet(StringComparer.Ordinal);
        return new Telling
        {
            Readings = [.. reports.Select(report => report.Reading)],
            Dates = [.. reports.Select(report => report.Date).OfType<ReportDate>()],
            Additions = [.. reports.Select(report => report.Addition).OfType<ReportAddition>()],
            Copies = [.. numbers.Values.SelectMany(Copies)],
            Versions = [.. numbers.Values.SelectMany(Versions)],
            Stories = stories,
            Storylines = storyIds is null ? Storylines() : Sorted([.. ids.Select(StorylineOf).OfType<Storyline>().DistinctBy(storyline => storyline.Id)]),
        };
    }

    /// <summary>The stories as the next telling needs to know them.</summary>
    public KnownStories LoadKnown()
    {
        // A story whose founding report was taken out is founded anew.
        List<(long Number, string Id, string FoundedBy, string? Storyline)> stories = [];
        SqliteStatement rows = database.Use("""
            select s.number, s.id, s.founded_by, (select l.id from storyline_story m join storyline l on l.number = m.storyline where m.story = s.id) from story s where s.founded_by in (select id from report) order by s.id
            """);
        while (rows.Step())
        {
            stories.Add((rows.Long(0), rows.Text(1), rows.Text(2), rows.TextOrNull(3)));
        }
        return new KnownStories([.. stories.Select(story => new KnownStory(story.Id, story.FoundedBy, StoryWriter.Reports(database, story.Number), story.Storyline))]);
    }

    /// <summary>All storylines, by day of their first story, then by id.</summary>
    private Storyline[] Storylines()
    {
        List<(Storyline Storyline, long Number)> storylines = [];
        SqliteStatement rows = database.Use("select id, title, because, number from storyline");
        while (rows.Step())
        {
            storylines.Add((new Storyline(rows.Text(0), [], rows.Text(1), rows.Text(2)), rows.Long(3)));
        }
        return Sorted([.. storylines.Select(storyline => Complete(storyline.Storyline, storyline.Number))]);
    }

    /// <summary>The storyline of that id, or null; redirects are the caller's.</summary>
    public Storyline? Storyline(string id) => One("select id, title, because, number from storyline where id = ?", id);

    private Storyline? StorylineOf(string storyId) =>
        One("select l.id, l.title, l.because, l.number from storyline_story k join storyline l on l.number = k.storyline where k.story = ?", storyId);

    private Storyline? One(string sql, string id)
    {
        SqliteStatement row = database.Use(sql).Add(id);
        if (!row.Step())
        {
            return null;
        }
        (Storyline storyline, long number) = (new Storyline(row.Text(0), [], row.Text(1), row.Text(2)), row.Long(3));
        row.Reset();
        return Complete(storyline, number);
    }

    private Storyline Complete(Storyline storyline, long number) => storyline with { StoryIds = [.. Ids("select story from storyline_story where storyline = ? order by ordinal", number)] };

    private Storyline[] Sorted(IReadOnlyList<Storyline> storylines)
    {
        Dictionary<string, string> days = storylines.SelectMany(storyline => storyline.StoryIds).Distinct(StringComparer.Ordinal).ToDictionary(id => id, DayOf, StringComparer.Ordinal);
        return [.. storylines.OrderBy(storyline => storyline.StoryIds.Select(id => days[id]).Min(StringComparer.Ordinal), StringComparer.Ordinal).ThenBy(storyline => storyline.Id, StringComparer.Ordinal)];
    }

    private string DayOf(string storyId)
    {
        SqliteStatement row = database.Use("select day from story where id = ?").Add(storyId);
        string day = row.Step() ? row.Text(0) : "9999-12-31";
        row.Reset();
        return day;
    }

    private ReportAddition? Addition(long number, string id)
    {
        (IReadOnlyList<SpeakerLink> speakers, IReadOnlyList<ResolvedTime> times) = _readings.Addition(number);
        bool isTold = speakers.Count > 0 || times.Count > 0 || _dates.Load(number, LineNumbers.Telling) is not null;
        return isTold ? new ReportAddition(id, speakers, times) : null;
    }

    private List<Copy> Copies(long report)
    {
        List<Copy> copies = [];
        SqliteStatement rows = database.Use("select r.id, o.id, c.kept, c.changed from copy c join report r on r.number = c.report join report o on o.number = c.of_report where c.report = ? order by o.id").Add(report);
        while (rows.Step())
        {
            copies.Add(new Copy(rows.Text(0), rows.Text(1), rows.Int(2), rows.TextOrNull(3)));
        }
        return copies;
    }

    private List<ReportVersion> Versions(long report)
    {
        List<ReportVersion> versions = [];
        SqliteStatement rows = database.Use("select r.id, o.id from version v join report r on r.number = v.report join report o on o.number = v.of_report where v.report = ? order by o.id").Add(report);
        while (rows.Step())
        {
            versions.Add(new ReportVersion(rows.Text(0), rows.Text(1)));
        }
        return versions;
    }

    private List<string> Ids(string sql, params ReadOnlySpan<long> values)
    {
        List<string> ids = [];
        SqliteStatement rows = database.Use(sql);
        foreach (long value in values)
        {
            rows.Add(value);
        }
        while (rows.Step())
        {
            ids.Add(rows.Text(0));
        }
        return ids;
    }
}
