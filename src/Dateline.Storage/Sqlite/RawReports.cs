using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Reports as they came in. Of the entry of a live page the bytes are those of the page, which are kept once; where the page was removed, there are none.</summary>
internal static class RawReports
{
    private const string Columns = "bytes, outlet, publisher, url, published, seen, kind, language, headline, replaces, retracts, content_type, listed, listed_outlet, entry, hash";

    public static RawReport? Load(SqliteDatabase database, long report, string label)
    {
        (RawReport? raw, string hash) = Read(database.Use($"select {Columns} from raw where report = ? and label = ?").Add(report).Add(label), label);
        if (raw?.Entry is null)
        {
            return raw;
        }
        SqliteStatement row = database.Use("select bytes from raw where hash = ? and entry is null order by report, label limit 1").Add(hash);
        raw = row.Step() ? raw with { Bytes = row.Bytes(0) } : null;
        row.Reset();
        return raw;
    }

    /// <summary>The bytes of a report that was taken out; it must be there.</summary>
    public static RawReport LoadRemoved(SqliteDatabase database, string report, string label) =>
        Read(database.Use($"select {Columns} from removed_raw where report = ? and label = ?").Add(report).Add(label), label).Raw!;

    private static (RawReport? Raw, string Hash) Read(SqliteStatement row, string label)
    {
        (RawReport? Raw, string Hash) read = row.Step() ? (Of(row, label) with { Entry = (int?)row.LongOrNull(14) }, row.Text(15)) : (null, "");
        row.Reset();
        return read;
    }

    private static RawReport Of(SqliteStatement row, string label) => new(label, row.Bytes(0))
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

    /// <summary>How much was said of a report when it came in.</summary>
    public static int CountParticulars(RawReport raw) =>
        new object?[] { raw.Outlet, raw.Publisher, raw.Url, raw.Published, raw.Seen, raw.Language, raw.Headline, raw.Replaces, raw.Retracts, raw.ContentType, raw.Listed, raw.ListedOutlet }.Count(value => value is not null);
}
