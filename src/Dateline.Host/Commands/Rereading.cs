using Dateline.Extraction;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Reads reports of a record anew from their bytes, with the corrections that hold, and tells their stories.</summary>
internal sealed class Rereading(Session session, IRecordStore store)
{
    private const int BatchSize = 100;

    /// <summary>Puts the new readings of <paramref name="reports"/> in the place of the old ones, and tells their stories and those of <paramref name="touched"/> anew.</summary>
    /// <returns>Ids of the stories that were told.</returns>
    public async Task<IReadOnlyList<string>> ReplaceAsync(IReadOnlyList<string> reports, IReadOnlyList<string> touched)
    {
        Run run = StoryTelling.RunOf(session);
        await store.BeginRunAsync(run, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        CorrectedReadings corrected = await CorrectedReadings.LoadAsync(session, store).ConfigureAwait(false);
        foreach (string[] batch in reports.Chunk(BatchSize))
        {
            List<ReadReport> read = [];
            foreach (string id in batch)
            {
                if (await AnewAsync(id, corrected).ConfigureAwait(false) is { } anew)
                {
                    read.Add(anew);
                }
            }
            await ReplaceAsync(run, read).ConfigureAwait(false);
        }
        return await CorrectedStories.ToldAsync(session, store, [.. reports, .. touched]).ConfigureAwait(false);
    }

    /// <summary>Puts new readings in the place of the old ones, and holds them against the other reports of their outlets.</summary>
    public async Task ReplaceAsync(Run run, IReadOnlyList<ReadReport> read)
    {
        await store.ReplaceReadingsAsync(run, read, session.Cancellation).ConfigureAwait(false);
        string[] outlets = [.. read.Where(report => ReportExtractor.IsPlain(report.Raw)).Select(report => report.Reading.Report.Outlet).OfType<string>()];
        await OutletRepair.RepairAsync(session, store, run, outlets, read.Select(report => report.Reading.Report.Id).ToHashSet(StringComparer.Ordinal)).ConfigureAwait(false);
    }

    /// <summary>The report read anew; null where there is no such report.</summary>
    public async Task<ReadReport?> AnewAsync(string id, CorrectedReadings corrected)
    {
        if (await store.LoadReportAsync(id, session.Cancellation).ConfigureAwait(false) is not { } kept)
        {
            return null;
        }
        RawReport? raw = await store.LoadRawAsync(id, session.Cancellation).ConfigureAwait(false);
        Report report = raw is null ? kept : session.Knowledge.Extractor.Extract(raw, session.Cancellation);
        // Where the bytes give another text by now, or are gone, the text that was issued stays: it is read anew, its parts stand.
        return new ReadReport(raw ?? new RawReport(kept.Label, default), corrected.Of(report.Id == id ? report : kept, session.Cancellation));
    }

    /// <summary>Brings a report back that a person removed, and tells its story.</summary>
    /// <returns>Ids of the stories that were told.</returns>
    public async Task<IReadOnlyList<string>> RestoreAsync(Correction removal, string author)
    {
        IReadOnlyList<RawReport> raws = await store.LoadRemovedAsync(removal.ReportId, session.Cancellation).ConfigureAwait(false);
        Run run = StoryTelling.RunOf(session);
        await store.BeginRunAsync(run, session.World.Clock.GetUtcNow(), session.Cancellation).ConfigureAwait(false);
        CorrectedReadings corrected = await CorrectedReadings.LoadAsync(session, store).ConfigureAwait(false);
        ReadReport[] readings = [.. raws.Select(raw => new ReadReport(raw, corrected.Of(session.Knowledge.Extractor.Extract(raw, session.Cancellation), session.Cancellation)))];
        await store.RestoreReportAsync(removal.Id, author, session.World.Clock.GetUtcNow(), run, readings, session.Cancellation).ConfigureAwait(false);
        return await CorrectedStories.ToldAsync(session, store, [removal.ReportId]).ConfigureAwait(false);
    }
}
