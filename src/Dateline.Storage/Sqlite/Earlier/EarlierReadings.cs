using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite.Earlier;

/// <summary>Loads the lines of readings from the rows that they were kept in up to schema 15.</summary>
internal sealed class EarlierReadings(SqliteDatabase database, ActorForms actors)
{
    // From here on lines belong to the telling.
    private const long Telling = 1L << 27;

    /// <summary>The lines of the reading of the report under <paramref name="number"/>, and what its company added, or null.</summary>
    public (ReadLines Read, IReadOnlyList<SpeakerLink> Speakers, IReadOnlyList<ResolvedTime> Times) Load(long number)
    {
        EarlierSpans spans = new(database, number);
        ReadLines read = new()
        {
            Parts = Rows("select line, kind, language, found_by from part where report = ? order by line", number, part => new Part(part.Name<PartKind>(1), spans.One(part.Long(0), SpanRole.Run), part.TextOrNull(2), part.Text(3))),
            OfReport = Findings(number, spans, "report"),
            Mentions = Rows("select line, kind, candidates, found_by from mention where report = ? order by line", number, row =>
                new Mention(spans.One(row.Long(0), SpanRole.Run), row.Name<MentionKind>(1), spans.Optional(row.Long(0), SpanRole.Name), spans.Optional(row.Long(0), SpanRole.Title), PackedList.Unpack(row.Text(2)), row.Text(3))),
            Times = Rows("select line, form, direction, found_by from time_expression where report = ? order by line", number, row =>
                new TimeExpression(spans.One(row.Long(0), SpanRole.Run), TimeFormCell.Unpack(row.Text(1)), row.Name<TimeDirection>(2), row.Text(3))),
            Places = Rows("select line, name, country, latitude, longitude, candidates, found_by from place where report = ? order by line", number, row =>
                new PlaceMention(spans.One(row.Long(0), SpanRole.Run), row.Text(1), row.TextOrNull(2), row.DoubleOrNull(3), row.DoubleOrNull(4), PackedList.Unpack(row.Text(5)), row.Text(6))),
            Quotations = Rows("select line, id, kind, carried_from, hedged, inside, found_by, confidence from earlier_quotation where number between (?1 << 28) and (?1 << 28) + 268435455 order by number", number, row => Quotation(row, spans)),
            Events = Rows("select line, id, class, modes, contexts, cameo, numbers, status, quotation, found_by, confidence from earlier_event where report = ? order by line", number, row => Event(row, spans)),
            Links = Rows("select line, of_line, actor, candidates, office, found_by from link where report = ? order by line", number, row =>
                new MentionLink(spans.One(row.LongOrNull(1) ?? row.Long(0), SpanRole.Run), actors.Of(row.LongOrNull(2)), ActorForms.Unpack(row.Text(3)), row.TextOrNull(4), row.Text(5))),
            Speakers = Speakers(number, 0, Telling),
            Parties = Rows(
                "select p.line, coalesce(q.id, p.quotation), p.actor, p.candidates, p.office, p.found_by from earlier_party p left join earlier_quotation q on q.number = (p.report << 28) + p.of_line where p.report = ? order by p.line",
                number,
                row => new PartyLink(row.Text(1), spans.One(row.Long(0), SpanRole.Run), actors.Of(row.LongOrNull(2)), ActorForms.Unpack(row.Text(3)), row.TextOrNull(4), row.Text(5))),
            ResolvedTimes = ResolvedTimes(number, spans, 0, Telling),
            OfReading = Findings(number, spans, "reading"),
        };
        return (read, Speakers(number, Telling, long.MaxValue), ResolvedTimes(number, spans, Telling, long.MaxValue));
    }

    private List<SpeakerLink> Speakers(long report, long from, long to) => Rows(
        "select coalesce(q.id, s.quotation), s.actor, s.candidates, s.office, s.said_for, s.found_by, s.confidence from speaker s left join earlier_quotation q on q.number = (s.report << 28) + s.of_line where s.report = ? and s.line >= ? and s.line < ? order by s.line",
        report,
        row => new SpeakerLink(row.Text(0), actors.Of(row.LongOrNull(1)), ActorForms.Unpack(row.Text(2)), row.TextOrNull(3), row.TextOrNull(4), row.Text(5)) { Confidence = (int?)row.LongOrNull(6) },
        from,
        to);

    private List<ResolvedTime> ResolvedTimes(long report, EarlierSpans spans, long from, long to) => Rows(
        "select line, of_line, from_day, to_day, value, anchor, why from resolved_time where report = ? and line >= ? and line < ? order by line",
        report,
        row => new ResolvedTime(spans.One(row.LongOrNull(1) ?? row.Long(0), SpanRole.Run), row.DayOrNull(2), row.DayOrNull(3), row.Text(4), row.DayOrNull(5), row.TextOrNull(6)),
        from,
        to);

    private static Quotation Quotation(SqliteStatement row, EarlierSpans spans)
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

    private static Event Event(SqliteStatement row, EarlierSpans spans)
    {
        long line = row.Long(0);
        return new Event
        {
            Id = row.Text(1),
            Class = row.Text(2),
            Modes = PackedList.Unpack(row.Text(3)),
            Contexts = PackedList.Unpack(row.Text(4)),
            Cameo = row.TextOrNull(5),
            Numbers = [.. PackedList.Unpack(row.Text(6)).Chunk(2).Zip(spans.All(line, SpanRole.Number), (pair, span) => new EventNumber(pair[0], EventNumbers.Value(pair[^1]), span))],
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

    private List<Finding> Findings(long number, EarlierSpans spans, string stage)
    {
        List<Finding> findings = [];
        SqliteStatement rows = database.Use("select line, code, message from earlier_finding where report = ? and stage = ? order by line").Add(number).Add(stage);
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
