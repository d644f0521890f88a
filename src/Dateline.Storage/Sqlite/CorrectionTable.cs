using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Keeps the word of people.</summary>
internal sealed class CorrectionTable(SqliteDatabase database)
{
    /// <summary>Keeps a correction. Only while writing. Whether it is new.</summary>
    public bool Save(Correction correction)
    {
        SqliteStatement known = database.Use("select 1 from correction where id = ?").Add(correction.Id);
        bool isKnown = known.Step();
        known.Reset();
        if (!isKnown)
        {
            database.Use("insert into correction (id, report, start_at, end_at, field, value, author, reason, made_at, characters) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .Add(correction.Id).Add(correction.ReportId).Add(correction.Span?.Start).Add(correction.Span?.End).Add(correction.Field).Add(correction.Value).Add(correction.Author).Add(correction.Reason)
                .Add(Day.Instant(correction.MadeAt)).Add(correction.Characters).Run();
        }
        return !isKnown;
    }

    /// <summary>Marks a correction as undone. Only while writing. Whether there was one that held.</summary>
    public bool Undo(string id, string author, DateTimeOffset at)
    {
        SqliteStatement known = database.Use("select 1 from correction where id = ? and undone_at is null").Add(id);
        bool holds = known.Step();
        known.Reset();
        database.Use("update correction set undone_at = ?, undone_by = ? where id = ? and undone_at is null").Add(Day.Instant(at)).Add(author).Add(id).Run();
        return holds;
    }

    /// <summary>All corrections, the oldest first.</summary>
    public IReadOnlyList<CorrectionEntry> List()
    {
        List<CorrectionEntry> entries = [];
        SqliteStatement rows = database.Use("select report, start_at, end_at, field, value, author, reason, made_at, undone_at, undone_by, characters from correction order by made_at, number");
        while (rows.Step())
        {
            TextSpan? span = rows.LongOrNull(1) is { } start ? new TextSpan((int)start, rows.Int(2)) : null;
            Correction correction = new(rows.Text(0), span, rows.Text(3), rows.Text(4), rows.Text(5), rows.TextOrNull(6), Day.ParseInstant(rows.Text(7))) { Characters = rows.TextOrNull(10) };
            entries.Add(new CorrectionEntry(correction, rows.TextOrNull(8) is { } undone ? Day.ParseInstant(undone) : null, rows.TextOrNull(9)));
        }
        return entries;
    }
}
