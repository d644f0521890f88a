using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of quotations.</summary>
internal sealed class QuotationLists(SqliteDatabase database)
{
    // Reports whose lines are held at once: 100 of some 5 kB.
    private const int LimitReports = 100;

    private const string Columns = "q.number, r.id, r.label, r.outlet, q.content, s.id, r.text_hash";
    private const string Tables = "quotation q join report r on r.number = q.report left join story_report m on m.report = r.number left join story s on s.number = m.story";

    // The quotations of a report are one run of numbers: where reports or a story lead, theirs alone are looked at, and no more than the page wants.
    private const string OfReport = "quotation q on q.number between (r.number << 28) and (r.number << 28) + 268435455";
    private const string TablesOfReports = $"report r cross join {OfReport} left join story_report m on m.report = r.number left join story s on s.number = m.story";
    private const string TablesOfStory = $"story s cross join story_report m on m.story = s.number cross join report r on r.number = m.report cross join {OfReport}";

    private readonly Redirects _redirects = new(database);

    public Listed<QuotationEntry> List(QuotationFilter filter, Page page)
    {
        if (Conditions(filter) is not { } conditions)
        {
            return new Listed<QuotationEntry>([], 0);
        }
        Listed<Found> listed = conditions.List(database, Columns, TablesFor(filter), Order(filter.Order), page, Read, "quotation");
        return new Listed<QuotationEntry>(Complete(listed.Items), listed.CountAll);
    }

    /// <summary>Quotations that hold rare words of <paramref name="text"/> or words that begin like them, and fit <paramref name="filter"/>: those with the most of the rarest, in order of reports and places, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<QuotationEntry> Near(string text, QuotationFilter filter, int most)
    {
        List<Found> found = [];
        foreach (long number in new NearWords(database).Find(text, most))
        {
            if (Conditions(filter) is { } conditions)
            {
                found.AddRange(conditions.Add("q.number = ?", number).List(database, Columns, Tables, "q.number", Page.First(1), Read).Items);
            }
        }
        return Complete([.. found.OrderBy(one => one.Entry.ReportId, StringComparer.Ordinal).ThenBy(one => one.Number)]);
    }

    /// <summary>The offices in which somebody speaks, in ordinal order.</summary>
    public IReadOnlyList<string> Offices()
    {
        List<string> offices = [];
        SqliteStatement rows = database.Use("select distinct office from quotation where office is not null order by office");
        while (rows.Step())
        {
            offices.Add(rows.Text(0));
        }
        return offices;
    }

    private static string TablesFor(QuotationFilter filter) =>
        filter.Id is not null || filter.Actor is not null || filter.Words is not null ? Tables : filter.Story is not null ? TablesOfStory : TablesOfReports;

    private static string Order(QuotationOrder order) => order switch
    {
        QuotationOrder.Newest => "case r.day when '9999-12-31' then 1 else 0 end, r.day desc, r.id, q.number",
        QuotationOrder.Speaker => "q.actor is null, (select a.folded from actor_form a where a.number = q.actor), r.day, r.id, q.number",
        QuotationOrder.Outlet => "r.outlet is null, r.outlet collate nocase, r.day, r.id, q.number",
        _ => "r.day, r.id, q.number",
    };

    private Conditions? Conditions(QuotationFilter filter)
    {
        string? words = filter.Words is null ? null : SearchWords.Query(filter.Words);
        if (words is "")
        {
            return null;
        }
        bool begins = filter.Cue is { Length: > 1 } && filter.Cue.EndsWith('*');
        string? cue = filter.Cue is null ? null : begins ? filter.Cue[..^1] : filter.Cue;
        (string last, string first) = filter.ByPublication ? ("r.last_day", "r.first_day") : ("q.said_to, q.said_from, r.last_day", "q.said_from, q.said_to, r.first_day");
        return new Conditions()
            .Add("q.id = ?", filter.Id)
            .Add("q.actor in (select number from actor_form where id = ?)", filter.Actor)
            .Add("q.office = ?", filter.Office)
            .Add("(q.actor in (select number from actor_form where id = ?) or q.said_for = ?)", filter.For)
            .Add("exists (select 1 from party p join actor_form a on a.number = p.actor where p.quotation = q.number and p.addressed = 1 and a.id = ?)", filter.Addressee)
            .Add(begins ? "instr(lower(q.cue), char(10) || lower(?)) > 0" : "instr(lower(q.cue), char(10) || lower(?) || char(10)) > 0", cue)
            .AddIf(filter.Hedged, "q.hedged = 1")
            .Add("r.outlet = ? collate nocase", filter.Outlet)
            .Add("r.id = ?", filter.Report)
            .Add("s.id = ?", filter.Story is { } story ? _redirects.Follow(story) : null)
            .Add("q.kind = ?", filter.Kind is { } kind ? EnumName<QuotationKind>.Of(kind) : null)
            .Add($"coalesce({last}, '9999-12-31') >= ?", Day.Text(filter.From))
            .Add($"coalesce({first}, '0001-01-01') <= ?", Day.Text(filter.To))
            .Add("q.number in (select rowid from quotation_search where quotation_search match ?)", words);
    }

    private List<QuotationEntry> Complete(IReadOnlyList<Found> found)
    {
        Dictionary<long, SpokenReport> reports = [];
        IReadOnlyDictionary<string, string> notices = new RetractionLists(database).Notices(found.Select(one => one.Entry.ReportId));
        List<QuotationEntry> entries = [];
        foreach (Found one in found)
        {
            long report = one.Number >> LineNumbers.Bits;
            if (!reports.TryGetValue(report, out SpokenReport? spoken))
            {
                // Lists run by day and report mostly: what is kept is what the next line needs.
                if (reports.Count == LimitReports)
                {
                    reports.Clear();
                }
                reports.Add(report, spoken = new SpokenReport(database, report));
            }
            entries.Add(Complete(one, spoken) with { RetractedBy = notices.GetValueOrDefault(one.Entry.ReportId) });
        }
        return entries;
    }

    private static Found Read(SqliteStatement row) => new(row.Long(0), new QuotationEntry
    {
        Quotation = new Quotation { Id = "", Kind = QuotationKind.Direct, Content = [], By = "" },
        ReportId = row.Text(1),
        Label = row.Text(2),
        TextHash = row.Text(6),
        Outlet = row.TextOrNull(3),
        Content = row.Text(4),
        Story = row.TextOrNull(5),
        Published = When.Unknown,
    });

    private QuotationEntry Complete(Found found, SpokenReport report)
    {
        Quotation quotation = report.Quotation(found.Number);
        return found.Entry with
        {
            Quotation = quotation,
            Speaker = report.Speaker(quotation),
            Parties = report.Parties(quotation),
            Words = report.Words(quotation),
            Said = report.Said(quotation),
            Published = report.Published,
            Statements = Statements(quotation.Id),
        };
    }

    private List<string> Statements(string quotationId)
    {
        List<string> statements = [];
        SqliteStatement rows = database.Use("select distinct s.id from rendering c join statement s on s.story = c.story and s.line = c.line where c.quotation = ? order by s.id").Add(quotationId);
        while (rows.Step())
        {
            statements.Add(rows.Text(0));
        }
        return statements;
    }

    private sealed record Found(long Number, QuotationEntry Entry);
}
