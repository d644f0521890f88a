using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Loads readings as they were saved.</summary>
internal sealed class ReadingLoader(SqliteDatabase database)
{
    /// <summary>Readings from which handing them to other cores costs less than it saves.</summary>
    private const int FewestAtOnce = 8;

    /// <summary>Readings whose packed lines are held beside the unpacked ones: 256 of 20 KB are 5 MB.</summary>
    private const int MostAtOnce = 256;

    private readonly DateLoader _dates = new(database);

    /// <summary>The report under <paramref name="number"/>.</summary>
    public Report LoadReport(long number) => Keep(number).Report();

    /// <summary>The readings under <paramref name="numbers"/>, in their order, their tokens read anew; without tokens and sentences where <paramref name="knowledge"/> is null. Only what the record gives is read one by one: all cores unpack it.</summary>
    public IReadOnlyList<Reading> Load(IEnumerable<long> numbers, Knowledge? knowledge, CancellationToken cancellation)
    {
        List<Reading> readings = [];
        foreach (long[] some in numbers.Chunk(MostAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            KeptReading[] kept = [.. some.Select(Keep)];
            Task<Reading>[] unpacked = kept.Length < FewestAtOnce ? [] : [.. kept.Select(reading => Task.Run(() => reading.Reading(knowledge, cancellation), cancellation))];
            readings.AddRange(unpacked.Length > 0 ? unpacked.Select(reading => reading.GetAwaiter().GetResult()) : kept.Select(reading => reading.Reading(knowledge, cancellation)));
        }
        return readings;
    }

    /// <summary>The lines of the reading under <paramref name="number"/>.</summary>
    /// <exception cref="StoreException">It has none: the record is damaged.</exception>
    public ReadLines Lines(long number) => PackedReading.Unpack(new PackReader(Packed(number), null));

    /// <summary>Who spoke, and days, as the company of the report under <paramref name="number"/> tells them.</summary>
    public (IReadOnlyList<SpeakerLink> Speakers, IReadOnlyList<ResolvedTime> Times) Addition(long number) =>
        Bytes("select lines from report_addition where report = ?", number) is { } bytes ? PackedReading.UnpackAddition(new PackReader(bytes, null)) : ([], []);

    private KeptReading Keep(long number)
    {
        byte[] lines = Packed(number);
        SqliteStatement row = database.Use("""
            select r.label, r.outlet, r.publisher, r.url, r.kind, r.language, r.published_given, r.seen, r.replaces, r.retracts, t.text, r.issued_outlet
            from report r join report_text t on t.report = r.number where r.number = ?
            """).Add(number);
        if (!row.Step())
        {
            throw new StoreException(StoreProblem.Damaged, $"{database.Path}: the record is damaged (a report without text)");
        }
        Report particulars = new(row.Text(0), row.TextOrNull(1), new ReportText(row.Text(10)), row.TextOrNull(11))
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
        KeptReading kept = new(particulars, lines, _dates.Load(number, 0) ?? When.Unknown);
        row.Reset();
        return kept;
    }

    private byte[] Packed(long number) =>
        Bytes("select lines from report_reading where report = ?", number) ?? throw new StoreException(StoreProblem.Damaged, $"{database.Path}: the record is damaged (a report without lines)");

    private byte[]? Bytes(string sql, long number)
    {
        SqliteStatement row = database.Use(sql).Add(number);
        byte[]? bytes = row.Step() ? row.Bytes(0) : null;
        row.Reset();
        return bytes;
    }
}
