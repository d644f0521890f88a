using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Writes days of reports with the characters that fix them.</summary>
internal sealed class DateWriter(SqliteDatabase database)
{
    /// <summary>Writes the day of a report and lets the report be listed by it.</summary>
    /// <exception cref="StoreException">The evidence names a report that was never saved.</exception>
    public void List(long report, long line, When when)
    {
        Write(report, line, when);
        database.Use("update report set day = ?, first_day = ?, last_day = ? where number = ?")
            .Add(Day.Order(when)).Add(Day.First(when)).Add(Day.Last(when)).Add(report).Run();
    }

    /// <exception cref="StoreException">The evidence names a report that was never saved.</exception>
    public void Write(long report, long line, When when)
    {
        database.Use("insert or replace into report_date values (?, ?, ?, ?, ?, ?, ?)")
            .Add(report).Add(line).Add(when.Value).Add(when.From).Add(when.To).Add(when.Basis).Add(when.Because).Run();
        for (int ordinal = 0; ordinal < when.Evidence.Count; ordinal++)
        {
            Evidence evidence = when.Evidence[ordinal];
            database.Use("insert or replace into report_evidence values (?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(report).Add(line).Add(ordinal).Add(ReportNumbers.Of(database, evidence.ReportId)).Add(evidence.Span.Start).Add(evidence.Span.End)
                .Add(evidence.Characters).Add(evidence.TextHash).Run();
        }
    }
}
