using Dateline.Host.Commands;
using Dateline.Host.Serving;
using Dateline.Sources;
using Dateline.Storage;

namespace Dateline.Host.Web.Adding;

/// <summary>What came of reports that somebody added. Lists are compared by reference.</summary>
/// <param name="Reports">The reports, stored and told.</param>
/// <param name="CountNew">How many of them were not there before.</param>
/// <param name="Refused">What gave no report, with the reason.</param>
internal sealed record Added(IReadOnlyList<ReadReport> Reports, int CountNew, IReadOnlyList<string> Refused)
{
    /// <summary>Reports of one form at most.</summary>
    public const int MostReports = 500;

    /// <summary>Bytes of the reports of one form at most, unpacked: four times what a request may send.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>Bytes of one of its files at most; the rest of a longer one is left out.</summary>
    public const int MostFileBytes = 32 << 20;

    /// <summary>Reads, stores and tells <paramref name="sources"/>; once reading is over, what was read is kept even where the caller goes away.</summary>
    /// <param name="record">The record and the session.</param>
    /// <param name="intake">Takes reports in.</param>
    /// <param name="sources">The reports as they come in.</param>
    /// <param name="refused">What gives no report is added to it while they come in.</param>
    public static async Task<Added> TakeAsync(ServedRecord record, Intake intake, IAsyncEnumerable<SourcedReport> sources, List<string> refused)
    {
        Session session = record.Session;
        List<ReadReport> read = [];
        long bytes = 0;
        await foreach (SourcedReport source in sources.WithCancellation(session.Cancellation).ConfigureAwait(false))
        {
            bytes += source.Raw.Bytes.Length;
            if (bytes > MostBytes)
            {
                refused.Add($"the first {MostBytes >> 20} MiB were read, unpacked; what is left was not: use 'dateline read' for more");
                break;
            }
            foreach (Extraction.RawReport raw in session.Knowledge.Extractor.Split(source.Raw, session.Cancellation))
            {
                read.AddRange(SourcedReadings.Read(source with { Raw = raw }, session.Knowledge, session.Cancellation));
            }
            if (read.Count >= MostReports)
            {
                refused.Add($"{read.Count} reports were taken; what is left was not read: use 'dateline read' for more");
                break;
            }
        }
        if (read.Count == 0)
        {
            return new Added([], 0, refused);
        }
        SavedReadings saved = await intake.SaveAsync(read, CancellationToken.None).ConfigureAwait(false);
        await intake.TellAsync().ConfigureAwait(false);
        return new Added(read, saved.Added.Count, refused);
    }
}
