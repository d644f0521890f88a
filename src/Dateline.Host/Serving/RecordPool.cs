using System.Collections.Concurrent;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Serving;

/// <summary>Read-only connections to the record, each lent to one request at a time and used again.</summary>
/// <param name="path">Absolute path of the record.</param>
/// <param name="most">Connections that may be open at once; more requests wait.</param>
internal sealed class RecordPool(string path, int most) : IAsyncDisposable
{
    private readonly ConcurrentBag<IRecordStore> _idle = [];
    private readonly SemaphoreSlim _places = new(most);

    /// <summary>Lends a connection; give it back with <see cref="GiveBack"/>.</summary>
    /// <exception cref="StoreException">The record cannot be opened.</exception>
    public async Task<IRecordStore> LendAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _idle.TryTake(out IRecordStore? idle) ? idle : SqliteRecordStore.Open(path, StoreMode.ReadOnly);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Takes a connection back.</summary>
    public void GiveBack(IRecordStore store)
    {
        _idle.Add(store);
        _places.Release();
    }

    /// <summary>Closes the connections that are not lent.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out IRecordStore? idle))
        {
            await idle.DisposeAsync().ConfigureAwait(false);
        }
        _places.Dispose();
    }
}
