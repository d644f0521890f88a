using Dateline.Grouping;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of stories and storylines.</summary>
internal sealed class StoryLists(SqliteDatabase database, ActorForms actors)
{
    // What stands for no day, so that these come last.
    private const string NoDay = "9999-12-31";

    private readonly Redirects _redirects = new(database);
    private readonly TellingLoader _tellings = new(database, actors);

    public Listed<StoryEntry> List(StoryFilter filter, Page page)
    {
        Conditions conditions = new Conditions()
            .Add("s.id = ?", filter.Id is { } id ? _redirects.Follow(id) : null)
            .Add("s.id in (select k.story from storyline_story k join storyline l on l.number = k.storyline where l.id = ?)", filter.Storyline is { } storyline ? _redirects.Follow(storyline) : null)
            .Add("exists (select 1 from story_report m join report r on r.number = m.report where m.story = s.number and r.outlet = ? collate nocase)", filter.Outlet)
            .Add("exists (select 1 from story_report m join report_actor a on a.report = m.report join actor_form f on f.number = a.actor where m.story = s.number and f.id = ?)", filter.Actor)
            .Add("coalesce(s.value, s.to_day, '9999-12-31') >= ?", Day.Text(filter.From))
            .Add("coalesce(s.value, s.from_day, '0001-01-01') <= ?", Day.Text(filter.To))
            .Add("instr(lower(s.title), lower(?)) > 0", filter.Title);
        string order = filter.Order == StoryOrder.Newest ? $"s.day = '{NoDay}', s.day desc, s.id" : "s.day, s.id";
        Listed<long> numbers = conditions.List(database, "s.number", "story s", order, page, row => row.Long(0));
        StoryEntry[] entries = [.. numbers.Items.Select(Entry)];
        IReadOnlyDictionary<string, string> notices = new RetractionLists(database).Notices(entries.SelectMany(entry => entry.Story.ReportIds));
        return new Listed<StoryEntry>([.. entries.Select(entry => entry with { Retracted = [.. entry.Story.ReportIds.Where(notices.ContainsKey)] })], numbers.CountAll);
    }

    public StorylinePage ListStorylines(StorylineFilter filter)
    {
        SearchCursor? after = filter.Cursor is { } packed ? SearchCursor.Of(packed) : null;
        string? day = after is null ? null : after.Day == NoDay ? "" : after.Day;
        Conditions conditions = new Conditions().AddIf(filter.OfSeveral, "stories > 1");
        long count = database.Number($"select count(*) from storyline{conditions.Clause}");
        conditions.Add("newest <= ?", day).AddBoth("(newest <> ? or id > ?)", day, after?.Tie);
        List<SearchCursor> found = [];
        SqliteStatement rows = conditions.Give(database.Use($"select newest, id from storyline{conditions.Clause} order by newest desc, id limit ?")).Add(filter.Take == int.MaxValue ? filter.Take : Math.Max(0, filter.Take) + 1L);
        while (rows.Step())
        {
            found.Add(new SearchCursor(0, rows.Text(0) is { Length: > 0 } newest ? newest : NoDay, rows.Text(1)));
        }
        SearchCursor[] shown = [.. found.Take(filter.Take)];
        return new StorylinePage([.. shown.Select(one => _tellings.Storyline(one.Tie)!)], (int)count, found.Count > shown.Length && shown.Length > 0 ? shown[^1].Packed : null);
    }

    public Storyline? FindStoryline(string id) => _tellings.Storyline(_redirects.Follow(id));

    // Counted for the stories of the page alone.
    private StoryEntry Entry(long number)
    {
        SqliteStatement row = database.Use("""
            select s.id, s.founded_by, s.title, s.found_by, s.value, s.from_day, s.to_day, s.basis, s.because, l.id,
                (select count(distinct coalesce(r.outlet, r.id)) from story_report m join report r on r.number = m.report where m.story = s.number),
                (select count(*) from statement t where t.story = s.number),
                (select count(*) from statement t where t.story = s.number and (select count(distinct c.report) from rendering c where c.story = t.story and c.line = t.line) > 1),
                (select count(*) from discrepancy d where d.story = s.number),
                u.id, s.stale
            from story s join run u on u.number = s.run left join storyline_story k on k.story = s.id left join storyline l on l.number = k.storyline where s.number = ?
            """).Add(number);
        row.Step();
        StoryEntry entry = new(
            new Story(row.Text(0), row.Text(1), [], row.Text(2), DateLoader.Of(row, 4, []), row.Text(3)),
            row.TextOrNull(9), row.Int(10), row.Int(11), row.Int(12), row.Int(13), row.Text(14), row.Bool(15));
        row.Reset();
        Story story = entry.Story with
        {
            ReportIds = StoryWriter.Reports(database, number),
            On = entry.Story.On with { Evidence = new StorySpans(database, new ReportIds(database), number, isHead: true).Evidence(0, SpanRole.On) },
        };
        return entry with { Story = story };
    }
}
