namespace Dateline.Sources.Politeness;

/// <summary>Lets one request at a time through to a host, with a pause between two. Safe to share between threads.</summary>
/// <param name="clock">Tells and waits for time.</param>
internal sealed class HostPacer(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public void Dispose() => _turn.Dispose();

    /// <summary>Waits for the host's turn; <see cref="Leave"/> must follow.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            TimeSpan wait = _next - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
            }
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Ends the turn; the next one begins <paramref name="pause"/> from now at the earliest.</summary>
    public void Leave(TimeSpan pause)
    {
        _next = clock.GetUtcNow() + pause;
        _turn.Release();
    }
}
