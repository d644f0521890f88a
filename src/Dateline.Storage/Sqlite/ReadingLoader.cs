using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Linking;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Loads readings as they were saved.</summary>
internal sealed class ReadingLoader(SqliteDatabase database)
{
    private readonly DateLoader _dates = new(database);

    /// <summary>The report under <paramref name="number"/>.</summary>
    public Report LoadReport(long number) => Report(number, Lines(number));

    /// <summary>The reading under <paramref name="number"/>, its tokens read anew; without tokens and sentences where <paramref name="knowledge"/> is null.</summary>
    public Reading Load(long number, Knowledge? knowledge, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ReadLines lines = Lines(number);
        Report report = Report(number, lines);
        return new Reading
        {
            Report = report,
            Analysis = knowledge?.Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], cancellation) ?? new TextAnalysis(new TokenTable(report.Text.Value, [], []), [], []),
            Published = _dates.Load(number, 0) ?? When.Unknown,
            Mentions = lines.Mentions,
            Times = lines.Times,
            Places = lines.Places,
            Quotations = lines.Quotations,
            Events = lines.Events,
            Links = lines.Links,
            Speakers = lines.Speakers,
            Parties = lines.Parties,
            ResolvedTimes = lines.ResolvedTimes,
            Findings = lines.OfReading,
        };
    }

    /// <summary>The lines of the reading under <paramref name="number"/>.</summary>
    /// <exception cref="StoreException">It has none: the record is damaged.</exception>
    public ReadLines Lines(long number) =>
        Bytes("select lines from report_reading where report = ?", number) is { } bytes ? PackedReading.Unpack(new PackReader(bytes, null)) : throw new StoreException(StoreProblem.Damaged, $"{database.Path}: the record is damaged (a report without lines)");

    /// <summary>Who spoke, and days, as the company of the report under <paramref name="number"/> tells them.</summary>
    public (IReadOnlyList<SpeakerLink> Speakers, IReadOnlyList<ResolvedTime> Times) Addition(long number) =>
        Bytes("select lines from report_addition where report = ?", number) is { } bytes ? PackedReading.UnpackAddition(new PackReader(bytes, null)) : ([], []);

    private Report Report(long number, ReadLines lines)
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
            Parts = lines.Parts,
            Findings = lines.OfReport,
        };
        row.Reset();
        return report;
    }

    private byte[]? Bytes(string sql, long number)
    {
        SqliteStatement row = database.Use(sql).Add(number);
        byte[]? bytes = row.Step() ? row.Bytes(0) : null;
        row.Reset();
        return bytes;
    }
}
