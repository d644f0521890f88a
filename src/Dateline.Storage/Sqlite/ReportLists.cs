using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of reports and their findings.</summary>
internal sealed class ReportLists(SqliteDatabase database)
{
    private readonly DateLoader _dates = new(database);
    private readonly Redirects _redirects = new(database);

    public Listed<ReportEntry> List(ReportFilter filter, Page page)
    {
        Conditions conditions = new Conditions()
            .Add("r.outlet = ? collate nocase", filter.Outlet)
            .Add("r.id = ?", filter.Id)
            // '/' follows '.': these are the labels that begin with the text and a full stop.
            .Add("(r.label = ? or r.label >= ? || '.' and r.label < ? || '/')", filter.Label)
            .Add("r.kind = ?", filter.Kind is { } kind ? EnumName<ReportKind>.Of(kind) : null)
            .Add("r.language = ?", filter.Language)
            .Add("r.number in (select t.report from story_report t join story o on o.number = t.story where o.id = ?)", filter.Story is { } story ? _redirects.Follow(story) : null)
            .Add("(r.last_day is null or r.last_day >= ?)", Day.Text(filter.From))
            .Add("(r.first_day is null or r.first_day <= ?)", Day.Text(filter.To))
            .Add("u.id = ?", filter.Run)
            .Add("u.id <> ?", filter.NotRun)
            .AddIf(filter.Untold == true, "m.story is null")
            .AddIf(filter.Untold == false, "m.story is not null");
        Listed<(ReportEntry Entry, long Number)> listed = conditions.List(
            database,
            """
            r.number, r.id, r.label, r.headline, r.outlet, r.publisher, r.url, r.kind, r.language, r.text_hash, r.length, r.quotations, r.events, u.id, s.id,
            (select min(o.id) from copy c join report o on o.number = c.of_report where c.report = r.number),
            (select min(o.id) from version v join report o on o.number = v.of_report where v.report = r.number),
            (select count(*) from finding f where f.report = r.number)
            """,
            "report r join run u on u.number = r.run left join story_report m on m.report = r.number left join story s on s.number = m.story",
            "r.day, r.id",
            page,
            row => (Entry(row), row.Long(0)),
            "report");
        IReadOnlyDictionary<string, string> notices = new RetractionLists(database).Notices(listed.Items.Select(item => item.Entry.Id));
        return new Listed<ReportEntry>([.. listed.Items.Select(item => item.Entry with { Published = _dates.Effective(item.Number), RetractedBy = notices.GetValueOrDefault(item.Entry.Id) })], listed.CountAll);
    }

    public Listed<FindingEntry> ListFindings(string? reportId, string? code, Page page) =>
        new Conditions().Add("r.id = ?", reportId).Add("f.code = ?", code)
            .List(
                database,
                "r.id, r.label, f.code, f.message, f.start_at, f.end_at",
                "finding f join report r on r.number = f.report",
                "r.id, f.ordinal",
                page,
                row => new FindingEntry(row.Text(0), row.Text(1), new Finding(row.Text(2), row.IsNull(4) ? null : Spans.Of(row.Int(4), row.Int(5)), row.Text(3))));

    private static ReportEntry Entry(SqliteStatement row) => new()
    {
        Id = row.Text(1),
        Label = row.Text(2),
        Headline = row.TextOrNull(3),
        Outlet = row.TextOrNull(4),
        Publisher = row.TextOrNull(5),
        Url = row.TextOrNull(6),
        Kind = row.Name<ReportKind>(7),
        Language = row.TextOrNull(8),
        TextHash = row.Text(9),
        Length = row.Int(10),
        CountQuotations = row.Int(11),
        CountEvents = row.Int(12),
        Run = row.Text(13),
        Story = row.TextOrNull(14),
        CopyOf = row.TextOrNull(15),
        VersionOf = row.TextOrNull(16),
        CountFindings = row.Int(17),
        Published = When.Unknown,
    };
}
