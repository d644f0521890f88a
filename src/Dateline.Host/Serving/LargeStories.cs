using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Serving;

/// <summary>Loads stories for pages, and keeps the large one that was asked for last as long as the record is not written: who reads it goes from section to section.</summary>
/// <param name="path">Absolute path of the record.</param>
internal sealed class LargeStories(string path) : IDisposable
{
    /// <summary>Reports from which a story is large: loading it takes longer than a reader likes to wait twice.</summary>
    public const int FewestReports = 100;

    private readonly RecordStamp _stamp = new(path);
    private Kept? _kept;

    /// <summary>The story with its reports; without a story where the record has none of that id.</summary>
    /// <param name="store">The record.</param>
    /// <param name="id">Id of the story.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="StoreException">The record cannot be read.</exception>
    public async Task<Telling> LoadAsync(IRecordReader store, string id, CancellationToken cancellation)
    {
        // Taken before the story is read, so that what is written meanwhile makes it old.
        long stamp = _stamp.Take();
        Kept? kept = _kept;
        if (kept is not null && kept.Stamp != stamp)
        {
            _kept = kept = null;
        }
        if (kept?.Id == id)
        {
            return kept.Telling;
        }
        Telling telling = await store.LoadTellingAsync([id], null, cancellation).ConfigureAwait(false);
        if (telling.Stories is [{ Story.ReportIds.Count: >= FewestReports }])
        {
            _kept = new Kept(id, stamp, telling);
        }
        return telling;
    }

    /// <inheritdoc/>
    public void Dispose() => _stamp.Dispose();

    private sealed record Kept(string Id, long Stamp, Telling Telling);
}
