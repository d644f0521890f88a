namespace Dateline.Host.Running;

/// <summary>A file that is there whole or not at all: written beside its place, then renamed onto it.</summary>
internal static class WholeFile
{
    /// <summary>Writes <paramref name="path"/> through <paramref name="write"/>.</summary>
    /// <exception cref="IOException">The place cannot be written; what stood there before is unharmed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
