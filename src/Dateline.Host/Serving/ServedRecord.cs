using Dateline.Host.Commands;
using Dateline.Storage;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Serving;

/// <summary>What one request works with: the record to be asked, and the session of the verb with the request's own cancellation. One a request, by injection.</summary>
internal sealed class ServedRecord(Session session, RecordPool pool, RecordQueue queue, IHttpContextAccessor http) : IAsyncDisposable
{
    private IRecordStore? _lent;

    /// <summary>The session; its work stops when the caller goes away.</summary>
    public Session Session { get; } = session.During(http.HttpContext!.RequestAborted);

    /// <summary>The name of the key by which the caller came in, or null.</summary>
    public string? Caller { get; } = Access.Caller(http.HttpContext!);

    /// <summary>What writes.</summary>
    public RecordQueue Writes => queue;

    /// <summary>The record; a connection is taken at the first call and given back at the end of the request.</summary>
    /// <exception cref="StoreException">The record cannot be opened.</exception>
    public async ValueTask<IRecordReader> OpenAsync() => _lent ??= await pool.LendAsync(Session.Cancellation).ConfigureAwait(false);

    /// <summary>Gives the connection back.</summary>
    public ValueTask DisposeAsync()
    {
        if (_lent is not null)
        {
            pool.GiveBack(_lent);
            _lent = null;
        }
        return ValueTask.CompletedTask;
    }
}
