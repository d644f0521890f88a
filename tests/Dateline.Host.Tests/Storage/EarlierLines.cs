using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

/// <summary>Writes lines of readings as programs up to schema 15 did: one row a line, and one a run of characters.</summary>
internal sealed class EarlierLines(SqliteDatabase database, ActorForms actors)
{
    private const long Telling = 1L << 27;

    /// <summary>Writes all lines of <paramref name="reading"/> under the report's number.</summary>
    public void Write(long number, Reading reading)
    {
        Lines lines = new(database, number, reading.Report.Text.Value);
        foreach (Part part in reading.Report.Parts)
        {
            lines.Begin();
            database.Use("insert into part values (?, ?, ?, ?, ?)").Add(number).Add(lines.Line).Add(part.Kind).Add(part.Language).Add(part.By).Run();
            lines.Span(SpanRole.Run, part.Span);
        }
        Dictionary<TextSpan, long> mentions = WriteMentions(lines, reading.Mentions);
        Dictionary<TextSpan, long> times = WriteTimes(lines, reading.Times);
        WritePlaces(lines, reading.Places);
        Dictionary<string, long> quotations = WriteQuotations(lines, reading.Quotations);
        foreach (Event told in reading.Events)
        {
            WriteEvent(lines, told);
            string words = KeptCharacters.Whole(told.Text.In(lines.Text));
            database.Use("insert into event_search (rowid, text, forms) values (?, ?, ?)").Add(LineNumbers.Key(number, lines.Line)).Add(words).Add(SearchForms.Of(words)).Run();
        }
        WriteLinks(lines, reading.Links, mentions);
        WriteSpeakers(lines, reading.Speakers, quotations);
        WriteParties(lines, reading.Parties, quotations);
        WriteResolvedTimes(lines, reading.ResolvedTimes, times, reading.Quotations, quotations);
        HashSet<Finding> seen = [];
        WriteFindings(lines, "report", reading.Report.Findings, seen);
        WriteFindings(lines, "reading", reading.Findings, seen);
        new DateWriter(database).Write(number, 0, reading.Published);
    }

    /// <summary>Writes what the company adds to the report of <paramref name="reading"/>.</summary>
    public void WriteAdditions(long number, Reading reading, ReportAddition addition)
    {
        Lines lines = new(database, number, reading.Report.Text.Value) { Line = Telling };
        Dictionary<string, long> quotations = Quotations(number);
        WriteSpeakers(lines, addition.Speakers, quotations);
        WriteResolvedTimes(lines, addition.ResolvedTimes, Times(number), reading.Quotations, quotations);
    }

    private Dictionary<TextSpan, long> WriteMentions(Lines lines, IReadOnlyList<Mention> mentions)
    {
        Dictionary<TextSpan, long> places = new(mentions.Count);
        foreach (Mention mention in mentions)
        {
            places.TryAdd(mention.Span, lines.Begin());
            database.Use("insert into mention values (?, ?, ?, ?, ?)")
                .Add(lines.Report).Add(lines.Line).Add(mention.Kind).Add(PackedList.Pack(mention.Candidates)).Add(mention.By).Run();
            lines.Span(SpanRole.Run, mention.Span);
            lines.Span(SpanRole.Name, mention.Name);
            lines.Span(SpanRole.Title, mention.Title);
        }
        return places;
    }

    private Dictionary<TextSpan, long> WriteTimes(Lines lines, IReadOnlyList<TimeExpression> times)
    {
        Dictionary<TextSpan, long> places = new(times.Count);
        foreach (TimeExpression time in times)
        {
            places.TryAdd(time.Span, lines.Begin());
            database.Use("insert into time_expression values (?, ?, ?, ?, ?)")
                .Add(lines.Report).Add(lines.Line).Add(TimeFormCell.Pack(time.Form)).Add(time.Direction).Add(time.By).Run();
            lines.Span(SpanRole.Run, time.Span);
        }
        return places;
    }

    private void WritePlaces(Lines lines, IReadOnlyList<PlaceMention> places)
    {
        foreach (PlaceMention place in places)
        {
            lines.Begin();
            database.Use("insert into place values (?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(lines.Report).Add(lines.Line).Add(place.Name).Add(place.Country).Add(place.Latitude).Add(place.Longitude).Add(PackedList.Pack(place.Candidates)).Add(place.By).Run();
            lines.Span(SpanRole.Run, place.Span);
        }
    }

    private Dictionary<string, long> WriteQuotations(Lines lines, IReadOnlyList<Quotation> quotations)
    {
        Dictionary<string, long> places = new(quotations.Count, StringComparer.Ordinal);
        foreach (Quotation quotation in quotations)
        {
            places.TryAdd(quotation.Id, lines.Begin());
            long key = LineNumbers.Key(lines.Report, lines.Line);
            string content = QuotationContent.Of(lines.Text, quotation.Content);
            string forms = SearchForms.Of(content);
            database.Use("insert into quotation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, null, null, null, ?, ?)")
                .Add(key).Add(lines.Report).Add(lines.Line).Add(quotation.Id).Add(quotation.Kind).Add(quotation.CarriedFrom).Add(quotation.Hedged)
                .Add(quotation.Inside).Add(quotation.By).Add(quotation.Confidence).Add(content).Add(forms).Run();
            database.Use("insert into quotation_search (rowid, content, forms) values (?, ?, ?)").Add(key).Add(content).Add(forms).Run();
            lines.Spans(SpanRole.Content, quotation.Content);
            lines.Spans(SpanRole.Cue, quotation.Cue);
            lines.Spans(SpanRole.Speaker, quotation.Speaker);
            lines.Span(SpanRole.Addressee, quotation.Addressee);
            lines.Span(SpanRole.Medium, quotation.Medium);
            lines.Span(SpanRole.SaidWhen, quotation.SaidWhen);
            lines.Span(SpanRole.SaidWhere, quotation.SaidWhere);
            lines.Spans(SpanRole.With, quotation.With);
            lines.Span(SpanRole.Venue, quotation.Venue);
            lines.Span(SpanRole.Hedge, quotation.Hedge);
        }
        return places;
    }

    private void WriteEvent(Lines lines, Event told)
    {
        lines.Begin();
        database.Use("insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(lines.Report).Add(lines.Line).Add(told.Id).Add(told.Class).Add(PackedList.Pack(told.Modes)).Add(PackedList.Pack(told.Contexts)).Add(told.Cameo)
            .Add(PackedList.Pack([.. told.Numbers.SelectMany(number => new[] { number.What, EventNumbers.Text(number.Value) })])).Add(told.Status).Add(told.Quotation).Add(told.By).Add(told.Confidence).Run();
        lines.Span(SpanRole.Run, told.Text);
        lines.Spans(SpanRole.Who, told.Who);
        lines.Spans(SpanRole.Whom, told.Whom);
        lines.Span(SpanRole.When, told.When);
        lines.Span(SpanRole.Where, told.Where);
        lines.Spans(SpanRole.Number, [.. told.Numbers.Select(number => number.Span)]);
    }

    private void WriteLinks(Lines lines, IReadOnlyList<MentionLink> links, Dictionary<TextSpan, long> mentions)
    {
        SortedDictionary<long, int> counts = [];
        foreach (MentionLink link in links)
        {
            lines.Begin();
            long? of = mentions.TryGetValue(link.Mention, out long line) ? line : null;
            long? actor = actors.NumberOf(link.Actor);
            database.Use("insert into link values (?, ?, ?, ?, ?, ?, ?)")
                .Add(lines.Report).Add(lines.Line).Add(of).Add(actor).Add(ActorForms.Pack(link.Candidates)).Add(link.Office).Add(link.By).Run();
            lines.Span(SpanRole.Run, of is null ? link.Mention : null);
            if (actor is { } known)
            {
                counts[known] = counts.GetValueOrDefault(known) + 1;
            }
        }
        foreach ((long actor, int count) in counts)
        {
            database.Use("insert into report_actor values (?, ?, ?)").Add(actor).Add(lines.Report).Add(count).Run();
        }
    }

    private void WriteSpeakers(Lines lines, IReadOnlyList<SpeakerLink> speakers, Dictionary<string, long> quotations)
    {
        foreach (SpeakerLink speaker in speakers)
        {
            lines.Begin();
            long? of = quotations.TryGetValue(speaker.QuotationId, out long line) ? line : null;
            long? actor = actors.NumberOf(speaker.Actor);
            database.Use("insert into speaker values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(lines.Report).Add(lines.Line).Add(of).Add(of is null ? speaker.QuotationId : null).Add(actor)
                .Add(ActorForms.Pack(speaker.Candidates)).Add(speaker.Office).Add(speaker.For).Add(speaker.By).Add(speaker.Confidence).Run();
            if (of is not null)
            {
                database.Use("update quotation set actor = ?, office = ? where number = ?").Add(actor).Add(speaker.Office).Add(LineNumbers.Key(lines.Report, line)).Run();
            }
        }
    }

    private void WriteParties(Lines lines, IReadOnlyList<PartyLink> parties, Dictionary<string, long> quotations)
    {
        foreach (PartyLink party in parties)
        {
            lines.Begin();
            long? of = quotations.TryGetValue(party.QuotationId, out long line) ? line : null;
            database.Use("insert into party values (?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(lines.Report).Add(lines.Line).Add(of).Add(of is null ? party.QuotationId : null).Add(actors.NumberOf(party.Actor)).Add(ActorForms.Pack(party.Candidates)).Add(party.Office).Add(party.By).Run();
            lines.Span(SpanRole.Run, party.Span);
        }
    }

    private void WriteResolvedTimes(
        Lines lines, IReadOnlyList<ResolvedTime> resolved, Dictionary<TextSpan, long> times, IReadOnlyList<Quotation> quotations, Dictionary<string, long> quotationLines)
    {
        Dictionary<TextSpan, (long Line, ResolvedTime Time)> places = new(resolved.Count);
        foreach (ResolvedTime time in resolved)
        {
            places.TryAdd(time.Span, (lines.Begin(), time));
            long? of = times.TryGetValue(time.Span, out long line) ? line : null;
            database.Use("insert into resolved_time values (?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(lines.Report).Add(lines.Line).Add(of).Add(time.From).Add(time.To).Add(time.Value).Add(time.Anchor).Add(time.Why).Run();
            lines.Span(SpanRole.Run, of is null ? time.Span : null);
        }
        foreach (Quotation quotation in quotations)
        {
            if (quotation.SaidWhen is { } when && places.TryGetValue(when, out (long Line, ResolvedTime Time) said) && quotationLines.TryGetValue(quotation.Id, out long line))
            {
                database.Use("update quotation set said_line = ?, said_from = ?, said_to = ? where number = ?")
                    .Add(said.Line).Add(said.Time.From).Add(said.Time.To).Add(LineNumbers.Key(lines.Report, line)).Run();
            }
        }
    }

    private void WriteFindings(Lines lines, string stage, IReadOnlyList<Finding> findings, HashSet<Finding> seen)
    {
        foreach (Finding finding in findings)
        {
            lines.Begin();
            database.Use("insert into finding values (?, ?, ?, ?, ?, ?)").Add(lines.Report).Add(lines.Line).Add(stage).Add(!seen.Add(finding)).Add(finding.Code).Add(finding.Message).Run();
            lines.Span(SpanRole.Run, finding.Span);
        }
    }

    private Dictionary<string, long> Quotations(long report)
    {
        Dictionary<string, long> quotations = new(StringComparer.Ordinal);
        SqliteStatement rows = database.Use("select id, line from quotation where number between ? and ? order by number")
            .Add(LineNumbers.Key(report, 0)).Add(LineNumbers.Key(report + 1, 0) - 1);
        while (rows.Step())
        {
            quotations.TryAdd(rows.Text(0), rows.Long(1));
        }
        return quotations;
    }

    private Dictionary<TextSpan, long> Times(long report)
    {
        Dictionary<TextSpan, long> times = [];
        SqliteStatement rows = database.Use("select s.start_at, s.end_at, t.line from time_expression t join span s on s.report = t.report and s.line = t.line and s.role = 0 where t.report = ? order by t.line").Add(report);
        while (rows.Step())
        {
            times.TryAdd(new TextSpan(rows.Int(0), rows.Int(1)), rows.Long(2));
        }
        return times;
    }

    /// <summary>Numbers the lines of a report and writes their runs.</summary>
    private sealed class Lines(SqliteDatabase database, long report, string text)
    {
        public long Report { get; } = report;

        public string Text { get; } = text;

        public long Line { get; set; }

        public long Begin() => ++Line;

        public void Span(SpanRole role, TextSpan? span)
        {
            if (span is { } run)
            {
                Write(role, 0, run);
            }
        }

        public void Spans(SpanRole role, IReadOnlyList<TextSpan> spans)
        {
            for (int ordinal = 0; ordinal < spans.Count; ordinal++)
            {
                Write(role, ordinal, spans[ordinal]);
            }
        }

        private void Write(SpanRole role, int ordinal, TextSpan span) =>
            database.Use("insert into span values (?, ?, ?, ?, ?, ?, ?)")
                .Add(Report).Add(Line).Add((long)role).Add(ordinal).Add(span.Start).Add(span.End).Add(KeptCharacters.Of(Text, span)).Run();
    }
}
