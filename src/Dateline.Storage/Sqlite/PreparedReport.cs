using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>A report with all that can be made of it without the record, so that it is made on all cores before the one writer begins.</summary>
/// <param name="Read">The report.</param>
/// <param name="Lines">Its packed lines.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Forms">Other spellings of its words for the search index.</param>
/// <param name="RawHash">Hash of its bytes.</param>
internal sealed record PreparedReport(ReadReport Read, byte[] Lines, ReadingRows Rows, string Forms, string RawHash)
{
    /// <summary>Prepares reports on all cores, in their order; the first can be written while others are prepared.</summary>
    public static IEnumerable<PreparedReport> Of(IReadOnlyList<ReadReport> reports, CancellationToken cancellation)
    {
        Task<PreparedReport>[] prepared = [.. reports.Select(report => Task.Run(() => Of(report), cancellation))];
        return prepared.Select(report => report.GetAwaiter().GetResult());
    }

    private static PreparedReport Of(ReadReport read)
    {
        ReadLines lines = ReadLines.Of(read.Reading);
        string text = read.Reading.Report.Text.Value;
        return new PreparedReport(read, PackedReading.Pack(lines, text), ReadingRows.Of(lines, text), SearchForms.Of(text), ContentHash.OfBytes(read.Raw.Bytes.Span));
    }
}
