using Dateline.Sources;
using Dateline.Sources.Feeds;
using Dateline.Storage;
using Dateline.Text;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Commands;

/// <summary>Takes what a visit to a feed gave into the record: the reports first, then what is known of the feed, so that a visit whose state is lost is made again and loses nothing.</summary>
internal static class FeedTaking
{
    /// <summary>Reads, stores and tells the reports of <paramref name="visit"/>, and keeps the state of its feed.</summary>
    /// <returns>The reports that were not there before.</returns>
    public static async Task<IReadOnlyList<Report>> TakeAsync(Session session, IRecordStore store, FeedVisit visit)
    {
        List<ReadReport> reports = [];
        foreach (SourcedReport source in visit.Reports)
        {
            foreach (ReadReport report in SourcedReadings.Read(source, session.Knowledge, session.Cancellation))
            {
                reports.Add(report);
                session.Log.Write(LogLevel.Information, $"read {report.Raw.Label}: {report.Raw.Bytes.Length} bytes, {report.Reading.Quotations.Count} quotations");
            }
        }
        HashSet<string> added = reports.Count == 0 ? [] : [.. await ReadCommand.TakeAsync(session, store, reports, "follow").ConfigureAwait(false)];
        await store.SaveFeedAsync(visit.State, visit.Changed, session.Cancellation).ConfigureAwait(false);
        return [.. reports.Select(report => report.Reading.Report).Where(report => added.Remove(report.Id))];
    }
}
