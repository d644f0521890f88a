using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Holds a whole record against itself.</summary>
internal sealed class RecordVerifier(SqliteDatabase database)
{
    private readonly List<VerificationFault> _faults = [];

    /// <summary>All that is wrong, <see cref="VerifySearch"/> included where that was called before.</summary>
    public Verification Verify(CancellationToken cancellation)
    {
        ReportVerifier reports = new(database, _faults);
        StoryVerifier stories = new(database, _faults);
        List<(long Number, string Id)> all = [];
        Guarded(() => VerifyFile());
        Guarded(() => VerifyOrphans());
        Guarded(() => all = Reports());
        Guarded(() => VerifyRuns());
        Guarded(() => VerifyWithheld());
        foreach ((long number, string id) in all)
        {
            cancellation.ThrowIfCancellationRequested();
            Guarded(() => reports.Verify(number, id));
            Guarded(() => stories.VerifyDate(number, id));
        }
        Guarded(() =>
        {
            foreach ((long number, string id, string foundedBy) in Stories())
            {
                cancellation.ThrowIfCancellationRequested();
                stories.VerifyStory(number, id, foundedBy);
            }
        });
        VerificationFault[] faults = [.. _faults
            .OrderBy(fault => fault.ReportId ?? "", StringComparer.Ordinal).ThenBy(fault => fault.Kind).ThenBy(fault => fault.LineId, StringComparer.Ordinal).ThenBy(fault => fault.Message, StringComparer.Ordinal)];
        return new Verification(all.Count, reports.CountLines + stories.CountLines, reports.CountSpans + stories.CountSpans, faults);
    }

    /// <summary>Holds the search indexes against the texts. Only while writing: the index checks itself by a statement that writes.</summary>
    public void VerifySearch()
    {
        foreach (string index in new[] { "report_search", "quotation_search", "event_search" })
        {
            try
            {
                database.Use($"insert into {index} ({index}, rank) values ('integrity-check', 1)").Run();
            }
            catch (StoreException error) when (error.Problem == StoreProblem.Damaged)
            {
                Fault($"the search index {index} is not the one of the texts");
            }
        }
    }

    /// <summary>Damage to the file turns up wherever it is read: it is a fault like any other, and the rest is looked at all the same.</summary>
    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (StoreException error) when (error.Problem == StoreProblem.Damaged)
        {
            Fault(error.Message);
        }
    }

    private void VerifyFile()
    {
        SqliteStatement rows = database.Use("pragma integrity_check");
        while (rows.Step())
        {
            if (rows.Text(0) is not "ok" and string wrong)
            {
                Fault($"the file is damaged: {wrong}");
            }
        }
        rows = database.Use("pragma foreign_key_check");
        while (rows.Step())
        {
            Fault($"a line of the table {rows.Text(0)} names a line of {rows.Text(2)} that is not there");
        }
    }

    /// <summary>Lines of reports and actors that are not there: these tables name no foreign keys, for the sake of speed.</summary>
    private void VerifyOrphans()
    {
        foreach (string table in new[] { "span", "part", "mention", "link", "report_actor", "time_expression", "resolved_time", "place", "quotation", "speaker", "party", "event", "finding" })
        {
            foreach ((string column, string parent) in new[] { ("report", "report"), ("actor", "actor_form") }.Take(table is "link" or "report_actor" or "quotation" or "speaker" or "party" ? 2 : 1))
            {
                long count = database.Number($"select count(*) from {table} where {column} is not null and {column} not in (select number from {parent})");
                if (count > 0)
                {
                    Fault($"{count} lines of the table {table} name a line of {parent} that is not there");
                }
            }
        }
    }

    private void VerifyRuns()
    {
        foreach (Run run in new RunTable(database).List().Select(start => start.Run))
        {
            if (Run.Of(run.ProgramVersion, run.ModelsHash, run.DataHash, run.Options) != run)
            {
                _faults.Add(new VerificationFault(run.Id, LineKind.Run, null, "its id is not the hash of what it says"));
            }
        }
    }

    /// <summary>Reports that were taken out: their bytes are those that came in, and what was purged is nowhere.</summary>
    private void VerifyWithheld()
    {
        SqliteStatement rows = database.Use("select report, label, hash, bytes from removed_raw where entry is null order by report, label");
        while (rows.Step())
        {
            if (ContentHash.OfBytes(rows.Bytes(3)) != rows.Text(2))
            {
                _faults.Add(new VerificationFault(rows.Text(0), LineKind.Report, rows.Text(0), $"the bytes that came in as '{rows.Text(1)}' are not the ones that were saved"));
            }
        }
        rows = database.Use("select report from purged where report in (select id from report) or report in (select report from removed)");
        while (rows.Step())
        {
            _faults.Add(new VerificationFault(rows.Text(0), LineKind.Report, rows.Text(0), "it was purged and is still there"));
        }
        rows = database.Use("select report from removed where report in (select id from report)");
        while (rows.Step())
        {
            _faults.Add(new VerificationFault(rows.Text(0), LineKind.Report, rows.Text(0), "it was removed and is still there"));
        }
    }

    private List<(long Number, string Id)> Reports()
    {
        List<(long, string)> reports = [];
        SqliteStatement rows = database.Use("select number, id from report order by id");
        while (rows.Step())
        {
            reports.Add((rows.Long(0), rows.Text(1)));
        }
        return reports;
    }

    private List<(long Number, string Id, string FoundedBy)> Stories()
    {
        List<(long, string, string)> stories = [];
        SqliteStatement rows = database.Use("select number, id, founded_by from story order by id");
        while (rows.Step())
        {
            stories.Add((rows.Long(0), rows.Text(1), rows.Text(2)));
        }
        return stories;
    }

    private void Fault(string message) => _faults.Add(new VerificationFault("record", LineKind.Record, null, message));
}
