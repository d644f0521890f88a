namespace Dateline.Storage.Sqlite;

/// <summary>Lists of outlets, by the counts that are kept.</summary>
internal sealed class OutletLists(SqliteDatabase database)
{
    public IReadOnlyList<OutletEntry> List()
    {
        Dictionary<string, int> stories = Stories();
        Dictionary<string, int> retracted = Retracted();
        return [.. Kept().GroupBy(kept => kept.Name, StringComparer.OrdinalIgnoreCase)
            .Select(kept => Entry([.. kept], stories, retracted))
            .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Name, StringComparer.Ordinal)];
    }

    private OutletEntry Entry(Named[] kept, Dictionary<string, int> stories, Dictionary<string, int> retracted)
    {
        string name = Most(kept, one => one.Name)[0];
        (DateOnly? first, DateOnly? last, string latest) = Days(name);
        return new OutletEntry(
            name, Most(kept, one => one.Publisher) is [var publisher, ..] ? publisher : null, Most(kept, one => one.Site), kept.Sum(one => one.Reports), stories.GetValueOrDefault(name), retracted.GetValueOrDefault(name), first, last, latest);
    }

    /// <summary>What is told, by how many reports.</summary>
    private static string[] Most(Named[] kept, Func<Named, string> told) =>
        [.. kept.Where(one => told(one).Length > 0).GroupBy(told, StringComparer.Ordinal).OrderByDescending(same => same.Sum(one => one.Reports)).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key)];

    private List<Named> Kept()
    {
        List<Named> kept = [];
        SqliteStatement rows = database.Use("select name, publisher, site, reports from outlet");
        while (rows.Step())
        {
            kept.Add(new Named(rows.Text(0), rows.Text(1), rows.Text(2), rows.Int(3)));
        }
        return kept;
    }

    private (DateOnly? First, DateOnly? Last, string Latest) Days(string name)
    {
        SqliteStatement row = database.Use("""
            select (select day from report where outlet = ?1 collate nocase order by day limit 1), (select day from report where outlet = ?1 collate nocase and day < '9999-12-31' order by day desc limit 1),
                coalesce((select id from report where outlet = ?1 collate nocase and day < '9999-12-31' order by day desc, id desc limit 1), (select id from report where outlet = ?1 collate nocase order by id desc limit 1))
            """).Add(name);
        row.Step();
        DateOnly? last = row.DayOrNull(1);
        (DateOnly?, DateOnly?, string) days = (last is null ? null : row.DayOrNull(0), last, row.Text(2));
        row.Reset();
        return days;
    }

    private Dictionary<string, int> Stories()
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        SqliteStatement rows = database.Use("select outlet, stories from outlet_told");
        while (rows.Step())
        {
            counts[rows.Text(0)] = rows.Int(1);
        }
        return counts;
    }

    private Dictionary<string, int> Retracted()
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        foreach (string report in new RetractionLists(database).List().Select(retraction => retraction.ReportId))
        {
            SqliteStatement row = database.Use("select outlet from report where id = ? and outlet is not null").Add(report);
            if (row.Step())
            {
                counts[row.Text(0)] = counts.GetValueOrDefault(row.Text(0)) + 1;
            }
            row.Reset();
        }
        return counts;
    }

    private sealed record Named(string Name, string Publisher, string Site, int Reports);
}
