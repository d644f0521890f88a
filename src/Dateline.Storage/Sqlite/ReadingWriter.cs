using System.Globalization;
using Dateline.Linking;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Writes the packed lines of readings and the rows made from them. Only while writing.</summary>
internal sealed class ReadingWriter(SqliteDatabase database, ActorForms actors, GatheredChanges changes)
{
    /// <summary>Writes the lines of a report that has none.</summary>
    public void Write(long number, byte[] lines, ReadingRows rows)
    {
        WriteRows(number, lines, rows);
        changes.Search.AddLines(number, rows.Quotations.Select(row => row.Id).Concat(rows.Events.Select(row => row.Id)));
    }

    /// <summary>Writes the lines of a report that has none, but not their ids where lines are found by them.</summary>
    public void WriteRows(long number, byte[] lines, ReadingRows rows)
    {
        database.Use("insert into report_reading values (?, ?)").Add(number).AddBytes(lines).Run();
        for (int place = 0; place < rows.Quotations.Count; place++)
        {
            Write(number, LineNumbers.Key(number, place + 1), rows.Quotations[place]);
        }
        for (int place = 0; place < rows.Events.Count; place++)
        {
            Write(number, LineNumbers.Key(number, place + 1), rows.Events[place]);
        }
        for (int ordinal = 0; ordinal < rows.Parties.Count; ordinal++)
        {
            PartyRow party = rows.Parties[ordinal];
            database.Use("insert into party values (?, ?, ?, ?)").Add(LineNumbers.Key(number, party.Quotation + 1)).Add(ordinal).Add(actors.NumberOf(party.Actor)).Add(party.IsAddressed).Run();
        }
        for (int ordinal = 0; ordinal < rows.Findings.Count; ordinal++)
        {
            Finding finding = rows.Findings[ordinal];
            database.Use("insert into finding values (?, ?, ?, ?, ?, ?)").Add(number).Add(ordinal).Add(finding.Code).Add(finding.Message).Add(finding.Span?.Start).Add(finding.Span?.End).Run();
        }
        string? before = null;
        foreach ((ActorReference actor, int mentions) in rows.Mentioned)
        {
            long form = actors.NumberOf(actor)!.Value;
            database.Use("insert into report_actor values (?, ?, ?)").Add(form).Add(number).Add(mentions).Run();
            changes.Tallies.Mention(form, actor.Id, mentions, 1, actor.Id == before);
            before = actor.Id;
        }
        changes.Tallies.Add(rows);
    }

    /// <summary>Drops the lines of a report with their rows.</summary>
    public void Drop(long number)
    {
        changes.Tallies.Drop(number);
        (long first, long last) = (LineNumbers.Key(number, 0), LineNumbers.Key(number + 1, 0) - 1);
        List<string> ids = [];
        SqliteStatement rows = database.Use("select number, content, forms, id from quotation where number between ? and ?").Add(first).Add(last);
        while (rows.Step())
        {
            changes.Search.DropQuotation(rows.Long(0), rows.Text(1), rows.Text(2));
            ids.Add(rows.Text(3));
        }
        rows = database.Use("select number, id from event where number between ? and ?").Add(first).Add(last);
        while (rows.Step())
        {
            changes.Search.DropEvent(rows.Long(0));
            ids.Add(rows.Text(1));
        }
        changes.Search.DropLines(number, ids);
        database.Use("delete from quotation where number between ? and ?").Add(first).Add(last).Run();
        database.Use("delete from event where number between ? and ?").Add(first).Add(last).Run();
        database.Use("delete from party where quotation between ? and ?").Add(first).Add(last).Run();
        foreach (string table in new[] { "report_reading", "report_addition", "finding", "report_actor" })
        {
            database.Use($"delete from {table} where report = ?").Add(number).Run();
        }
    }

    /// <summary>Lets the quotations of a report have the speakers and days that <paramref name="spoken"/> says, in their order.</summary>
    public void Tell(long number, IReadOnlyList<Spoken> spoken)
    {
        List<(long Key, long? Actor, Spoken Told)> changed = [];
        SqliteStatement row = database.Use("select number, actor, office, said_for, said_from, said_to from quotation where number between ? and ? order by number")
            .Add(LineNumbers.Key(number, 0)).Add(LineNumbers.Key(number + 1, 0) - 1);
        for (int place = 0; place < spoken.Count && row.Step(); place++)
        {
            long? before = row.LongOrNull(1);
            Spoken told = spoken[place];
            ActorReference? speaker = actors.Of(before);
            if (new Spoken(speaker, row.TextOrNull(2), row.TextOrNull(3), row.DayOrNull(4), row.DayOrNull(5)) != told)
            {
                long? now = actors.NumberOf(told.Actor);
                changed.Add((row.Long(0), now, told));
                changes.Tallies.Speak(before, speaker?.Id, -1);
                changes.Tallies.Speak(now, told.Actor?.Id, 1);
            }
        }
        row.Reset();
        foreach ((long key, long? actor, Spoken told) in changed)
        {
            database.Use("update quotation set actor = ?, office = ?, said_for = ?, said_from = ?, said_to = ? where number = ?")
                .Add(actor).Add(told.Office).Add(told.For).Add(told.From).Add(told.To).Add(key).Run();
        }
    }

    private void Write(long report, long key, QuotationRow row)
    {
        long? actor = actors.NumberOf(row.Spoken.Actor);
        changes.Tallies.Speak(actor, row.Spoken.Actor?.Id, 1);
        database.Use("insert into quotation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(key).Add(report).Add(row.Id).Add(row.Kind).Add(row.Hedged).Add(row.Cue).Add(actor).Add(row.Spoken.Office).Add(row.Spoken.For)
            .Add(row.Spoken.From).Add(row.Spoken.To).Add(row.Start).Add(row.End).Add(row.Content).Add(row.Forms).Run();
        changes.Search.AddQuotation(key, row.Content, row.Forms);
    }

    private void Write(long report, long key, EventRow row)
    {
        database.Use("insert into event values (?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(key).Add(report).Add(row.Id).Add(row.Class).Add(row.Quotation).Add(Numbers(row.Actors)).Add(row.Start).Add(row.End).Run();
        changes.Search.AddEvent(key, row.Words, row.Forms);
    }

    private string Numbers(IReadOnlyList<ActorReference> named) =>
        named.Count == 0 ? "[]" : string.Create(CultureInfo.InvariantCulture, $"[{string.Join(',', named.Select(actor => actors.NumberOf(actor)))}]");
}
