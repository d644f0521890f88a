using System.Text.Json;
using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>All that the record keeps of one report, as it stands there.</summary>
internal sealed record StoredReport(string Id, string? IssuedOutlet, string TextHash, int Length, string? Headline, string? Text)
{
    /// <summary>What came in: label, hash and bytes; these are null where the bytes are those of another report.</summary>
    public required IReadOnlyList<(string Label, string Hash, byte[]? Bytes)> Raw { get; init; }

    /// <summary>Its packed lines, or null where they are missing.</summary>
    public byte[]? Lines { get; init; }

    /// <summary>What its company adds, packed, or null.</summary>
    public byte[]? Addition { get; init; }

    /// <summary>The rows of its lines; the words of events are not kept.</summary>
    public required ReadingRows Rows { get; init; }
}

/// <summary>Loads reports as they stand in the record.</summary>
internal sealed class StoredReports(SqliteDatabase database)
{
    private readonly ActorForms _actors = new(database);

    /// <summary>The report under <paramref name="number"/>, which must be there.</summary>
    public StoredReport Load(long number)
    {
        SqliteStatement row = database.Use("""
            select r.id, coalesce(r.issued_outlet, r.outlet), r.text_hash, r.length, r.headline, t.text, l.lines, a.lines, r.mentions
            from report r left join report_text t on t.report = r.number left join report_reading l on l.report = r.number left join report_addition a on a.report = r.number where r.number = ?
            """).Add(number);
        row.Step();
        (byte[]? lines, byte[]? addition, int mentions) = (row.IsNull(6) ? null : row.Bytes(6), row.IsNull(7) ? null : row.Bytes(7), row.Int(8));
        StoredReport report = new(row.Text(0), row.TextOrNull(1), row.Text(2), row.Int(3), row.TextOrNull(4), row.TextOrNull(5)) { Lines = lines, Addition = addition, Raw = Raw(number), Rows = Rows(number, mentions) };
        row.Reset();
        return report;
    }

    private List<(string, string, byte[]?)> Raw(long number) => All(
        "select label, hash, bytes, entry from raw where report = ? order by label", number, row => (row.Text(0), row.Text(1), row.IsNull(3) ? row.Bytes(2) : null));

    private ReadingRows Rows(long number, int mentions)
    {
        (long first, long last) = (LineNumbers.Key(number, 0), LineNumbers.Key(number + 1, 0) - 1);
        return new ReadingRows(
            All("select id, kind, hedged, cue, actor, office, said_for, said_from, said_to, start_at, end_at, content, forms from quotation where number between ? and ? order by number", first, Quotation, last),
            All("select id, class, quotation, actors, start_at, end_at from event where number between ? and ? order by number", first, Event, last),
            All("select quotation, actor, addressed from party where quotation between ? and ? order by ordinal", first, row => new PartyRow(LineNumbers.Place(row.Long(0)), _actors.Of(row.Long(1))!, row.Bool(2)), last),
            All("select code, message, start_at, end_at from finding where report = ? order by ordinal", number, row => new Finding(row.Text(0), row.IsNull(2) ? null : Spans.Of(row.Int(2), row.Int(3)), row.Text(1))),
            [.. All("select actor, mentions from report_actor where report = ?", number, row => (Actor: _actors.Of(row.Long(0))!, row.Int(1)))
                .OrderBy(actor => actor.Actor.Id, StringComparer.Ordinal).ThenBy(actor => actor.Actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Actor.Kind)],
            mentions);
    }

    private QuotationRow Quotation(SqliteStatement row) => new(
        row.Text(0), row.Name<QuotationKind>(1), row.Bool(2), row.Text(3),
        new Spoken(_actors.Of(row.LongOrNull(4)), row.TextOrNull(5), row.TextOrNull(6), row.DayOrNull(7), row.DayOrNull(8)), row.Int(9), row.Int(10), row.Text(11), row.Text(12));

    private EventRow Event(SqliteStatement row) => new(row.Text(0), row.Text(1), row.TextOrNull(2), Actors(row.Text(3)), row.Int(4), row.Int(5), "", "");

    /// <exception cref="StoreException">It is no list of actors: the record is damaged.</exception>
    private IReadOnlyList<ActorReference> Actors(string numbers)
    {
        try
        {
            using JsonDocument list = JsonDocument.Parse(numbers);
            return [.. list.RootElement.EnumerateArray().Select(number => _actors.Of(number.GetInt64())!)];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new StoreException(StoreProblem.Damaged, $"The record holds '{numbers}' where a list of actors belongs");
        }
    }

    private List<T> All<T>(string sql, long first, Func<SqliteStatement, T> read, long? last = null)
    {
        SqliteStatement rows = database.Use(sql).Add(first);
        if (last is { } end)
        {
            rows.Add(end);
        }
        List<T> values = [];
        while (rows.Step())
        {
            values.Add(read(rows));
        }
        return values;
    }
}
