using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Holds the lines of one report against its text.</summary>
internal sealed class ReportVerifier(SqliteDatabase database, List<VerificationFault> faults)
{
    private static readonly (LineKind Kind, string Table, string Columns, SpanRole? Needs)[] _tables =
    [
        (LineKind.Part, "part", "line, null, null", SpanRole.Run),
        (LineKind.Mention, "mention", "line, null, null", SpanRole.Run),
        (LineKind.Time, "time_expression", "line, null, null", SpanRole.Run),
        (LineKind.Place, "place", "line, null, null", SpanRole.Run),
        (LineKind.Quotation, "quotation", "line, id, content", SpanRole.Content),
        (LineKind.Event, "event", "line, id, null", SpanRole.Run),
        (LineKind.Link, "link", "line, null, null, of_line", SpanRole.Run),
        (LineKind.ResolvedTime, "resolved_time", "line, null, null, of_line", SpanRole.Run),
        (LineKind.Speaker, "speaker", "line, null, null", null),
        (LineKind.Party, "party", "line, null, null, of_line", SpanRole.Run),
        (LineKind.Finding, "finding", "line, null, null", null),
    ];

    public int CountLines { get; private set; }

    public int CountSpans { get; private set; }

    public void Verify(long number, string id)
    {
        SqliteStatement row = database.Use("select coalesce(r.issued_outlet, r.outlet), r.text_hash, r.length, r.headline, t.text from report r left join report_text t on t.report = r.number where r.number = ?").Add(number);
        row.Step();
        (string? outlet, string hash, int length, string? headline, string? text) = (row.TextOrNull(0), row.Text(1), row.Int(2), row.TextOrNull(3), row.TextOrNull(4));
        row.Reset();
        if (text is null)
        {
            Fault(id, LineKind.Report, id, "its text is missing");
            return;
        }
        Check(ContentHash.OfText(text) == hash && text.Length == length, id, LineKind.Report, id, "its text is not the one that was saved");
        Check(ContentHash.Id("report", outlet ?? "", text) == id, id, LineKind.Report, id, "its id is not the hash of its outlet and text");
        VerifyRaw(number, id);
        SortedDictionary<long, Line> lines = Lines(number);
        CountLines += lines.Count;
        ReadSpans(number, id, text, lines);
        foreach (Line line in lines.Values)
        {
            VerifyLine(line, id, text, lines);
        }
        Line? first = lines.Values.FirstOrDefault(line => line.Kind == LineKind.Part && line.IsHeadline);
        Check(first is null || first.Spans.Count == 0 || !first.IsSound || headline == KeptCharacters.Whole(first.Spans[0].Span.In(text)), id, LineKind.Report, id, "its headline is not the one of its text");
    }

    private void VerifyRaw(long number, string id)
    {
        SqliteStatement rows = database.Use("select label, hash, bytes, entry from raw where report = ? order by label").Add(number);
        bool any = false;
        while (rows.Step())
        {
            any = true;
            Check(!rows.IsNull(3) || ContentHash.OfBytes(rows.Bytes(2)) == rows.Text(1), id, LineKind.Report, id, $"the bytes that came in as '{rows.Text(0)}' are not the ones that were saved");
        }
        Check(any, id, LineKind.Report, id, "the bytes that came in are missing");
    }

    private SortedDictionary<long, Line> Lines(long number)
    {
        SortedDictionary<long, Line> lines = [];
        foreach ((LineKind kind, string table, string columns, SpanRole? needs) in _tables)
        {
            bool hasTarget = columns.EndsWith("of_line", StringComparison.Ordinal);
            string isHeadline = kind == LineKind.Part ? "kind = 'headline'" : "0";
            SqliteStatement rows = database.Use($"select {columns}{(hasTarget ? "" : ", null")}, {isHeadline} from {table} where report = ?").Add(number);
            while (rows.Step())
            {
                Line line = new(kind, rows.TextOrNull(1), rows.TextOrNull(2), rows.LongOrNull(3), needs) { IsHeadline = rows.Bool(4) };
                if (!lines.TryAdd(rows.Long(0), line))
                {
                    lines[rows.Long(0)].IsDouble = true;
                }
            }
        }
        return lines;
    }

    private void ReadSpans(long number, string id, string text, SortedDictionary<long, Line> lines)
    {
        SqliteStatement rows = database.Use("select line, role, start_at, end_at, characters from span where report = ? order by line, role, ordinal").Add(number);
        while (rows.Step())
        {
            CountSpans++;
            (int start, int end) = (rows.Int(2), rows.Int(3));
            bool matches = KeptCharacters.Match(text, start, end, rows.Text(4));
            if (!lines.TryGetValue(rows.Long(0), out Line? line))
            {
                Fault(ContentHash.LineId(id, "line", [new TextSpan(Math.Max(0, start), Math.Max(Math.Max(0, start), end))]), LineKind.Report, id, $"the run {start}..{end} belongs to no line");
                continue;
            }
            bool isRun = start >= 0 && end >= start && end <= text.Length;
            if (isRun)
            {
                line.Spans.Add(((SpanRole)rows.Int(1), new TextSpan(start, end)));
            }
            if (!matches)
            {
                line.IsSound = false;
                line.Wrong ??= $"the run {start}..{end} does not hold the characters that were saved";
            }
        }
    }

    private void VerifyLine(Line line, string id, string text, SortedDictionary<long, Line> lines)
    {
        Check(line.Wrong is null, line, id, line.Wrong ?? "");
        Check(!line.IsDouble, line, id, "another line has the same number");
        TextSpan[] main = [.. line.Spans.Where(span => span.Role == line.Needs).Select(span => span.Span)];
        bool isCarried = line.Target is { } target && lines.TryGetValue(target, out Line? of) && of.Kind is LineKind.Mention or LineKind.Time;
        if (line.Needs is not null && main.Length == 0 && !isCarried)
        {
            Check(line.Wrong is not null, line, id, "it has lost its run of characters");
            return;
        }
        if (line.Kind == LineKind.Quotation && line.IsSound)
        {
            Check(ContentHash.LineId(id, "quotation", main) == line.Id, line, id, "its id is not the hash of its content's runs");
            Check(QuotationContent.Of(text, main) == line.Content, line, id, "its content is not the one of its runs");
        }
        if (line.Kind == LineKind.Party && line.IsSound && line.Target is { } spoken)
        {
            bool named = lines.TryGetValue(spoken, out Line? quotation) && quotation.Kind == LineKind.Quotation && quotation.Spans.Exists(span => span.Role is SpanRole.Addressee or SpanRole.With && span.Span == main[0]);
            Check(named, line, id, "its run names nobody of its quotation");
        }
        if (line.Kind == LineKind.Event && line.IsSound)
        {
            Check(ContentHash.LineId(id, "event", main) == line.Id, line, id, "its id is not the hash of its run");
        }
    }

    private void Check(bool holds, Line line, string reportId, string message)
    {
        if (!holds)
        {
            Fault(line.IdIn(reportId), line.Kind, reportId, message);
        }
    }

    private void Check(bool holds, string lineId, LineKind kind, string reportId, string message)
    {
        if (!holds)
        {
            Fault(lineId, kind, reportId, message);
        }
    }

    private void Fault(string lineId, LineKind kind, string reportId, string message) => faults.Add(new VerificationFault(lineId, kind, reportId, message));

    private sealed class Line(LineKind kind, string? id, string? content, long? target, SpanRole? needs)
    {
        public LineKind Kind { get; } = kind;

        public string? Id { get; } = id;

        public string? Content { get; } = content;

        public long? Target { get; } = target;

        public SpanRole? Needs { get; } = needs;

        public List<(SpanRole Role, TextSpan Span)> Spans { get; } = [];

        public bool IsHeadline { get; init; }

        public bool IsDouble { get; set; }

        public bool IsSound { get; set; } = true;

        public string? Wrong { get; set; }

        /// <summary>Its id, or what its id would be if lines of its kind were issued one.</summary>
        public string IdIn(string reportId) => Id ?? ContentHash.LineId(reportId, EnumName<LineKind>.Of(Kind), Spans.Select(span => span.Span));
    }
}
