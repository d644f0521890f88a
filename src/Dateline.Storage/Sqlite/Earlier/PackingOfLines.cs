using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Storage.Packing;

namespace Dateline.Storage.Sqlite.Earlier;

/// <summary>Packs the lines of a record that kept them in rows, and writes the rows that are made from them.</summary>
internal static class PackingOfLines
{
    /// <summary>The version of the schema that brings packed lines.</summary>
    public const int Version = 16;

    /// <summary>Search indexes and tallies are written after so many reports.</summary>
    private const int BatchSize = 500;

    /// <summary>Fills the empty tables of packed lines. Only while writing.</summary>
    public static void Fill(SqliteDatabase database)
    {
        ActorForms actors = new(database);
        EarlierReadings earlier = new(database, actors);
        GatheredChanges changes = new(database);
        ReadingWriter writer = new(database, actors, changes);
        ReportWriter reports = new(database, actors, changes);
        // Made anew from the lines.
        database.Execute("delete from report_actor");
        int done = 0;
        foreach (long number in ReportNumbers.All(database))
        {
            (ReadLines read, IReadOnlyList<SpeakerLink> speakers, IReadOnlyList<ResolvedTime> times) = earlier.Load(number);
            string text = Text(database, number, changes);
            SpokenBy? spoken = speakers.Count + times.Count == 0 ? null : new SpokenBy(speakers, times);
            database.Use("update report set mentions = ? where number = ?").Add(read.Mentions.Count).Add(number).Run();
            writer.WriteRows(number, PackedReading.Pack(read, text), ReadingRows.Of(read, text, spoken));
            reports.Publish(number, 1);
            if (spoken is not null)
            {
                database.Use("insert into report_addition values (?, ?)").Add(number).AddBytes(PackedReading.PackAddition(speakers, times, text)).Run();
            }
            if (++done % BatchSize == 0)
            {
                changes.Write();
            }
        }
        changes.Write();
    }

    /// <summary>The text; the search index takes the forms that this program makes of it.</summary>
    private static string Text(SqliteDatabase database, long number, GatheredChanges changes)
    {
        SqliteStatement row = database.Use("select text, forms from report_text where report = ?").Add(number);
        (string text, string before) = row.Step() ? (row.Text(0), row.Text(1)) : ("", "");
        row.Reset();
        string forms = SearchForms.Of(text);
        if (forms != before)
        {
            changes.Search.DropReport(number, text, before);
            changes.Search.AddReport(number, text, forms);
            database.Use("update report_text set forms = ? where report = ?").Add(forms).Add(number).Run();
        }
        return text;
    }
}
