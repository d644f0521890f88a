using System.Threading.Channels;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Dateline.Host.Serving;

/// <summary>All that writes to the record, one piece of work after the other on one connection. A piece that was begun is ended, also when its caller goes away or the server stops.</summary>
/// <param name="path">Absolute path of the record.</param>
/// <param name="isWritable">Whether the record may be written.</param>
internal sealed class RecordQueue(string path, bool isWritable) : IHostedService
{
    private const int MostWaiting = 256;
    private readonly Channel<Func<Task>> _works = Channel.CreateBounded<Func<Task>>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private Task _running = Task.CompletedTask;
    private IRecordStore? _store;

    /// <summary>Whether the record may be written.</summary>
    public bool IsWritable => isWritable;

    /// <summary>Lets <paramref name="work"/> write when its turn comes, and gives what it gives.</summary>
    /// <param name="work">The work; its calls are whole or not at all.</param>
    /// <param name="cancellation">Takes the work out of the queue as long as it was not begun.</param>
    /// <exception cref="StoreException">The record could not be opened or written.</exception>
    /// <exception cref="OperationCanceledException">The server stops, or the caller went away before the work was begun.</exception>
    public async Task<T> WriteAsync<T>(Func<IRecordStore, Task<T>> work, CancellationToken cancellation)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _works.Writer.WriteAsync(Turn, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException closed)
        {
            throw new OperationCanceledException("The server stops and takes nothing more", closed);
        }
        return await done.Task.ConfigureAwait(false);

        async Task Turn()
        {
            if (cancellation.IsCancellationRequested)
            {
                done.SetCanceled(cancellation);
                return;
            }
            try
            {
                _store ??= SqliteRecordStore.Open(path, StoreMode.ReadWrite);
                done.SetResult(await work(_store).ConfigureAwait(false));
            }
            catch (Exception error)
            {
                // It is the caller's: the next piece of work is done all the same.
                done.SetException(error);
            }
        }
    }

    /// <summary>Begins to work.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = RunAsync();
        return Task.CompletedTask;
    }

    /// <summary>Takes nothing more and waits until all that was taken is done.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _works.Writer.TryComplete();
        return _running;
    }

    private async Task RunAsync()
    {
        await foreach (Func<Task> work in _works.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await work().ConfigureAwait(false);
        }
        if (_store is not null)
        {
            await _store.DisposeAsync().ConfigureAwait(false);
        }
    }
}
