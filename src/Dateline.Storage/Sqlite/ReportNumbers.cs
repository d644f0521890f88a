namespace Dateline.Storage.Sqlite;

/// <summary>Reports' numbers by their ids.</summary>
internal static class ReportNumbers
{
    public static long? Find(SqliteDatabase database, string reportId)
    {
        SqliteStatement row = database.Use("select number from report where id = ?").Add(reportId);
        long? number = row.Step() ? row.Long(0) : null;
        row.Reset();
        return number;
    }

    /// <exception cref="StoreException">There is no such report.</exception>
    public static long Of(SqliteDatabase database, string reportId) =>
        Find(database, reportId) ?? throw new StoreException(StoreProblem.Refused, $"{database.Path}: report {reportId} was never saved");

    /// <summary>All reports' numbers, in ordinal order of ids.</summary>
    public static List<long> All(SqliteDatabase database)
    {
        List<long> numbers = [];
        SqliteStatement rows = database.Use("select number from report order by id");
        while (rows.Step())
        {
            numbers.Add(rows.Long(0));
        }
        return numbers;
    }
}
