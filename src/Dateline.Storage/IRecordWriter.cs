using Dateline.Extraction.Feeds;
using Dateline.Grouping.Stories;

namespace Dateline.Storage;

/// <summary>Adds to a record. Each call is whole or not at all, also when the process is killed in the middle; what a call gave back stays.</summary>
public interface IRecordWriter
{
    /// <summary>Says that a run begins. A run that is known keeps the instant at which it first began.</summary>
    /// <param name="run">The engine and its settings.</param>
    /// <param name="startedAt">The instant, from the caller's clock; kept in UTC to the second.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task BeginRunAsync(Run run, DateTimeOffset startedAt, CancellationToken cancellation = default);

    /// <summary>Saves reports with their raw bytes and all lines of their first pass. Several hundred at once are fastest.
    /// A report that is there already is left alone when nothing changed; read by another run, or handed in again under its label with other particulars, its lines are replaced and its telling is dropped.
    /// Under several labels the reading of the one with most particulars stands, then of the first label in ordinal order.</summary>
    /// <exception cref="StoreException">The record could not be written, or <paramref name="run"/> was never begun.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; nothing was saved.</exception>
    Task<SavedReadings> SaveReadingsAsync(Run run, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default);

    /// <summary>Says that reports are about to be handed in together, and that the run of their engine begins.</summary>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task BeginBatchAsync(Batch batch, CancellationToken cancellation = default);

    /// <summary>Saves reports as <see cref="SaveReadingsAsync(Run, IReadOnlyList{ReadReport}, CancellationToken)"/> does, as part of a batch.</summary>
    /// <exception cref="StoreException">The record could not be written, or <paramref name="batch"/> was never begun.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; nothing was saved.</exception>
    Task<SavedReadings> SaveReadingsAsync(Batch batch, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default);

    /// <summary>Puts other readings of reports in the place of those that there are, whatever run made them; their bytes stay and their telling is dropped.</summary>
    /// <exception cref="StoreException">The record could not be written, <paramref name="run"/> was never begun, or a report was never saved.</exception>
    Task ReplaceReadingsAsync(Run run, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default);

    /// <summary>Takes reports out on a person's word: their bytes are kept, and they are shown nowhere until the word is taken back, however often they are handed in.</summary>
    /// <param name="corrections">Corrections of the field <c>report.removed</c>.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <returns>The reports that were in one story with them; what is told of these was dropped.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task<IReadOnlyList<string>> RemoveReportsAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellation = default);

    /// <summary>Takes a word of removal back and saves the report anew, both or neither.</summary>
    /// <param name="correctionId">The correction of the field <c>report.removed</c>.</param>
    /// <param name="author">Who takes it back.</param>
    /// <param name="at">The instant, from the caller's clock.</param>
    /// <param name="run">The run that read it anew.</param>
    /// <param name="readings">The report, once for each of its labels, read anew from <see cref="IRecordReader.LoadRemovedAsync"/>.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task RestoreReportAsync(string correctionId, string author, DateTimeOffset at, Run run, IReadOnlyList<ReadReport> readings, CancellationToken cancellation = default);

    /// <summary>Undoes a batch: reports that came with it alone are taken out; their bytes are kept, and they come back by being handed in again.
    /// What it replaced under a label that was there stands again, and a label that came with it alone goes; the readings are then for the caller to replace.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="author">Who undoes it.</param>
    /// <param name="at">The instant, from the caller's clock.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <returns>The reports taken out, those to be read anew, and those that were in one story with the first; null where there is no such batch, or it was undone before.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task<UndoneBatch?> UndoBatchAsync(string id, string author, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Erases a report: text, bytes, lines and what is kept of its words anywhere. Its id stays as a tombstone, and it is not taken again.</summary>
    /// <returns>The reports that were in one story with it. Tell them, then <see cref="CompactAsync"/>, which wipes what is left in the file.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task<IReadOnlyList<string>> PurgeReportAsync(string reportId, string author, string? reason, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Takes the record back to an instant, for good: do it to a copy. Reports that came in later go, and what people said is what it was then; what is left to do is for the caller.</summary>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task<Rewound> RewindAsync(DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Rewrites the file, so that nothing that was erased is left in it. It takes as long as copying the record, and as much room.</summary>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task CompactAsync(CancellationToken cancellation = default);

    /// <summary>Saves the second pass. It takes the place of all that was told of its reports before. A story or storyline that is left without reports leads to the one that took most of them.</summary>
    /// <exception cref="StoreException">The record could not be written, <paramref name="run"/> was never begun, or a report of the telling was never saved.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; nothing was saved.</exception>
    Task<SavedTelling> SaveTellingAsync(Run run, Telling telling, CancellationToken cancellation = default);

    /// <summary>Keeps what grouping needs of reports, in the place of what was kept before.</summary>
    /// <param name="knowledge">Hash of the knowledge that it was made with.</param>
    /// <param name="features">The features.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <exception cref="StoreException">The record could not be written, or a report was never saved.</exception>
    Task SaveStoryFeaturesAsync(string knowledge, IReadOnlyList<StoryFeatures> features, CancellationToken cancellation = default);

    /// <summary>Keeps a person's word. What follows from it is told by the next telling.</summary>
    /// <returns>Whether it is new: the same word by the same person in the same second counts once.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task<bool> SaveCorrectionAsync(Correction correction, CancellationToken cancellation = default);

    /// <summary>Marks a correction as undone; it stays in the list.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="author">Who undoes it.</param>
    /// <param name="at">The instant, from the caller's clock.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <returns>Whether there was one that held.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task<bool> UndoCorrectionAsync(string id, string author, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Keeps what is known of a feed after a visit. Save its reports first: a visit whose state is lost is made again and loses nothing.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="changed">Those of its items that are new or not as before.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task SaveFeedAsync(FeedState feed, IReadOnlyList<KnownItem> changed, CancellationToken cancellation = default);

    /// <summary>Notes when lines of stories were told, for who asks what is new.</summary>
    /// <param name="stories">The stories that were told.</param>
    /// <param name="lines">All their lines.</param>
    /// <param name="redirects">Stories that became part of others.</param>
    /// <param name="at">The instant, from the caller's clock; kept in UTC to the second.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task NoteToldAsync(IReadOnlyCollection<string> stories, IReadOnlyList<ToldLine> lines, IReadOnlyList<Redirect> redirects, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Puts the indexes of words in order after much was saved, so that searches stay quick. No line changes; where little was saved beside what is there, nothing is done.</summary>
    /// <param name="saved">Reports saved since it was last asked.</param>
    /// <param name="cancellation">Stops the work, and waiting for another process.</param>
    /// <returns>Whether it was worth it.</returns>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task<bool> TidyAsync(int saved, CancellationToken cancellation = default);

    /// <summary>Remembers the ids of the list that was shown last, so that people can name its lines by number.</summary>
    /// <param name="list">What was listed: <c>stories</c>, <c>actors</c>, <c>reports</c> and so on.</param>
    /// <param name="ids">In the order shown.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <exception cref="StoreException">The record could not be written.</exception>
    Task SaveListShownAsync(string list, IReadOnlyList<string> ids, CancellationToken cancellation = default);
}
