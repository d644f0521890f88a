using Dateline.Host.Commands;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Serving;

/// <summary>Lends the record as it stood at an instant, to one request at a time: each wants a copy of the whole record. Others wait.</summary>
internal sealed class PastRecords : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Makes the copy and opens it.</summary>
    /// <exception cref="StoreException">The record cannot be read.</exception>
    public async Task<PastLoan> LendAsync(Session session, DateTimeOffset at)
    {
        await _one.WaitAsync(session.Cancellation).ConfigureAwait(false);
        PastRecord? past = null;
        try
        {
            past = await PastRecord.MakeAsync(session, at).ConfigureAwait(false);
            return new PastLoan(past, SqliteRecordStore.Open(past.Session.Settings.Record, StoreMode.ReadOnly), _one);
        }
        catch
        {
            past?.Dispose();
            _one.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}

/// <summary>The record as it stood, until it is given back.</summary>
internal sealed class PastLoan(PastRecord past, IRecordStore store, SemaphoreSlim one) : IAsyncDisposable
{
    /// <summary>The record.</summary>
    public IRecordStore Store => store;

    /// <summary>Closes and deletes the copy.</summary>
    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync().ConfigureAwait(false);
        past.Dispose();
        one.Release();
    }
}
