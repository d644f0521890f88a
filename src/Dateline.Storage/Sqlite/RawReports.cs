using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Reports as they came in.</summary>
internal static class RawReports
{
    public static RawReport? Load(SqliteDatabase database, long report, string label)
    {
        SqliteStatement row = database.Use("select bytes, outlet, publisher, url, published, seen, kind, language, headline, replaces, retracts, content_type, listed, listed_outlet from raw where report = ? and label = ?")
            .Add(report).Add(label);
        RawReport? raw = !row.Step() ? null : new RawReport(label, row.Bytes(0))
        {
            Outlet = row.TextOrNull(1),
            Publisher = row.TextOrNull(2),
            Url = row.TextOrNull(3),
            Published = row.DayOrNull(4),
            Seen = row.DayOrNull(5),
            Kind = row.Name<ReportKind>(6),
            Language = row.TextOrNull(7),
            Headline = row.TextOrNull(8),
            Replaces = row.TextOrNull(9),
            Retracts = row.TextOrNull(10),
            ContentType = row.TextOrNull(11),
            Listed = row.DayOrNull(12),
            ListedOutlet = row.TextOrNull(13),
        };
        row.Reset();
        return raw;
    }

    /// <summary>How much was said of a report when it came in.</summary>
    public static int CountParticulars(RawReport raw) =>
        new object?[] { raw.Outlet, raw.Publisher, raw.Url, raw.Published, raw.Seen, raw.Language, raw.Headline, raw.Replaces, raw.Retracts, raw.ContentType, raw.Listed, raw.ListedOutlet }.Count(value => value is not null);
}
