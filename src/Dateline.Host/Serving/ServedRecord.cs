using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Storage;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Serving;

/// <summary>What one request works with: the record to be asked, and the session of the verb with the request's own cancellation. One a request, by injection.</summary>
internal sealed class ServedRecord(Session session, RecordPool pool, RecordQueue queue, PastRecords pasts, IHttpContextAccessor http) : IAsyncDisposable
{
    private readonly string? _asOf = AsOfTaken.Given(http.HttpContext!);
    private IRecordStore? _lent;
    private PastLoan? _past;

    /// <summary>The session; its work stops when the caller goes away.</summary>
    public Session Session { get; } = session.During(http.HttpContext!.RequestAborted);

    /// <summary>The name of the key by which the caller came in, or null.</summary>
    public string? Caller { get; } = Access.Caller(http.HttpContext!);

    /// <summary>What writes.</summary>
    public RecordQueue Writes => queue;

    /// <summary>The record, as it stood at the instant that the request names where it may; a connection is taken at the first call and given back at the end of the request.</summary>
    /// <exception cref="StoreException">The record cannot be opened.</exception>
    /// <exception cref="CommandException">What the request names is no instant.</exception>
    public async ValueTask<IRecordReader> OpenAsync() => _asOf is null
        ? _lent ??= await pool.LendAsync(Session.Cancellation).ConfigureAwait(false)
        : (_past ??= await pasts.LendAsync(Session, AsOf.InstantOf(_asOf)).ConfigureAwait(false)).Store;

    /// <summary>Gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_past is not null)
        {
            await _past.DisposeAsync().ConfigureAwait(false);
            _past = null;
        }
        if (_lent is not null)
        {
            pool.GiveBack(_lent);
            _lent = null;
        }
    }
}
