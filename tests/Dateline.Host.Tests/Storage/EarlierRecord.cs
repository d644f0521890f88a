using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Dateline.Text;
using SQLitePCL;

namespace Dateline.Host.Tests.Storage;

/// <summary>A record as programs of schema 15 made it.</summary>
internal static class EarlierRecord
{
    /// <summary>Makes the record with the reports and what their company adds; no story is told in it.</summary>
    public static void Make(string path, Run run, DateTimeOffset startedAt, FilledRecord record)
    {
        using SqliteDatabase database = SqliteDatabase.Open(path, path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        SchemaScripts.BringUpToDate(database, CancellationToken.None, upTo: 15);
        new RunTable(database).Begin(run, startedAt);
        new BatchTable(database).OfRun(1);
        EarlierLines lines = new(database, new ActorForms(database));
        foreach (ReadReport read in record.Reports)
        {
            long number = Insert(database, read);
            lines.Write(number, read.Reading);
            foreach (ReportAddition addition in record.Telling.Additions.Where(addition => addition.ReportId == read.Reading.Report.Id))
            {
                lines.WriteAdditions(number, read.Reading, addition);
            }
        }
    }

    private static long Insert(SqliteDatabase database, ReadReport read)
    {
        (Report report, Extraction.RawReport raw) = (read.Reading.Report, read.Raw);
        string? headline = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline) is { } part ? KeptCharacters.Whole(report.Text[part.Span]) : null;
        database.Use("insert into report (run, label, outlet, publisher, url, kind, language, published_given, seen, replaces, retracts, headline, quotations, events, day, issued_outlet, id, text_hash, length) values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(report.Label).Add(report.Outlet).Add(report.Publisher).Add(report.Url).Add(report.Kind).Add(report.Language).Add(report.PublishedGiven).Add(report.Seen).Add(report.Replaces).Add(report.Retracts).Add(headline)
            .Add(read.Reading.Quotations.Count).Add(read.Reading.Events.Count).Add(Day.Order(read.Reading.Published)).Add(report.IssuedOutlet).Add(report.Id).Add(report.Text.Hash).Add(report.Text.Length).Run();
        long number = database.LastInserted;
        database.Use("insert into report_text values (?, ?, ?)").Add(number).Add(report.Text.Value).Add("earlier").Run();
        database.Use("insert into report_search (rowid, text, forms) values (?, ?, ?)").Add(number).Add(report.Text.Value).Add("earlier").Run();
        database.Use("insert into raw values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(number).Add(raw.Label).Add(ContentHash.OfBytes(raw.Bytes.Span)).Add(raw.Outlet).Add(raw.Publisher).Add(raw.Url).Add(raw.Published).Add(raw.Seen).Add(raw.Kind)
            .Add(raw.Language).Add(raw.Headline).Add(raw.Replaces).Add(raw.Retracts).AddBytes(raw.Bytes.Span).Add(raw.ContentType).Add(raw.Listed).Add(raw.ListedOutlet).Add(raw.Entry).Run();
        return number;
    }
}
