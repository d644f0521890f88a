using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of quotations.</summary>
internal sealed class QuotationLists(SqliteDatabase database, ActorForms actors)
{
    private const string Columns = "q.line, q.id, q.kind, q.carried_from, q.hedged, q.inside, q.found_by, q.confidence, q.report, r.id, r.label, r.outlet, q.content, q.said_line, s.id, r.text_hash";
    private const string Tables = "quotation q join report r on r.number = q.report left join story_report m on m.report = r.number left join story s on s.number = m.story";

    // The quotations of a report are one run of numbers: where reports or a story lead, theirs alone are looked at, and no more than the page wants.
    private const string OfReport = "quotation q on q.number between (r.number << 28) and (r.number << 28) + 268435455";
    private const string TablesOfReports = $"report r cross join {OfReport} left join story_report m on m.report = r.number left join story s on s.number = m.story";
    private const string TablesOfStory = $"story s cross join story_report m on m.story = s.number cross join report r on r.number = m.report cross join {OfReport}";

    private readonly DateLoader _dates = new(database);
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
        return Complete([.. found.OrderBy(one => one.Entry.ReportId, StringComparer.Ordinal).ThenBy(one => one.Line)]);
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
        QuotationOrder.Newest => "case r.day when '9999-12-31' then 1 else 0 end, r.day desc, r.id, q.line",
        QuotationOrder.Speaker => "q.actor is null, (select a.folded from actor_form a where a.number = q.actor), r.day, r.id, q.line",
        QuotationOrder.Outlet => "r.outlet is null, r.outlet collate nocase, r.day, r.id, q.line",
        _ => "r.day, r.id, q.line",
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
            .Add("(q.actor in (select number from actor_form where id = ?) or (select p.said_for from speaker p where p.report = q.report and p.of_line = q.line order by p.line desc limit 1) = ?)", filter.For)
            .Add("exists (select 1 from party p join actor_form a on a.number = p.actor join span n on n.report = p.report and n.line = p.line and n.role = 0 join span t on t.report = q.report and t.line = q.line and t.role = 13 and t.start_at = n.start_at and t.end_at = n.end_at where p.report = q.report and p.of_line = q.line and a.id = ?)", filter.Addressee)
            .Add(begins
                ? "exists (select 1 from span c where c.report = q.report and c.line = q.line and c.role = 11 and lower(substr(c.characters, 1, length(?))) = lower(?))"
                : "exists (select 1 from span c where c.report = q.report and c.line = q.line and c.role = 11 and c.characters = ? collate nocase)", cue)
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
        Dictionary<long, When> days = [];
        IReadOnlyDictionary<string, string> notices = new RetractionLists(database).Notices();
        return [.. found.Select(one => Complete(one, days) with { RetractedBy = notices.GetValueOrDefault(one.Entry.ReportId) })];
    }

    private static Found Read(SqliteStatement row) => new(row.Long(8), row.Long(0), row.LongOrNull(13), Entry(row));

    private static QuotationEntry Entry(SqliteStatement row) => new()
    {
        Quotation = new Quotation
        {
            Id = row.Text(1),
            Kind = row.Name<QuotationKind>(2),
            CarriedFrom = row.TextOrNull(3),
            Hedged = row.Bool(4),
            Inside = row.TextOrNull(5),
            By = row.Text(6),
            Confidence = (int?)row.LongOrNull(7),
            Content = [],
        },
        ReportId = row.Text(9),
        Label = row.Text(10),
        TextHash = row.Text(15),
        Outlet = row.TextOrNull(11),
        Content = row.Text(12),
        Story = row.TextOrNull(14),
        Published = When.Unknown,
    };

    private QuotationEntry Complete(Found found, Dictionary<long, When> days)
    {
        LineSpans spans = new(database, found.Report, found.Line);
        if (!days.TryGetValue(found.Report, out When? published))
        {
            days.Add(found.Report, published = _dates.Effective(found.Report));
        }
        return found.Entry with
        {
            Quotation = found.Entry.Quotation with
            {
                Content = spans.All(SpanRole.Content),
                Cue = spans.All(SpanRole.Cue),
                Speaker = spans.All(SpanRole.Speaker),
                Addressee = spans.Optional(SpanRole.Addressee),
                Medium = spans.Optional(SpanRole.Medium),
                SaidWhen = spans.Optional(SpanRole.SaidWhen),
                SaidWhere = spans.Optional(SpanRole.SaidWhere),
                With = spans.All(SpanRole.With),
                Venue = spans.Optional(SpanRole.Venue),
                Hedge = spans.Optional(SpanRole.Hedge),
            },
            Speaker = Speaker(found),
            Parties = Parties(found),
            Words = spans.Words(SpanRole.Addressee, SpanRole.With, SpanRole.Medium, SpanRole.Venue, SpanRole.SaidWhen, SpanRole.SaidWhere, SpanRole.Hedge),
            Said = spans.Optional(SpanRole.SaidWhen) is { } said ? Said(found, said) : null,
            Published = published,
            Statements = Statements(found.Entry.Quotation.Id),
        };
    }

    private SpeakerLink? Speaker(Found found)
    {
        // Lines of the telling have the greater numbers.
        SqliteStatement row = database.Use("select actor, candidates, office, said_for, found_by, confidence from speaker where report = ? and of_line = ? order by line desc limit 1").Add(found.Report).Add(found.Line);
        SpeakerLink? speaker = row.Step()
            ? new SpeakerLink(found.Entry.Quotation.Id, actors.Of(row.LongOrNull(0)), ActorForms.Unpack(row.Text(1)), row.TextOrNull(2), row.TextOrNull(3), row.Text(4)) { Confidence = (int?)row.LongOrNull(5) }
            : null;
        row.Reset();
        return speaker;
    }

    private List<PartyLink> Parties(Found found)
    {
        List<PartyLink> parties = [];
        SqliteStatement rows = database.Use("select n.start_at, n.end_at, p.actor, p.candidates, p.office, p.found_by from party p join span n on n.report = p.report and n.line = p.line and n.role = 0 where p.report = ? and p.of_line = ? order by p.line").Add(found.Report).Add(found.Line);
        while (rows.Step())
        {
            parties.Add(new PartyLink(found.Entry.Quotation.Id, Spans.Of(rows.Int(0), rows.Int(1)), actors.Of(rows.LongOrNull(2)), ActorForms.Unpack(rows.Text(3)), rows.TextOrNull(4), rows.Text(5)));
        }
        return parties;
    }

    private ResolvedTime? Said(Found found, TextSpan span)
    {
        SqliteStatement row = database.Use("select from_day, to_day, value, anchor, why from resolved_time where report = ? and line = ?").Add(found.Report).Add(found.Said);
        ResolvedTime? said = row.Step() ? new ResolvedTime(span, row.DayOrNull(0), row.DayOrNull(1), row.Text(2), row.DayOrNull(3), row.TextOrNull(4)) : null;
        row.Reset();
        return said;
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

    private sealed record Found(long Report, long Line, long? Said, QuotationEntry Entry);
}
