using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Writes reports with their raw bytes; the search indexes wait for the end of the batch. Only while writing.</summary>
internal sealed class ReportWriter(SqliteDatabase database, ActorForms actors, GatheredChanges changes)
{
    private readonly BatchTable _batches = new(database);
    private readonly EarlierRaws _earlier = new(database);
    private readonly ReadingWriter _lines = new(database, actors, changes);
    private readonly DateWriter _dates = new(database);

    /// <summary>Saves one report, or leaves it as it is.</summary>
    /// <param name="run">Number of the run that read it.</param>
    /// <param name="prepared">The report.</param>
    /// <param name="batch">Number of the batch that it came with; null where it was there before.</param>
    public SavedAs Save(long run, long? batch, PreparedReport prepared)
    {
        ReadReport saved = prepared.Read;
        Report report = saved.Reading.Report;
        if (IsWithheld(report.Id))
        {
            return SavedAs.Withheld;
        }
        SavedAs how = Put(run, prepared);
        if (batch is { } with)
        {
            _batches.Note(with, report.Id, saved.Raw.Label);
        }
        return how;
    }

    private SavedAs Put(long run, PreparedReport prepared)
    {
        ReadReport saved = prepared.Read;
        Report report = saved.Reading.Report;
        if (ReportNumbers.Find(database, report.Id) is not { } number)
        {
            number = Insert(run, prepared);
            InsertRaw(number, saved.Raw, prepared.RawHash);
            WriteLines(number, prepared);
            return SavedAs.Added;
        }
        (string label, long readBy) = Standing(number);
        bool isNew = WriteRaw(number, report.Id, saved.Raw, prepared.RawHash);
        bool stands = saved.Raw.Label == label ? isNew || readBy != run || saved.IsAnew : isNew && Precedes(saved.Raw, RawReports.Load(database, number, label));
        if (!stands)
        {
            return SavedAs.Unchanged;
        }
        Replace(number, run, prepared);
        return SavedAs.Replaced;
    }

    /// <summary>Puts another reading of a report in the place of the one that there is; its bytes stay.</summary>
    /// <exception cref="StoreException">It was never saved.</exception>
    public void Replace(long run, PreparedReport read) => Replace(ReportNumbers.Of(database, read.Read.Reading.Report.Id), run, read);

    private void Replace(long number, long run, PreparedReport prepared)
    {
        Forget(number);
        Publish(number, -1);
        Particulars(database.Use("update report set run = ?, label = ?, outlet = ?, publisher = ?, url = ?, kind = ?, language = ?, published_given = ?, seen = ?, replaces = ?, retracts = ?, headline = ?, quotations = ?, events = ?, mentions = ?, day = ?, first_day = ?, last_day = ?, issued_outlet = ? where number = ?"), run, prepared.Read)
            .Add(number).Run();
        Publish(prepared.Read.Reading.Report);
        WriteLines(number, prepared);
    }

    private void WriteLines(long number, PreparedReport prepared)
    {
        _lines.Write(number, prepared.Lines, prepared.Rows);
        _dates.Write(number, 0, prepared.Read.Reading.Published);
    }

    private void Publish(Report report) => changes.Tallies.Publish(report.Outlet, report.Publisher, report.Url, 1);

    /// <summary>Counts a report of the record to its outlet (1), or no more (-1).</summary>
    public void Publish(long number, int step)
    {
        SqliteStatement row = database.Use("select outlet, publisher, url from report where number = ?").Add(number);
        row.Step();
        changes.Tallies.Publish(row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2), step);
        row.Reset();
    }

    /// <summary>Whether a person removed or purged the report. One that went with its batch comes in again.</summary>
    private bool IsWithheld(string report)
    {
        SqliteStatement row = database.Use("""
            select exists (select 1 from purged where report = ?), exists (select 1 from removed where report = ?),
                exists (select 1 from correction where report = ? and field = 'report.removed' and undone_at is null)
            """).Add(report).Add(report).Add(report);
        row.Step();
        (bool isPurged, bool isOut, bool isRemoved) = (row.Bool(0), row.Bool(1), row.Bool(2));
        row.Reset();
        if (isOut && !isPurged && !isRemoved)
        {
            ReportRemover.Readmit(database, report);
        }
        return isPurged || (isOut && isRemoved);
    }

    /// <summary>Of two labels of one report the one of which more is said stands, then the first in ordinal order.</summary>
    private static bool Precedes(RawReport first, RawReport? second)
    {
        int more = second is null ? 1 : RawReports.CountParticulars(first) - RawReports.CountParticulars(second);
        return more > 0 || (more == 0 && string.CompareOrdinal(first.Label, second!.Label) < 0);
    }

    private long Insert(long run, PreparedReport prepared)
    {
        Report report = prepared.Read.Reading.Report;
        Particulars(database.Use("insert into report (run, label, outlet, publisher, url, kind, language, published_given, seen, replaces, retracts, headline, quotations, events, mentions, day, first_day, last_day, issued_outlet, id, text_hash, length) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"), run, prepared.Read)
            .Add(report.Id).Add(report.Text.Hash).Add(report.Text.Length).Run();
        long number = database.LastInserted;
        database.Use("insert into report_text values (?, ?, ?)").Add(number).Add(report.Text.Value).Add(prepared.Forms).Run();
        changes.Search.AddReport(number, report.Text.Value, prepared.Forms);
        Publish(report);
        return number;
    }

    private static SqliteStatement Particulars(SqliteStatement statement, long run, ReadReport saved)
    {
        Report report = saved.Reading.Report;
        When day = saved.Reading.Published;
        Part? headline = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline);
        return statement
            .Add(run).Add(report.Label).Add(report.Outlet).Add(report.Publisher).Add(report.Url).Add(report.Kind).Add(report.Language)
            .Add(report.PublishedGiven).Add(report.Seen).Add(report.Replaces).Add(report.Retracts).Add(headline is null ? null : KeptCharacters.Whole(report.Text[headline.Span]))
            .Add(saved.Reading.Quotations.Count).Add(saved.Reading.Events.Count).Add(saved.Reading.Mentions.Count).Add(Day.Order(day)).Add(Day.First(day)).Add(Day.Last(day)).Add(report.IssuedOutlet);
    }

    private (string Label, long Run) Standing(long number)
    {
        SqliteStatement row = database.Use("select label, run from report where number = ?").Add(number);
        row.Step();
        (string, long) standing = (row.Text(0), row.Long(1));
        row.Reset();
        return standing;
    }

    /// <summary>Keeps the bytes under their label; whether that changed anything.</summary>
    private bool WriteRaw(long number, string report, RawReport raw, string hash)
    {
        RawReport? known = RawReports.Load(database, number, raw.Label);
        if (known is not null && ContentHash.OfBytes(known.Bytes.Span) == hash && known with { Bytes = raw.Bytes } == raw)
        {
            return false;
        }
        if (known is not null)
        {
            _earlier.Keep(number, report, raw.Label);
        }
        InsertRaw(number, raw, hash);
        return true;
    }

    private void InsertRaw(long number, RawReport raw, string hash) =>
        database.Use("insert or replace into raw values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(number).Add(raw.Label).Add(hash).Add(raw.Outlet).Add(raw.Publisher).Add(raw.Url).Add(raw.Published).Add(raw.Seen).Add(raw.Kind)
            .Add(raw.Language).Add(raw.Headline).Add(raw.Replaces).Add(raw.Retracts).AddBytes(raw.Entry is null ? raw.Bytes.Span : default).Add(raw.ContentType).Add(raw.Listed).Add(raw.ListedOutlet).Add(raw.Entry).Run();

    /// <summary>Drops the lines of a report, and those of the story that it is told in.</summary>
    public void Forget(long number)
    {
        _lines.Drop(number);
        foreach (string table in new[] { "report_evidence", "report_date", "story_features" })
        {
            database.Use($"delete from {table} where report = ?").Add(number).Run();
        }
        StoryLines.MakeStale(database, number);
    }
}

/// <summary>What came of a report that was handed in.</summary>
internal enum SavedAs
{
    /// <summary>It was there already.</summary>
    Unchanged,

    /// <summary>Its lines were replaced.</summary>
    Replaced,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>A person removed or purged it.</summary>
    Withheld,
}
