using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of quotations.</summary>
internal sealed class QuotationLists(SqliteDatabase database, ActorForms actors)
{
    private readonly DateLoader _dates = new(database);
    private readonly Redirects _redirects = new(database);

    public Listed<QuotationEntry> List(QuotationFilter filter, Page page)
    {
        string? words = filter.Words is null ? null : SearchWords.Query(filter.Words);
        if (words is "")
        {
            return new Listed<QuotationEntry>([], 0);
        }
        Conditions conditions = new Conditions()
            .Add("q.actor in (select number from actor_form where id = ?)", filter.Actor)
            .Add("q.office = ?", filter.Office)
            .Add("r.outlet = ? collate nocase", filter.Outlet)
            .Add("r.id = ?", filter.Report)
            .Add("s.id = ?", filter.Story is { } story ? _redirects.Follow(story) : null)
            .Add("q.kind = ?", filter.Kind is { } kind ? EnumName<QuotationKind>.Of(kind) : null)
            .Add("coalesce(q.said_to, q.said_from, r.last_day, '9999-12-31') >= ?", Day.Text(filter.From))
            .Add("coalesce(q.said_from, q.said_to, r.first_day, '0001-01-01') <= ?", Day.Text(filter.To))
            .Add("q.number in (select rowid from quotation_search where quotation_search match ?)", words);
        Listed<Found> listed = conditions.List(
            database,
            "q.line, q.id, q.kind, q.carried_from, q.hedged, q.inside, q.found_by, q.confidence, q.report, r.id, r.label, r.outlet, q.content, q.said_line, s.id",
            "quotation q join report r on r.number = q.report left join story_report m on m.report = r.number left join story s on s.number = m.story",
            "r.day, r.id, q.line",
            page,
            row => new Found(row.Long(8), row.Long(0), row.LongOrNull(13), Entry(row)));
        Dictionary<long, When> days = [];
        return new Listed<QuotationEntry>([.. listed.Items.Select(found => Complete(found, days))], listed.CountAll);
    }

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
            Said = spans.Optional(SpanRole.SaidWhen) is { } said ? Said(found, said) : null,
            Published = published,
            Statements = Statements(found.Entry.Quotation.Id),
        };
    }

    private SpeakerLink? Speaker(Found found)
    {
        // Lines of the telling have the greater numbers.
        SqliteStatement row = database.Use("select actor, candidates, office, said_for, found_by from speaker where report = ? and of_line = ? order by line desc limit 1").Add(found.Report).Add(found.Line);
        SpeakerLink? speaker = row.Step()
            ? new SpeakerLink(found.Entry.Quotation.Id, actors.Of(row.LongOrNull(0)), ActorForms.Unpack(row.Text(1)), row.TextOrNull(2), row.TextOrNull(3), row.Text(4))
            : null;
        row.Reset();
        return speaker;
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
