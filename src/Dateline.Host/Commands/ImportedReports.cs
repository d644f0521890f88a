using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>The lines of files that <c>import</c> takes: reports are read anew from their bytes, corrections are kept for after them.</summary>
internal sealed class ImportedReports(Session session)
{
    private const int ChunkLength = 200;

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
        WireLine read;
        try
        {
            read = WireLine.Parse(line.Text);
        }
        catch (FormatException error)
        {
            return new Taken(line.Number, []) { Wrong = error.Message };
        }
        return new Taken(line.Number, read.Report is { } report ? SourcedReadings.Read(report, session.Knowledge, session.Cancellation) : [])
        {
            Correction = read.Correction,
            Id = read.Kept?.Id,
            Lines = read.Kept is { } kept ? Hash([.. (kept.Read?.Quotations ?? []).Select(quotation => quotation.Id ?? "")], [.. (kept.Read?.Events ?? []).Select(told => told.Id ?? "")]) : null,
        };
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
