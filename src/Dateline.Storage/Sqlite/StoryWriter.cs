using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Writes one story told. Only while writing.</summary>
internal sealed class StoryWriter(SqliteDatabase database, ActorForms actors)
{
    private readonly Dictionary<string, (long Number, string Text)> _reports = new(StringComparer.Ordinal);
    private long _story;
    private long _line;

    /// <summary>The ids of the reports of a story, in their order.</summary>
    public static string[] Reports(SqliteDatabase database, long story)
    {
        List<string> ids = [];
        SqliteStatement rows = database.Use("select r.id from story_report m join report r on r.number = m.report where m.story = ? order by m.ordinal").Add(story);
        while (rows.Step())
        {
            ids.Add(rows.Text(0));
        }
        return [.. ids];
    }

    /// <summary>Drops a story with all its lines, if there is one of that id.</summary>
    public void Drop(string id) => database.Use("delete from story where id = ?").Add(id).Run();

    public void Write(long run, StoryComparison told)
    {
        _reports.Clear();
        Story story = told.Story;
        AddWhen(database.Use("insert into story (id, run, founded_by, title, found_by, day, stale, value, from_day, to_day, basis, because) values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)")
            .Add(story.Id).Add(run).Add(story.FoundedBy).Add(story.Title).Add(story.By).Add(Day.Order(story.On)), story.On).Run();
        _story = database.LastInserted;
        _line = 0;
        for (int ordinal = 0; ordinal < story.ReportIds.Count; ordinal++)
        {
            database.Use("insert into story_report values (?, ?, ?)").Add(_story).Add(ordinal).Add(Report(story.ReportIds[ordinal]).Number).Run();
        }
        if (told.Memory.Count > 0)
        {
            database.Use("insert into story_memory values (?, ?)").Add(_story).AddBytes(told.Memory.ToBytes()).Run();
        }
        Evidence(SpanRole.On, story.On.Evidence);
        foreach (StatementComparison statement in told.Statements)
        {
            Write(statement);
        }
        for (int at = 0; at < told.Occurrences.Count; at++)
        {
            Write(told.Occurrences[at], at < told.OccurrenceOrigins.Count ? told.OccurrenceOrigins[at] : null);
        }
        foreach (Discrepancy discrepancy in told.Discrepancies)
        {
            Write(discrepancy, story.Id);
        }
        foreach (Omission omission in told.Omissions)
        {
            Write(omission, story.Id);
        }
        foreach (TimelineEntry entry in told.Timeline)
        {
            _line++;
            AddWhen(database.Use("insert into timeline_entry (story, line, kind, text, about, value, from_day, to_day, basis, because) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(_story).Add(_line).Add(entry.Kind).Add(entry.Text).Add(entry.About), entry.On).Run();
            Evidence(SpanRole.On, entry.On.Evidence);
            Evidence(SpanRole.Evidence, entry.Evidence);
        }
    }

    private void Write(StatementComparison compared)
    {
        _line++;
        Statement statement = compared.Statement;
        database.Use("insert into statement values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(_story).Add(_line).Add(statement.Id).Add(actors.NumberOf(statement.Actor)).Add(statement.Reference).Add(statement.By)
            .Add(compared.Origins.Reports).Add(compared.Origins.Publishers).Add(compared.Origins.Origins).Add(compared.Origins.Why).Run();
        for (int ordinal = 0; ordinal < statement.Renderings.Count; ordinal++)
        {
            Rendering rendering = statement.Renderings[ordinal];
            database.Use("insert into rendering values (?1, ?2, ?3, ?4, ?5, ?6, (select number from quotation where report = ?4 and id = ?5))")
                .Add(_story).Add(_line).Add(ordinal).Add(Report(rendering.ReportId).Number).Add(rendering.QuotationId).Add(rendering.Label).Run();
            for (int piece = 0; piece < rendering.Spans.Count; piece++)
            {
                Span(SpanRole.Rendering, ordinal, 0, piece, new ReportSpan(rendering.ReportId, rendering.Spans[piece]));
            }
        }
        for (int ordinal = 0; ordinal < compared.Variants.Count; ordinal++)
        {
            Write(compared.Variants[ordinal], ordinal);
        }
        for (int ordinal = 0; ordinal < compared.Differences.Count; ordinal++)
        {
            Difference difference = compared.Differences[ordinal];
            database.Use("insert into difference values (?, ?, ?, ?, ?)").Add(_story).Add(_line).Add(ordinal).Add(difference.Aspect).Add(difference.Detail).Run();
            Span(SpanRole.First, ordinal, 0, 0, difference.First);
            Span(SpanRole.Second, ordinal, 0, 0, difference.Second);
        }
    }

    private void Write(Variant variant, int ordinal)
    {
        database.Use("insert into variant values (?, ?, ?, ?)").Add(_story).Add(_line).Add(ordinal).Add(variant.Aspect).Run();
        for (int part = 0; part < variant.Values.Count; part++)
        {
            VariantValue value = variant.Values[part];
            database.Use("insert into variant_value values (?, ?, ?, ?, ?)").Add(_story).Add(_line).Add(ordinal).Add(part).Add(value.Value).Run();
            for (int piece = 0; piece < value.Spans.Count; piece++)
            {
                Span(SpanRole.Variant, ordinal, part, piece, value.Spans[piece]);
            }
        }
    }

    private void Write(Occurrence occurrence, OriginCount? origins)
    {
        _line++;
        database.Use("insert into occurrence (story, line, id, class, reports, publishers, origins, why) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(_story).Add(_line).Add(occurrence.Id).Add(occurrence.Class).Add(origins?.Reports).Add(origins?.Publishers).Add(origins?.Origins).Add(origins?.Why).Run();
        for (int ordinal = 0; ordinal < occurrence.Accounts.Count; ordinal++)
        {
            Account account = occurrence.Accounts[ordinal];
            database.Use("insert into account values (?, ?, ?, ?, ?)").Add(_story).Add(_line).Add(ordinal).Add(Report(account.ReportId).Number).Add(account.EventId).Run();
        }
    }

    private void Write(Discrepancy discrepancy, string storyId)
    {
        _line++;
        database.Use("insert into discrepancy values (?, ?, ?, ?, ?, ?, ?)")
            .Add(_story).Add(_line).Add(TellingLineId.Of(discrepancy, storyId)).Add(discrepancy.About).Add(discrepancy.Field).Add(discrepancy.Kind).Add(discrepancy.Detail).Run();
        for (int ordinal = 0; ordinal < discrepancy.Values.Count; ordinal++)
        {
            DiscrepancyValue value = discrepancy.Values[ordinal];
            database.Use("insert into discrepancy_value values (?, ?, ?, ?)").Add(_story).Add(_line).Add(ordinal).Add(value.Value).Run();
            Span(SpanRole.Value, ordinal, 0, 0, value.Place);
        }
    }

    private void Write(Omission omission, string storyId)
    {
        _line++;
        database.Use("insert into omission values (?, ?, ?, ?, ?)").Add(_story).Add(_line).Add(TellingLineId.Of(omission, storyId)).Add(omission.Fact).Add(omission.About).Run();
        foreach ((bool omits, IReadOnlyList<string> reports) in new[] { (false, omission.StatedBy), (true, omission.OmittedBy) })
        {
            for (int ordinal = 0; ordinal < reports.Count; ordinal++)
            {
                database.Use("insert into omission_report values (?, ?, ?, ?, ?)").Add(_story).Add(_line).Add(omits).Add(ordinal).Add(Report(reports[ordinal]).Number).Run();
            }
        }
        Evidence(SpanRole.Evidence, omission.Evidence);
    }

    private static SqliteStatement AddWhen(SqliteStatement statement, When when) =>
        statement.Add(when.Value).Add(when.From).Add(when.To).Add(when.Basis).Add(when.Because);

    private void Evidence(SpanRole role, IReadOnlyList<Evidence> list)
    {
        for (int ordinal = 0; ordinal < list.Count; ordinal++)
        {
            Evidence evidence = list[ordinal];
            Write(role, ordinal, 0, 0, Report(evidence.ReportId).Number, evidence.Span, evidence.Characters, evidence.TextHash);
        }
    }

    private void Span(SpanRole role, int ordinal, int part, int piece, ReportSpan place)
    {
        (long number, string text) = Report(place.ReportId);
        Write(role, ordinal, part, piece, number, place.Span, KeptCharacters.Of(text, place.Span), null);
    }

    private void Write(SpanRole role, int ordinal, int part, int piece, long report, TextSpan span, string characters, string? textHash) =>
        database.Use("insert into story_span values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(_story).Add(_line).Add((long)role).Add(ordinal).Add(part).Add(piece).Add(report).Add(span.Start).Add(span.End).Add(characters).Add(textHash).Run();

    /// <exception cref="StoreException">The report was never saved.</exception>
    private (long Number, string Text) Report(string id)
    {
        if (!_reports.TryGetValue(id, out (long Number, string Text) report))
        {
            long number = ReportNumbers.Of(database, id);
            SqliteStatement row = database.Use("select text from report_text where report = ?").Add(number);
            report = (number, row.Step() ? row.Text(0) : "");
            row.Reset();
            _reports.Add(id, report);
        }
        return report;
    }
}
