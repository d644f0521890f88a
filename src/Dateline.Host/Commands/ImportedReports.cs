using System.Text.Json;
using Dateline.Extraction;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Sources;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>The lines of files that <c>import</c> takes: reports are read anew from their bytes, corrections are kept for after them.</summary>
internal sealed class ImportedReports(Session session)
{
    private const int ChunkLength = 200;

    // What only the way in can tell of a report, since its bytes do not.
    private static readonly string[] _ofTheWay = [FindingCodes.LeadOnly, FindingCodes.Damaged, FindingCodes.TooLong];

    // Of each report the lines that it had where it comes from, in one hash.
    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);

    /// <summary>Lines that gave no report.</summary>
    public int Rejected { get; private set; }

    /// <summary>The lines of corrections.</summary>
    public List<string> Corrections { get; } = [];

    /// <summary>Reads the lines of one file and hands their reports on, in their order; what is wrong with a line is told on stderr.</summary>
    public Task ReadAsync(string file, Stream stream, Func<ReadReport, Task> sink) => OrderedWork.RunAsync(
        InputLines.ReadAsync(stream, session.Cancellation),
        Read,
        async taken =>
        {
            if (taken.Wrong is string wrong)
            {
                Rejected++;
                await session.World.Error.WriteLineAsync($"dateline: {Lines.Plain(file)}:{taken.Number}: {Lines.Plain(wrong)}").ConfigureAwait(false);
            }
            Corrections.AddRange(taken.Correction is string correction ? [correction] : []);
            if (taken is { Id: string id, Lines: string lines })
            {
                _lines[id] = lines;
            }
            foreach (ReadReport report in taken.Reports)
            {
                await sink(report).ConfigureAwait(false);
            }
        },
        () => Task.CompletedTask,
        session.Settings.Threads,
        session.Cancellation);

    /// <summary>How many of the reports have other quotations or events in <paramref name="store"/> than where they come from.</summary>
    public async Task<int> CountOtherwiseAsync(IRecordReader store)
    {
        int otherwise = 0;
        foreach (string[] ids in _lines.Keys.Order(StringComparer.Ordinal).Chunk(ChunkLength))
        {
            IReadOnlyList<Reading> readings = await store.LoadReadingsAsync(ids, null, session.Cancellation).ConfigureAwait(false);
            otherwise += readings.Count(reading => _lines[reading.Report.Id] != Hash([.. reading.Quotations.Select(quotation => quotation.Id)], [.. reading.Events.Select(told => told.Id)]));
        }
        return otherwise;
    }

    private Taken Read(NumberedLine line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Surrogates.Mended(line.Text));
            string kind = document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("line", out JsonElement named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
            return kind switch
            {
                "correction" => new Taken(line.Number, []) { Correction = line.Text },
                "report" => Kept(line.Number, document.Deserialize(WireJson.Lines.ImportedLine)!),
                _ => new Taken(line.Number, SourcedReadings.Read(new SourcedReport(InputReports.Raw(InputReports.Parse(line.Text)), []), session.Knowledge, session.Cancellation)),
            };
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return new Taken(line.Number, []) { Wrong = error is FormatException ? error.Message : "it is no line of an export" };
        }
    }

    private Taken Kept(int number, ImportedLine line)
    {
        if (line.Raw is not { } kept)
        {
            return new Taken(number, []) { Wrong = "'raw' is missing" };
        }
        string lines = Hash([.. (line.Read?.Quotations ?? []).Select(quotation => quotation.Id ?? "")], [.. (line.Read?.Events ?? []).Select(told => told.Id ?? "")]);
        if (kept.Entry is not null)
        {
            // It comes with the page that it stands on.
            return new Taken(number, []) { Id = line.Id, Lines = lines };
        }
        if (kept.Bytes is null)
        {
            return new Taken(number, []) { Wrong = "the bytes of the report are not in the file: write it with 'export reports --full-text'" };
        }
        RawReport raw = new(kept.Label, kept.Bytes)
        {
            Outlet = kept.Outlet,
            Publisher = kept.Publisher,
            Url = kept.Url,
            ContentType = kept.ContentType,
            Published = kept.Published,
            Listed = kept.Listed,
            ListedOutlet = kept.ListedOutlet,
            Seen = kept.Seen,
            Kind = WireWords.Read<ReportKind>(kept.Kind) ?? ReportKind.Report,
            Language = kept.Language,
            Headline = kept.Headline,
            Replaces = kept.Replaces,
            Retracts = kept.Retracts,
        };
        Finding[] arrival = [.. (line.Read?.Findings ?? []).Where(finding => finding.Span is null && _ofTheWay.Contains(finding.Code)).Select(finding => new Finding(finding.Code, null, finding.Message))];
        ReadReport[] read = SourcedReadings.Read(new SourcedReport(raw, []), session.Knowledge, session.Cancellation);
        Reading first = read[0].Reading;
        Finding[] missing = [.. arrival.Where(finding => !first.Findings.Contains(finding))];
        read[0] = missing.Length == 0 ? read[0] : read[0] with { Reading = first with { Findings = [.. missing, .. first.Findings] } };
        return new Taken(number, read) { Id = line.Id, Lines = lines };
    }

    private static string Hash(IEnumerable<string> quotations, IEnumerable<string> events) =>
        ContentHash.OfText(string.Join(' ', [.. quotations.Order(StringComparer.Ordinal), "|", .. events.Order(StringComparer.Ordinal)]));

    private sealed record Taken(int Number, IReadOnlyList<ReadReport> Reports)
    {
        public string? Correction { get; init; }

        public string? Wrong { get; init; }

        public string? Id { get; init; }

        public string? Lines { get; init; }
    }
}
