using System.Runtime.CompilerServices;
using Dateline.Extraction;

namespace Dateline.Sources.Files;

/// <summary>Reads reports from files, folders and the standard input.</summary>
public static class FileSource
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads <paramref name="paths"/> in their order. A folder gives all its files, folders below it included, in ordinal order; files and folders in it whose names begin with a full stop are passed over.
    /// A file is called by its name, one of a folder by its path below that folder (with forward slashes), the standard input <c>stdin</c>; files of one name that are given together are called by their paths as given.</summary>
    /// <exception cref="SourceException">A file or folder is missing or may not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static async IAsyncEnumerable<SourcedReport> ReadAsync(
        IReadOnlyList<string> paths, FileSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        HashSet<string> shared = SharedNames(paths);
        foreach (string path in paths)
        {
            if (path == StandardInput)
            {
                Stream input = options.StandardInput ?? Console.OpenStandardInput();
                yield return await ReadStreamAsync("stdin", input, options, cancellation).ConfigureAwait(false);
            }
            else if (Directory.Exists(path))
            {
                foreach ((string label, string file) in FolderWalk.Files(path, cancellation))
                {
                    yield return await ReadFileAsync(label, file, options, cancellation).ConfigureAwait(false);
                }
            }
            else
            {
                string name = Path.GetFileName(path);
                yield return await ReadFileAsync(shared.Contains(name) ? Label(path) : name, path, options, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads one file under the name <paramref name="label"/>.</summary>
    /// <exception cref="SourceException">It is missing or may not be read.</exception>
    internal static async Task<SourcedReport> ReadFileAsync(string label, string path, FileSourceOptions options, CancellationToken cancellation)
    {
        try
        {
            FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
            await using (stream.ConfigureAwait(false))
            {
                return await ReadStreamAsync(label, stream, options, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceException($"{path}: there is no such file", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new SourceException(Directory.Exists(path) ? $"{path}: it is a folder" : $"{path}: it may not be read", error);
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            throw new SourceException($"{path}: it cannot be read ({FirstLine(error.Message)})", error);
        }
    }

    /// <summary>A path as a label: with forward slashes.</summary>
    internal static string Label(string path) => path.Replace('\\', '/');

    /// <summary>The first line of a message of the system.</summary>
    internal static string FirstLine(string message) => message.Split('\n')[0].Trim().TrimEnd('.');

    private static HashSet<string> SharedNames(IReadOnlyList<string> paths) => paths
        .Where(path => path != StandardInput)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any())
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static async Task<SourcedReport> ReadStreamAsync(string label, Stream stream, FileSourceOptions options, CancellationToken cancellation)
    {
        (byte[] bytes, bool isCut) = await LimitedStream.ReadAsync(stream, options.LimitBytes, cancellation).ConfigureAwait(false);
        RawReport raw = new(label, bytes)
        {
            Outlet = options.Outlet,
            Publisher = options.Publisher,
            Seen = options.Seen,
            Language = options.Language,
            Kind = options.Kind,
        };
        return new SourcedReport(raw, isCut ? [LimitedStream.Cut(options.LimitBytes)] : []);
    }
}
