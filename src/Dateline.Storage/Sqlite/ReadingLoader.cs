using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Loads readings as they were saved.</summary>
internal sealed class ReadingLoader(SqliteDatabase database, ActorForms actors)
{
    private readonly DateLoader _dates = new(database);

    /// <summary>The report under <paramref name="number"/>.</summary>
    public Report LoadReport(long number, SpanTable spans)
    {
        SqliteStatement row = database.Use("""
            select r.label, r.outlet, r.publisher, r.url, r.kind, r.language, r.published_given, r.seen, r.replaces, r.retracts, t.text, r.issued_outlet
            from report r join report_text t on t.report = r.number where r.number = ?
            """).Add(number);
        if (!row.Step())
        {
            throw new StoreException(StoreProblem.Damaged, $"{database.Path}: the record is damaged (a report without text)");
        }
        Report report = new(row.Text(0), row.TextOrNull(1), new ReportText(row.Text(10)), row.TextOrNull(11))
        {
            Publisher = row.TextOrNull(2),
            Url = row.TextOrNull(3),
            Kind = row.Name<ReportKind>(4),
            Language = row.TextOrNull(5),
            PublishedGiven = row.DayOrNull(6),
            Seen = row.DayOrNull(7),
            Replaces = row.TextOrNull(8),
            Retracts = row.TextOrNull(9),
        };
        row.Reset();
        return report with
        {
            Parts = Rows("select line, kind, language, found_by from part where report = ? order by line", number, part => new Part(part.Name<PartKind>(1), spans.One(part.Long(0), SpanRole.Run), part.TextOrNull(2), part.Text(3))),
            Findings = Findings(number, spans, "report"),
        };
    }

    /// <summary>The reading under <paramref name="number"/>, its tokens read anew; without tokens and sentences where <paramref name="knowledge"/> is null.</summary>
    public Reading Load(long number, Knowledge? knowledge, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SpanTable spans = new(database, number);
        Report report = LoadReport(number, spans);
        return new Reading
        {
            Report = report,
            Analysis = knowledge?.Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], cancellation) ?? new TextAnalysis(new TokenTable(report.Text.Value, [], []), [], []),
            Published = _dates.Load(number, 0) ?? When.Unknown,
            Mentions = Rows("select line, kind, candidates, found_by from mention where report = ? order by line", number, row => Mention(row, spans)),
            Times = Rows("select line, form, direction, found_by from time_expression where report = ? order by line", number, row =>
                new TimeExpression(spans.One(row.Long(0), SpanRole.Run), TimeFormCell.Unpack(row.Text(1)), row.Name<TimeDirection>(2), row.Text(3))),
            Places = Rows("select line, name, country, latitude, longitude, candidates, found_by from place where report = ? order by line", number, row =>
                new PlaceMention(spans.One(row.Long(0), SpanRole.Run), row.Text(1), row.TextOrNull(2), row.DoubleOrNull(3), row.DoubleOrNull(4), PackedList.Unpack(row.Text(5)), row.Text(6))),
            Quotations = Quotations(number, spans),
            Events = Rows("select line, id, class, modes, contexts, cameo, numbers, status, quotation, found_by, confidence from event where report = ? order by line", number, row => Event(row, spans)),
            Links = Rows("select line, of_line, actor, candidates, office, found_by from link where report = ? order by line", number, row =>
                new MentionLink(spans.One(row.LongOrNull(1) ?? row.Long(0), SpanRole.Run), actors.Of(row.LongOrNull(2)), ActorForms.Unpack(row.Text(3)), row.TextOrNull(4), row.Text(5))),
            Speakers = Speakers(number, 0, LineNumbers.Telling),
            Parties = Rows(
                "select p.line, coalesce(q.id, p.quotation), p.actor, p.candidates, p.office, p.found_by from party p left join quotation q on q.number = (p.report << 28) + p.of_line where p.report = ? order by p.line",
                number,
                row => new PartyLink(row.Text(1), spans.One(row.Long(0), SpanRole.Run), actors.Of(row.LongOrNull(2)), ActorForms.Unpack(row.Text(3)), row.TextOrNull(4), row.Text(5))),
            ResolvedTimes = ResolvedTimes(number, spans, 0, LineNumbers.Telling),
            Findings = Findings(number, spans, "reading"),
        };
    }

    /// <summary>Who spoke, of the lines from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public IReadOnlyList<SpeakerLink> Speakers(long report, long from, long to) => Rows(
        "select coalesce(q.id, s.quotation), s.actor, s.candidates, s.office, s.said_for, s.found_by, s.confidence from speaker s left join quotation q on q.number = (s.report << 28) + s.of_line where s.report = ? and s.line >= ? and s.line < ? order by s.line",
        report,
        row => new SpeakerLink(row.Text(0), actors.Of(row.LongOrNull(1)), ActorForms.Unpack(row.Text(2)), row.TextOrNull(3), row.TextOrNull(4), row.Text(5)) { Confidence = (int?)row.LongOrNull(6) },
        from,
        to);

    /// <summary>Times on the calendar, of the lines from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public IReadOnlyList<ResolvedTime> ResolvedTimes(long report, SpanTable spans, long from, long to) => Rows(
        "select line, of_line, from_day, to_day, value, anchor, why from resolved_time where report = ? and line >= ? and line < ? order by line",
        report,
        row => new ResolvedTime(spans.One(row.LongOrNull(1) ?? row.Long(0), SpanRole.Run), row.DayOrNull(2), row.DayOrNull(3), row.Text(4), row.DayOrNull(5), row.TextOrNull(6)),
        from,
        to);

    /// <summary>A quotation from the columns line, id, kind, carried_from, hedged, inside, found_by, confidence.</summary>
    public static Quotation Quotation(SqliteStatement row, SpanTable spans)
    {
        long line = row.Long(0);
        return new Quotation
        {
            Id = row.Text(1),
            Kind = row.Name<QuotationKind>(2),
            CarriedFrom = row.TextOrNull(3),
            Hedged = row.Bool(4),
            Inside = row.TextOrNull(5),
            By = row.Text(6),
            Confidence = (int?)row.LongOrNull(7),
            Content = spans.All(line, SpanRole.Content),
            Cue = spans.All(line, SpanRole.Cue),
            Speaker = spans.All(line, SpanRole.Speaker),
            Addressee = spans.Optional(line, SpanRole.Addressee),
            Medium = spans.Optional(line, SpanRole.Medium),
            SaidWhen = spans.Optional(line, SpanRole.SaidWhen),
            SaidWhere = spans.Optional(line, SpanRole.SaidWhere),
            With = spans.All(line, SpanRole.With),
            Venue = spans.Optional(line, SpanRole.Venue),
            Hedge = spans.Optional(line, SpanRole.Hedge),
        };
    }

    private List<Quotation> Quotations(long number, SpanTable spans)
    {
        List<Quotation> quotations = [];
        SqliteStatement rows = database.Use("select line, id, kind, carried_from, hedged, inside, found_by, confidence from quotation where number between ? and ? order by number")
            .Add(LineNumbers.Key(number, 0)).Add(LineNumbers.Key(number + 1, 0) - 1);
        while (rows.Step())
        {
            quotations.Add(Quotation(rows, spans));
        }
        return quotations;
    }

    private static Mention Mention(SqliteStatement row, SpanTable spans)
    {
        long line = row.Long(0);
        return new Mention(spans.One(line, SpanRole.Run), row.Name<MentionKind>(1), spans.Optional(line, SpanRole.Name), spans.Optional(line, SpanRole.Title), PackedList.Unpack(row.Text(2)), row.Text(3));
    }

    private static Event Event(SqliteStatement row, SpanTable spans)
    {
        long line = row.Long(0);
        return new Event
        {
            Id = row.Text(1),
            Class = row.Text(2),
            Modes = PackedList.Unpack(row.Text(3)),
            Contexts = PackedList.Unpack(row.Text(4)),
            Cameo = row.TextOrNull(5),
            Numbers = EventNumbers.Unpack(row.Text(6), spans.All(line, SpanRole.Number)),
            Status = row.Name<EventStatus>(7),
            Quotation = row.TextOrNull(8),
            By = row.Text(9),
            Confidence = (int?)row.LongOrNull(10),
            Text = spans.One(line, SpanRole.Run),
            Who = spans.All(line, SpanRole.Who),
            Whom = spans.All(line, SpanRole.Whom),
            When = spans.Optional(line, SpanRole.When),
            Where = spans.Optional(line, SpanRole.Where),
        };
    }

    private List<Finding> Findings(long number, SpanTable spans, string stage)
    {
        List<Finding> findings = [];
        SqliteStatement rows = database.Use("select line, code, message from finding where report = ? and stage = ? order by line").Add(number).Add(stage);
        while (rows.Step())
        {
            findings.Add(new Finding(rows.Text(1), spans.Optional(rows.Long(0), SpanRole.Run), rows.Text(2)));
        }
        return findings;
    }

    private List<T> Rows<T>(string sql, long report, Func<SqliteStatement, T> read, params ReadOnlySpan<long> more)
    {
        List<T> values = [];
        SqliteStatement rows = database.Use(sql).Add(report);
        foreach (long value in more)
        {
            rows.Add(value);
        }
        while (rows.Step())
        {
            values.Add(read(rows));
        }
        return values;
    }
}
