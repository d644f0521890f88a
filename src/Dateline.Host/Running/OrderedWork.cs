using System.Threading.Channels;

namespace Dateline.Host.Running;

/// <summary>Work on a stream of items by several threads, with the results in the order of the items and only a few items held at a time.</summary>
internal static class OrderedWork
{
    /// <summary>Runs <paramref name="work"/> on every item and hands the results to <paramref name="sink"/> in order; <paramref name="idle"/> is called when nothing more is ready.</summary>
    /// <param name="items">The items; read one at a time, at most twice <paramref name="threads"/> ahead.</param>
    /// <param name="work">Called by several threads at once.</param>
    /// <param name="sink">Called by one thread at a time.</param>
    /// <param name="idle">Called before waiting: the place to flush.</param>
    /// <param name="threads">Items worked on at the same time, 1 or more.</param>
    /// <param name="cancellation">Stops the work between items.</param>
    public static async Task RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, Func<TResult, Task> sink, Func<Task> idle, int threads, CancellationToken cancellation)
    {
        Channel<Task<TResult>> results = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(threads) { SingleReader = true, SingleWriter = true });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using SemaphoreSlim slots = new(threads);
        Task reader = ReadAsync(items, work, results.Writer, slots, stop.Token);
        try
        {
            while (await results.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
            {
                while (results.Reader.TryRead(out Task<TResult>? result))
                {
                    if (!result.IsCompleted)
                    {
                        await idle().ConfigureAwait(false);
                    }
                    await sink(await result.ConfigureAwait(false)).ConfigureAwait(false);
                }
                await idle().ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            while (results.Reader.TryRead(out Task<TResult>? left))
            {
                await left.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
            }
            await reader.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await reader.ConfigureAwait(false);
    }

    private static async Task ReadAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, ChannelWriter<Task<TResult>> results, SemaphoreSlim slots, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await foreach (TItem item in items.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await slots.WaitAsync(cancellation).ConfigureAwait(false);
                Task<TResult> task = Task.Run(() => Work(work, item, slots), CancellationToken.None);
                await results.WriteAsync(task, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            results.Complete(failure);
        }
    }

    private static TResult Work<TItem, TResult>(Func<TItem, TResult> work, TItem item, SemaphoreSlim slots)
    {
        try
        {
            return work(item);
        }
        finally
        {
            slots.Release();
        }
    }
}
