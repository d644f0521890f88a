using System.Runtime.InteropServices;
using Dateline.Grouping;
using Dateline.Grouping.Stories;

namespace Dateline.Storage.Sqlite;

/// <summary>Keeps what grouping needs of reports.</summary>
internal sealed class StoryFeatureTable(SqliteDatabase database)
{
    /// <summary>The features made with <paramref name="knowledge"/>, and the reports that have none.</summary>
    public StoredFeatures Load(string knowledge)
    {
        List<StoryFeatures> features = [];
        List<string> missing = [];
        SqliteStatement rows = database.Use("""
            select r.id, f.day, f.latest_from, f.earliest_to, f.day_of_year, f.is_given, f.is_stated, f.keys, f.weights
            from report r left join story_features f on f.report = r.number and f.knowledge = ? order by r.id
            """).Add(knowledge);
        while (rows.Step())
        {
            // Features with longer keys are of an earlier program.
            if (rows.IsNull(1) || rows.Bytes(7).Length != rows.Bytes(8).Length * sizeof(uint) / sizeof(ushort))
            {
                missing.Add(rows.Text(0));
                continue;
            }
            StoryDays days = new(rows.Int(2), rows.Int(3), rows.Int(4), rows.Bool(5), rows.Bool(6));
            features.Add(StoryFeatures.Restored(
                rows.Text(0), rows.DayOrNull(1) ?? DateOnly.MaxValue, days, MemoryMarshal.Cast<byte, uint>(rows.Bytes(7)).ToArray(), MemoryMarshal.Cast<byte, ushort>(rows.Bytes(8)).ToArray()));
        }
        return new StoredFeatures(features, missing);
    }

    /// <summary>Keeps the features in the place of those that there were. Only while writing.</summary>
    public void Save(string knowledge, IReadOnlyList<StoryFeatures> features)
    {
        foreach (StoryFeatures report in features)
        {
            StoryDays days = report.Days;
            database.Use("insert or replace into story_features values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(ReportNumbers.Of(database, report.ReportId)).Add(knowledge).Add(Day.Text(report.Day)).Add(days.LatestFrom).Add(days.EarliestTo).Add(days.DayOfYear).Add(days.IsGiven).Add(days.IsStated)
                .AddBytes(MemoryMarshal.AsBytes(report.Keys)).AddBytes(MemoryMarshal.AsBytes(report.Weights)).Run();
        }
    }

    /// <summary>The ids, and those of reports at one address with them or that they replace or retract, or that do so with them.</summary>
    public IReadOnlyList<string> AtOneAddress(IReadOnlyList<string> reportIds)
    {
        SortedSet<string> found = new(reportIds, StringComparer.Ordinal);
        foreach (string id in reportIds)
        {
            SqliteStatement rows = database.Use("select o.id from report r join report o on o.url = r.url or o.label = r.replaces or o.replaces = r.label or o.label = r.retracts or o.retracts = r.label where r.id = ?").Add(id);
            while (rows.Step())
            {
                found.Add(rows.Text(0));
            }
        }
        return [.. found];
    }

    /// <summary>All copies and versions.</summary>
    public StoredCompanions Companions()
    {
        List<Copy> copies = [];
        SqliteStatement rows = database.Use("select r.id, o.id, c.kept, c.changed from copy c join report r on r.number = c.report join report o on o.number = c.of_report order by r.id, o.id");
        while (rows.Step())
        {
            copies.Add(new Copy(rows.Text(0), rows.Text(1), rows.Int(2), rows.TextOrNull(3)));
        }
        List<ReportVersion> versions = [];
        rows = database.Use("select r.id, o.id from version v join report r on r.number = v.report join report o on o.number = v.of_report order by r.id, o.id");
        while (rows.Step())
        {
            versions.Add(new ReportVersion(rows.Text(0), rows.Text(1)));
        }
        return new StoredCompanions(copies, versions);
    }
}
