using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Loads days of reports with the characters that fix them.</summary>
internal sealed class DateLoader(SqliteDatabase database)
{
    /// <summary>The day under <paramref name="line"/>, or null where there is none.</summary>
    public When? Load(long report, long line)
    {
        SqliteStatement row = database.Use("select value, from_day, to_day, basis, because from report_date where report = ? and line = ?").Add(report).Add(line);
        When? when = row.Step() ? Of(row, 0, []) : null;
        row.Reset();
        return when is null ? null : when with { Evidence = Evidence(report, line) };
    }

    /// <summary>The day as told, or as read while the report is untold.</summary>
    public When Effective(long report) => Load(report, LineNumbers.Telling) ?? Load(report, 0) ?? When.Unknown;

    /// <summary>A day from five columns that begin at <paramref name="column"/>.</summary>
    public static When Of(SqliteStatement row, int column, IReadOnlyList<Evidence> evidence) =>
        new(row.DayOrNull(column), row.DayOrNull(column + 1), row.DayOrNull(column + 2), row.Name<DateBasis>(column + 3), evidence, row.TextOrNull(column + 4));

    private List<Evidence> Evidence(long report, long line)
    {
        List<Evidence> evidence = [];
        SqliteStatement rows = database.Use("""
            select r.id, e.start_at, e.end_at, e.characters, e.text_hash
            from report_evidence e join report r on r.number = e.of_report where e.report = ? and e.line = ? order by e.ordinal
            """).Add(report).Add(line);
        while (rows.Step())
        {
            evidence.Add(new Evidence(rows.Text(0), Spans.Of(rows.Int(1), rows.Int(2)), rows.Text(3), rows.Text(4)));
        }
        return evidence;
    }
}
