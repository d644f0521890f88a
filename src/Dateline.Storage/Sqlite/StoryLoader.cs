using Dateline.Comparison;
using Dateline.Grouping;

namespace Dateline.Storage.Sqlite;

/// <summary>Loads stories told.</summary>
internal sealed class StoryLoader(SqliteDatabase database, ActorForms actors)
{
    /// <summary>What was worked out when the story was told, where <paramref name="run"/> told it.</summary>
    public static StoryMemory Memory(SqliteDatabase database, string id, string run)
    {
        SqliteStatement row = database.Use("select m.bytes from story_memory m join story s on s.number = m.story join run r on r.number = s.run where s.id = ? and r.id = ?").Add(id).Add(run);
        StoryMemory memory = row.Step() ? StoryMemory.Read(row.Bytes(0).ToArray()) : StoryMemory.None;
        row.Reset();
        return memory;
    }

    /// <summary>The story of that id, or null; redirects are the caller's.</summary>
    public StoryComparison? Load(string id)
    {
        SqliteStatement row = database.Use("select number, founded_by, title, found_by, value, from_day, to_day, basis, because from story where id = ?").Add(id);
        if (!row.Step())
        {
            return null;
        }
        long number = row.Long(0);
        Story story = new(id, row.Text(1), [], row.Text(2), DateLoader.Of(row, 4, []), row.Text(3));
        row.Reset();
        ReportIds reports = new(database);
        StorySpans spans = new(database, reports, number);
        story = story with { ReportIds = StoryWriter.Reports(database, number), On = story.On with { Evidence = spans.Evidence(0, SpanRole.On) } };
        (Occurrence Occurrence, OriginCount? Origins)[] occurrences = [.. Occurrences(number, reports)];
        return new StoryComparison(story, Statements(number, spans, reports), [.. occurrences.Select(told => told.Occurrence)], Discrepancies(number, spans), Omissions(number, spans, reports), Timeline(number, spans))
        {
            OccurrenceOrigins = [.. occurrences.Select(told => told.Origins).OfType<OriginCount>()],
        };
    }

    private List<StatementComparison> Statements(long story, StorySpans spans, ReportIds reports)
    {
        ILookup<long, (string Report, string Quotation, RenderingLabel Label)> renderings = Children(
            "select line, report, quotation, label from rendering where story = ? order by line, ordinal",
            story,
            row => (reports.Of(row.Long(1)), row.Text(2), row.Name<RenderingLabel>(3)));
        ILookup<long, Aspect> variants = Children("select line, aspect from variant where story = ? order by line, ordinal", story, row => row.Name<Aspect>(1));
        ILookup<long, (int Ordinal, string Value)> values = Children("select line, ordinal, value from variant_value where story = ? order by line, ordinal, part", story, row => (row.Int(1), row.Text(2)));
        ILookup<long, (Aspect Aspect, string Detail)> differences = Children(
            "select line, aspect, detail from difference where story = ? order by line, ordinal", story, row => (row.Name<Aspect>(1), row.Text(2)));
        return Rows("select line, id, actor, reference, found_by, reports, publishers, origins, why from statement where story = ? order by line", story, row =>
        {
            long line = row.Long(0);
            Statement statement = new(
                row.Text(1),
                actors.Of(row.LongOrNull(2)),
                [.. renderings[line].Select((rendering, ordinal) => new Rendering(rendering.Report, rendering.Quotation, spans.Pieces(line, SpanRole.Rendering, ordinal), rendering.Label))],
                row.TextOrNull(3),
                row.Text(4));
            ILookup<int, string> variantValues = values[line].ToLookup(value => value.Ordinal, value => value.Value);
            return new StatementComparison(
                statement,
                [.. variants[line].Select((aspect, ordinal) => new Variant(aspect, [.. variantValues[ordinal].Select((value, part) => new VariantValue(value, spans.Places(line, SpanRole.Variant, ordinal, part)))]))],
                [.. differences[line].Select((difference, ordinal) => new Difference(difference.Aspect, spans.Place(line, SpanRole.First, ordinal), spans.Place(line, SpanRole.Second, ordinal), difference.Detail))],
                new OriginCount(row.Int(5), row.Int(6), (int?)row.LongOrNull(7), row.Text(8)));
        });
    }

    // A story told before origins of occurrences were counted has none.
    private List<(Occurrence Occurrence, OriginCount? Origins)> Occurrences(long story, ReportIds reports)
    {
        ILookup<long, Account> accounts = Children(
            "select line, report, event from account where story = ? order by line, ordinal", story, row => new Account(reports.Of(row.Long(1)), row.Text(2)));
        return Rows("select line, id, class, reports, publishers, origins, why from occurrence where story = ? order by line", story, row => (
            new Occurrence(row.Text(1), row.Text(2), [.. accounts[row.Long(0)]]),
            row.LongOrNull(3) is { } reports ? new OriginCount((int)reports, row.Int(4), (int?)row.LongOrNull(5), row.Text(6)) : null));
    }

    private List<Discrepancy> Discrepancies(long story, StorySpans spans)
    {
        ILookup<long, string> values = Children("select line, value from discrepancy_value where story = ? order by line, ordinal", story, row => row.Text(1));
        return Rows("select line, about, field, kind, detail from discrepancy where story = ? order by line", story, row => new Discrepancy(
            row.TextOrNull(1),
            row.Text(2),
            row.Name<DiscrepancyKind>(3),
            [.. values[row.Long(0)].Select((value, ordinal) => new DiscrepancyValue(spans.Place(row.Long(0), SpanRole.Value, ordinal), value))],
            row.Text(4)));
    }

    private List<Omission> Omissions(long story, StorySpans spans, ReportIds reports)
    {
        ILookup<long, (bool Omits, string Report)> named = Children(
            "select line, omits, report from omission_report where story = ? order by line, omits, ordinal", story, row => (row.Bool(1), reports.Of(row.Long(2))));
        return Rows("select line, fact, about from omission where story = ? order by line", story, row => new Omission(
            row.Text(1),
            row.Text(2),
            [.. named[row.Long(0)].Where(report => !report.Omits).Select(report => report.Report)],
            [.. named[row.Long(0)].Where(report => report.Omits).Select(report => report.Report)],
            spans.Evidence(row.Long(0), SpanRole.Evidence)));
    }

    private List<TimelineEntry> Timeline(long story, StorySpans spans) => Rows(
        "select line, kind, text, about, value, from_day, to_day, basis, because from timeline_entry where story = ? order by line",
        story,
        row => new TimelineEntry(
            DateLoader.Of(row, 4, spans.Evidence(row.Long(0), SpanRole.On)), row.Name<TimelineKind>(1), row.Text(2), row.Text(3), spans.Evidence(row.Long(0), SpanRole.Evidence)));

    private ILookup<long, T> Children<T>(string sql, long story, Func<SqliteStatement, T> read) =>
        Rows(sql, story, row => (Line: row.Long(0), Value: read(row))).ToLookup(row => row.Line, row => row.Value);

    private List<T> Rows<T>(string sql, long story, Func<SqliteStatement, T> read)
    {
        List<T> values = [];
        SqliteStatement rows = database.Use(sql).Add(story);
        while (rows.Step())
        {
            values.Add(read(rows));
        }
        return values;
    }
}
