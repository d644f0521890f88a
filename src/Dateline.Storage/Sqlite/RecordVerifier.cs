using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Holds a whole record against itself.</summary>
internal sealed class RecordVerifier(SqliteDatabase database)
{
    /// <summary>Reports that are held against their lines at once, while the next are loaded: 256 of some 20 kB.</summary>
    private const int BatchSize = 256;

    private readonly List<VerificationFault> _faults = [];
    private int _countLines;
    private int _countSpans;

    /// <summary>All that is wrong, <see cref="VerifySearch"/> included where that was called before.</summary>
    public Verification Verify(CancellationToken cancellation)
    {
        StoryVerifier stories = new(database, _faults);
        List<(long Number, string Id)> all = [];
        Guarded(() => VerifyFile());
        Guarded(() => VerifyOrphans());
        Guarded(() => all = Reports());
        Guarded(() => VerifyRuns());
        Guarded(() => VerifyWithheld());
        Guarded(() => VerifyTallies());
        Guarded(() => VerifyIds());
        VerifyReports(all, stories, cancellation);
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
        return new Verification(all.Count, _countLines + stories.CountLines, _countSpans + stories.CountSpans, faults);
    }

    /// <summary>Holds the search indexes against the texts. Only while writing: the index checks itself by a statement that writes.</summary>
    public void VerifySearch()
    {
        foreach (string index in new[] { "report_search", "quotation_search", "event_search", "line_id" })
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

    /// <summary>Holds reports against their lines on all cores, while this one loads the next.</summary>
    private void VerifyReports(List<(long Number, string Id)> all, StoryVerifier stories, CancellationToken cancellation)
    {
        StoredReports stored = new(database);
        Task<ReportVerifier[]> running = Task.FromResult<ReportVerifier[]>([]);
        foreach ((long Number, string Id)[] batch in all.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            List<ReportVerifier> verifiers = [];
            foreach ((long number, string id) in batch)
            {
                try
                {
                    verifiers.Add(new ReportVerifier(stored.Load(number)));
                }
                catch (StoreException error) when (error.Problem == StoreProblem.Damaged)
                {
                    _faults.Add(new VerificationFault(id, LineKind.Report, id, error.Message));
                }
                Guarded(() => stories.VerifyDate(number, id));
            }
            Gather(running);
            running = Task.Run(
                () =>
                {
                    Parallel.ForEach(verifiers, verifier => verifier.Verify());
                    return verifiers.ToArray();
                },
                cancellation);
        }
        Gather(running);
    }

    private void Gather(Task<ReportVerifier[]> running)
    {
        foreach (ReportVerifier verifier in running.GetAwaiter().GetResult())
        {
            _faults.AddRange(verifier.Faults);
            _countLines += verifier.CountLines;
            _countSpans += verifier.CountSpans;
        }
    }

    /// <summary>What is kept counted is what counting anew gives.</summary>
    private void VerifyTallies()
    {
        foreach ((string what, string wrong) in new[]
        {
            ("forms of actors", """
                select count(*) from actor_form f left join (select actor, count(*) reports from report_actor group by actor) m on m.actor = f.number left join (select actor, count(*) quotations from quotation where actor is not null group by actor) q on q.actor = f.number
                where f.reports <> coalesce(m.reports, 0) or f.quotations <> coalesce(q.quotations, 0)
                """),
            ("actors", """
                with met (id, reports, mentions, quotations) as (
                    select f.id, count(distinct m.report), sum(m.mentions), 0 from report_actor m join actor_form f on f.number = m.actor group by f.id
                    union all select f.id, 0, 0, count(*) from quotation q join actor_form f on f.number = q.actor group by f.id)
                select count(*) from (select id, sum(reports), sum(mentions), sum(quotations) from met group by id except select id, reports, mentions, quotations from actor)
                """),
            ("actors", "select abs((select count(*) from actor) - (select count(distinct id) from actor_form where reports > 0 or quotations > 0))"),
            ("outlets", "select abs((select count(*) from report where outlet is not null) - (select coalesce(sum(reports), 0) from outlet))"),
            ("outlets", "select count(*) from (select outlet, coalesce(publisher, ''), count(*) from report where outlet is not null group by 1, 2 except select name, publisher, sum(reports) from outlet group by 1, 2)"),
            ("stories of outlets", """
                with told (outlet, story, reports) as (select r.outlet collate nocase, m.story, count(*) from story_report m join report r on r.number = m.report where r.outlet is not null group by r.outlet collate nocase, m.story)
                select (select count(*) from (select outlet, story, reports from told except select outlet, story, reports from outlet_story)) + abs((select count(*) from told) - (select count(*) from outlet_story))
                """),
            ("stories of outlets", "select count(*) from (select outlet, count(*) stories from outlet_story group by outlet) c full join outlet_told t on t.outlet = c.outlet where t.stories is not c.stories"),
            ("stories of storylines", """
                select count(*) from storyline l where l.stories <> (select count(*) from storyline_story k where k.storyline = l.number)
                    or l.newest <> coalesce((select max(s.day) from storyline_story k join story s on s.id = k.story where k.storyline = l.number and s.day < '9999-12-31'), '')
                """),
            ("words of actors", """
                select (select count(*) from actor_word where form not in (select number from actor_form))
                    + (select count(*) from actor_form f where exists (select 1 from json_each('["' || replace(f.folded, ' ', '","') || '"]') w where w.value <> '' and not exists (select 1 from actor_word a where a.word = w.value and a.form = f.number)))
                """),
            ("quotations", "select abs((select count(*) from quotation) - coalesce((select amount from tally where kind = 'quotation'), 0))"),
            ("events", "select abs((select count(*) from event) - coalesce((select amount from tally where kind = 'event'), 0))"),
            ("findings", "select abs((select count(*) from finding) - coalesce((select amount from tally where kind = 'finding'), 0))"),
            ("mentions", "select abs((select coalesce(sum(mentions), 0) from report) - coalesce((select amount from tally where kind = 'mention'), 0))"),
        })
        {
            if (database.Number(wrong) > 0)
            {
                Fault($"the {what} are not kept as they are");
            }
        }
    }

    /// <summary>Lines are found by their ids, and by no others.</summary>
    private void VerifyIds()
    {
        const string Lines = "select substr(id, 1, 8), report from quotation union select substr(id, 1, 8), report from event";
        const string Found = "select term, doc from line_place";
        if (database.Number($"select exists (select * from ({Lines}) except {Found}) or exists ({Found} except select * from ({Lines}))") > 0)
        {
            Fault("the ids by which lines are found are not those of the lines");
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
        foreach ((string table, string column, string parent) in new[]
        {
            ("report_reading", "report", "report"), ("report_addition", "report", "report"), ("report_actor", "report", "report"), ("report_actor", "actor", "actor_form"), ("quotation", "report", "report"),
            ("quotation", "actor", "actor_form"), ("party", "quotation", "quotation"), ("party", "actor", "actor_form"), ("event", "report", "report"), ("finding", "report", "report"),
        })
        {
            long count = database.Number($"select count(*) from {table} where {column} is not null and {column} not in (select number from {parent})");
            if (count > 0)
            {
                Fault($"{count} lines of the table {table} name a line of {parent} that is not there");
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
        SqliteStatement rows = database.Use("select report, label, hash, bytes from removed_raw where entry is null union all select report, label, hash, bytes from earlier_raw where entry is null order by 1, 2");
        while (rows.Step())
        {
            if (ContentHash.OfBytes(rows.Bytes(3)) != rows.Text(2))
            {
                _faults.Add(new VerificationFault(rows.Text(0), LineKind.Report, rows.Text(0), $"the bytes that came in as '{rows.Text(1)}' are not the ones that were saved"));
            }
        }
        rows = database.Use("select distinct report from batch_report where earlier is not null and earlier not in (select number from earlier_raw) order by report");
        while (rows.Step())
        {
            _faults.Add(new VerificationFault(rows.Text(0), LineKind.Report, rows.Text(0), "what came in before under its label is not there"));
        }
        rows = database.Use("select report from purged where report in (select id from report) or report in (select report from removed) or report in (select report from earlier_raw)");
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
