using Dateline.Extraction;

namespace Dateline.Storage.Sqlite;

// Reports on their way in and out.
public sealed partial class SqliteRecordStore
{
    /// <inheritdoc/>
    public Task BeginBatchAsync(Batch batch, CancellationToken cancellation = default) => WriteAsync(
        () =>
        {
            _runs.Begin(batch.Run, batch.StartedAt);
            new BatchTable(_database).Begin(batch, _runs.Number(batch.Run));
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<SavedReadings> SaveReadingsAsync(Run run, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default) =>
        WritePreparedAsync(readings, prepared => Save(_runs.Number(run), new BatchTable(_database).OfRun(_runs.Number(run)), prepared, cancellation), cancellation);

    /// <inheritdoc/>
    public Task<SavedReadings> SaveReadingsAsync(Batch batch, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default) =>
        WritePreparedAsync(readings, prepared => Save(_runs.Number(batch.Run), new BatchTable(_database).Number(batch.Id), prepared, cancellation), cancellation);

    /// <inheritdoc/>
    public Task ReplaceReadingsAsync(Run run, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default) => WritePreparedAsync(
        readings,
        prepared =>
        {
            long number = _runs.Number(run);
            GatheredChanges changes = new(_database);
            ReportWriter writer = new(_database, _actors, changes);
            foreach (PreparedReport reading in prepared)
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Replace(number, reading);
            }
            changes.Write();
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> RemoveReportsAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellation = default) => WriteUncheckedAsync(
        () =>
        {
            CorrectionTable kept = new(_database);
            foreach (Correction correction in corrections)
            {
                kept.Save(correction);
            }
            return corrections.Count == 0 ? [] : Remove([.. corrections.Select(correction => correction.ReportId)], corrections[0].MadeAt);
        },
        cancellation);

    /// <inheritdoc/>
    public Task RestoreReportAsync(string correctionId, string author, DateTimeOffset at, Run run, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default) => WritePreparedAsync(
        readings,
        prepared =>
        {
            new CorrectionTable(_database).Undo(correctionId, author, at);
            return Save(_runs.Number(run), null, prepared, cancellation);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<UndoneBatch?> UndoBatchAsync(string id, string author, DateTimeOffset at, CancellationToken cancellation = default) => WriteUncheckedAsync<UndoneBatch?>(
        () =>
        {
            BatchTable batches = new(_database);
            if (!batches.Undo(id, author, at))
            {
                return null;
            }
            (IReadOnlyList<string> alone, IReadOnlyList<string> others) = batches.Reports(id);
            return new UndoneBatch(alone, new EarlierRaws(_database).Settle(others), Remove(alone, at));
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> PurgeReportAsync(string reportId, string author, string? reason, DateTimeOffset at, CancellationToken cancellation = default) => WriteUncheckedAsync(
        () =>
        {
            GatheredChanges changes = new(_database);
            return new ReportPurger(_database, new ReportRemover(_database, new ReportWriter(_database, _actors, changes)), changes).Purge(reportId, author, reason, at);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<Rewound> RewindAsync(DateTimeOffset at, CancellationToken cancellation = default) => WriteUncheckedAsync(
        () =>
        {
            GatheredChanges changes = new(_database);
            return new RecordRewinder(_database, new ReportRemover(_database, new ReportWriter(_database, _actors, changes)), changes).To(at);
        },
        cancellation);

    /// <inheritdoc/>
    public async Task CompactAsync(CancellationToken cancellation = default)
    {
        await WriteAsync(
            () =>
            {
                ReportPurger.DropUnusedActors(_database);
                _actors.Forget();
                return true;
            },
            cancellation).ConfigureAwait(false);
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            _log?.Finish();
            ReportPurger.Wipe(_database, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<BatchEntry>> ListBatchesAsync(CancellationToken cancellation = default) => ReadAsync(() => new BatchTable(_database).List(), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WithheldReport>> ListWithheldAsync(CancellationToken cancellation = default) => ReadAsync<IReadOnlyList<WithheldReport>>(
        () =>
        {
            List<WithheldReport> reports = [];
            SqliteStatement rows = _database.Use("select report, 0, removed_at, null, null from removed union all select report, 1, purged_at, purged_by, reason from purged order by 1");
            while (rows.Step())
            {
                reports.Add(new WithheldReport(rows.Text(0), rows.Bool(1), Day.ParseInstant(rows.Text(2))) { PurgedBy = rows.TextOrNull(3), PurgeReason = rows.TextOrNull(4) });
            }
            return reports;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RawReport>> LoadRemovedAsync(string reportId, CancellationToken cancellation = default) => ReadAsync(() => ReportRemover.Load(_database, reportId), cancellation);

    private SavedReadings Save(long run, long? batch, IEnumerable<PreparedReport> readings, CancellationToken cancellation)
    {
        GatheredChanges changes = new(_database);
        ReportWriter writer = new(_database, _actors, changes);
        SortedDictionary<string, SavedAs> saved = new(StringComparer.Ordinal);
        foreach (PreparedReport reading in readings)
        {
            cancellation.ThrowIfCancellationRequested();
            SavedAs now = writer.Save(run, batch, reading);
            string id = reading.Read.Reading.Report.Id;
            // What is new in this batch stays new when it comes twice.
            saved[id] = saved.TryGetValue(id, out SavedAs before) && before != SavedAs.Unchanged ? before : now;
        }
        changes.Write();
        return new SavedReadings(Ids(saved, SavedAs.Added), Ids(saved, SavedAs.Replaced), Ids(saved, SavedAs.Unchanged)) { Withheld = Ids(saved, SavedAs.Withheld) };
    }

    private IReadOnlyList<string> Remove(IReadOnlyList<string> reports, DateTimeOffset at)
    {
        GatheredChanges changes = new(_database);
        IReadOnlyList<string> touched = new ReportRemover(_database, new ReportWriter(_database, _actors, changes)).Remove(reports, at, isKept: true);
        changes.Write();
        return touched;
    }

    private static string[] Ids(SortedDictionary<string, SavedAs> saved, SavedAs state) => [.. saved.Where(pair => pair.Value == state).Select(pair => pair.Key)];

    /// <summary>Prepares reports on all cores while it writes them.</summary>
    private async Task<T> WritePreparedAsync<T>(IReadOnlyList<ReadReport> readings, Func<IEnumerable<PreparedReport>, T> work, CancellationToken cancellation)
    {
        IEnumerable<PreparedReport> prepared = PreparedReport.Of(readings, cancellation);
        return await WriteAsync(() => work(prepared), cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes with foreign keys unchecked, for work that keeps them whole itself.</summary>
    private Task<T> WriteUncheckedAsync<T>(Func<T> work, CancellationToken cancellation) => WriteAsync(work, cancellation, isUnchecked: true);
}
