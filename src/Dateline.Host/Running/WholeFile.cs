namespace Dateline.Host.Running;

/// <summary>A file that is there whole or not at all: written beside its place, then renamed onto it.</summary>
internal static class WholeFile
{
    /// <summary>Writes <paramref name="path"/> through <paramref name="write"/>.</summary>
    /// <exception cref="CommandException">The place cannot be written; what stood there before is unharmed.</exception>
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Remove(beside);
            throw new CommandException($"{path}: it cannot be written ({Lines.First(error.Message).TrimEnd('.')})", ExitCode.Refused, error);
        }
        catch (OperationCanceledException)
        {
            Remove(beside);
            throw;
        }
    }

    private static void Remove(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }
}
