using Dateline.Grouping;

namespace Dateline.Storage.Sqlite;

/// <summary>Holds the lines of one story, and the days of reports, against the texts that they come from.</summary>
internal sealed class StoryVerifier(SqliteDatabase database, List<VerificationFault> faults)
{
    private static readonly (LineKind Kind, string Table, string Id)[] _tables =
    [
        (LineKind.Statement, "statement", "id"), (LineKind.Occurrence, "occurrence", "id"), (LineKind.Discrepancy, "discrepancy", "id"),
        (LineKind.Omission, "omission", "id"), (LineKind.TimelineEntry, "timeline_entry", "about"),
    ];

    private readonly Dictionary<long, (string Id, string Text, string Hash)> _texts = [];

    public int CountLines { get; private set; }

    public int CountSpans { get; private set; }

    public void VerifyStory(long number, string id, string foundedBy)
    {
        _texts.Clear();
        CountLines++;
        if (Story.IdOf(foundedBy) != id)
        {
            faults.Add(new VerificationFault(id, LineKind.Story, null, "its id is not the hash of its founding report's id"));
        }
        Dictionary<long, (LineKind Kind, string Id)> lines = new() { [0] = (LineKind.Story, id) };
        foreach ((LineKind kind, string table, string column) in _tables)
        {
            SqliteStatement rows = database.Use($"select line, {column} from {table} where story = ?").Add(number);
            while (rows.Step())
            {
                CountLines++;
                lines[rows.Long(0)] = (kind, rows.Text(1));
            }
        }
        VerifySpans(number, lines);
        VerifyNamed(number, lines, "select c.line, r.id, c.quotation from rendering c join report r on r.number = c.report where c.story = ? and not exists (select 1 from quotation q where q.id = c.quotation and q.report = c.report and q.number = c.number) order by c.line, c.ordinal", "quotation");
        VerifyNamed(number, lines, "select c.line, r.id, c.event from account c join report r on r.number = c.report where c.story = ?1 and (c.report, c.event) not in (select n.report, e.id from (select distinct report from account where story = ?1) n cross join event e on e.number between (n.report << 28) and ((n.report + 1) << 28) - 1) order by c.line, c.ordinal", "event");
    }

    /// <summary>Holds the evidence for the day of a report against the texts.</summary>
    public void VerifyDate(long report, string id)
    {
        SqliteStatement rows = database.Use("select of_report, start_at, end_at, characters, text_hash from report_evidence where report = ? order by line, ordinal").Add(report);
        while (rows.Step())
        {
            CountSpans++;
            (string _, string text, string hash) = Text(rows.Long(0));
            if (rows.Text(4) != hash || !Holds(text, rows.Int(1), rows.Int(2), rows.Text(3)))
            {
                faults.Add(new VerificationFault(id, LineKind.ReportDate, id, $"the evidence {rows.Int(1)}..{rows.Int(2)} of its day does not hold the characters that were saved"));
            }
        }
        if (_texts.Count > 1000)
        {
            _texts.Clear();
        }
    }

    private void VerifySpans(long story, Dictionary<long, (LineKind Kind, string Id)> lines)
    {
        SqliteStatement rows = database.Use("select line, report, start_at, end_at, characters, text_hash from story_span where story = ? order by line, role, ordinal, part, piece").Add(story);
        while (rows.Step())
        {
            CountSpans++;
            (string report, string text, string hash) = Text(rows.Long(1));
            (int start, int end, string characters) = (rows.Int(2), rows.Int(3), rows.Text(4));
            bool isEvidence = !rows.IsNull(5);
            if (!lines.TryGetValue(rows.Long(0), out (LineKind Kind, string Id) line))
            {
                faults.Add(new VerificationFault(lines[0].Id, LineKind.Story, report, $"the run {start}..{end} belongs to no line of it"));
            }
            else if (isEvidence ? rows.Text(5) != hash || !Holds(text, start, end, characters) : !KeptCharacters.Match(text, start, end, characters))
            {
                faults.Add(new VerificationFault(line.Id, line.Kind, report, $"the run {start}..{end} does not hold the characters that were saved"));
            }
        }
    }

    private void VerifyNamed(long story, Dictionary<long, (LineKind Kind, string Id)> lines, string sql, string what)
    {
        SqliteStatement rows = database.Use(sql).Add(story);
        while (rows.Step())
        {
            (LineKind kind, string id) = lines.GetValueOrDefault(rows.Long(0), lines[0]);
            faults.Add(new VerificationFault(id, kind, rows.Text(1), $"it names the {what} {rows.Text(2)}, which is no line of that report"));
        }
    }

    private static bool Holds(string text, int start, int end, string characters) =>
        start >= 0 && end >= start && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(characters);

    private (string Id, string Text, string Hash) Text(long report)
    {
        if (!_texts.TryGetValue(report, out (string, string, string) text))
        {
            SqliteStatement row = database.Use("select r.id, t.text, r.text_hash from report r join report_text t on t.report = r.number where r.number = ?").Add(report);
            text = row.Step() ? (row.Text(0), row.Text(1), row.Text(2)) : ("", "", "");
            row.Reset();
            _texts.Add(report, text);
        }
        return text;
    }
}
