using System.IO.Compression;
using System.Runtime.CompilerServices;
using Dateline.Extraction;
using Dateline.Sources.Warc;
using Dateline.Text;

namespace Dateline.Sources.Files;

/// <summary>Reads reports from files, folders, archives (WARC, zip) and the standard input.</summary>
public static class FileSource
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>A folder that holds a file of this name is read through it (<see cref="ManifestSource"/>).</summary>
    public const string ManifestName = "manifest.csv";

    // Longer than what stands before the text in any line of the program's own.
    private const int BeginningLength = 64 * 1024;

    /// <summary>The manifests in <paramref name="folder"/> and the folders below it, in ordinal order; below one that has a manifest none is looked for.</summary>
    /// <exception cref="SourceException">A folder may not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IEnumerable<string> Manifests(string folder, CancellationToken cancellation = default) =>
        FolderWalk.Files(folder, cancellation).Select(file => file.Path).Where(FolderWalk.IsManifest);

    /// <summary>Reads <paramref name="paths"/> in their order. A folder gives all its files, folders below it included, in ordinal order; files and folders in it whose names begin with a full stop are passed over, and so are folders with a manifest and files that are no reports by their names (pictures, style sheets, programs, tables), of which <see cref="FileSourceOptions.TellPassedOver"/> is told.
    /// A file is called by its name, one of a folder by its path below that folder (with forward slashes), the standard input <c>stdin</c>; files of one name that are given together are called by their paths as given. A packed file (<c>.gz</c>) is unpacked and called without that ending. An archive gives what it holds: <see cref="WarcSource"/>, or the files of a zip file, called by the archive's label, a slash and their names.</summary>
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
                await foreach (SourcedReport report in ReportsAsync("stdin", input, options, cancellation).ConfigureAwait(false))
                {
                    yield return report;
                }
            }
            else if (Directory.Exists(path))
            {
                foreach ((string label, string file) in FolderWalk.Files(path, cancellation).Where(file => !FolderWalk.IsManifest(file.Path)))
                {
                    if (!ReportFiles.MayBeOne(label))
                    {
                        options.TellPassedOver?.Invoke(label);
                        continue;
                    }
                    await foreach (SourcedReport report in ReadContentsAsync(label, file, options, cancellation).ConfigureAwait(false))
                    {
                        yield return report;
                    }
                }
            }
            else
            {
                string name = Path.GetFileName(path);
                await foreach (SourcedReport report in ReadContentsAsync(shared.Contains(name) ? Label(path) : name, path, options, cancellation).ConfigureAwait(false))
                {
                    yield return report;
                }
            }
        }
    }

    /// <summary>Reads one file under the name <paramref name="label"/>.</summary>
    /// <exception cref="SourceException">It is missing or may not be read.</exception>
    internal static async Task<SourcedReport> ReadFileAsync(string label, string path, FileSourceOptions options, CancellationToken cancellation)
    {
        try
        {
            FileStream stream = Open(path);
            await using (stream.ConfigureAwait(false))
            {
                return await ReadStreamAsync(label, stream, options, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (Refusal(path, error) is SourceException refusal)
        {
            throw refusal;
        }
    }

    private static async IAsyncEnumerable<SourcedReport> ReadContentsAsync(
        string label, string path, FileSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IAsyncEnumerator<SourcedReport> contents = ContentsAsync(label, path, options, cancellation).GetAsyncEnumerator(cancellation);
        await using (contents.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await contents.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }
                }
                catch (Exception error) when (Refusal(path, error) is SourceException refusal)
                {
                    throw refusal;
                }
                yield return contents.Current;
            }
        }
    }

    private static async IAsyncEnumerable<SourcedReport> ContentsAsync(
        string label, string path, FileSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FileStream stream = Open(path);
        await using (stream.ConfigureAwait(false))
        {
            switch (Container.Of(stream, path))
            {
                case ContainerKind.Warc:
                    await foreach (SourcedReport page in WarcSource.ReadAsync(label, stream, options, cancellation).ConfigureAwait(false))
                    {
                        yield return page;
                    }
                    break;
                case ContainerKind.Zip:
                    await foreach ((string name, Stream content) in ZipSource.ReadAsync(label, stream, options, cancellation).ConfigureAwait(false))
                    {
                        await foreach (SourcedReport report in ReportsAsync(name, content, options, cancellation).ConfigureAwait(false))
                        {
                            yield return report;
                        }
                    }
                    break;
                case ContainerKind.Packed:
                    GZipStream unpacked = new(stream, CompressionMode.Decompress, leaveOpen: true);
                    await using (unpacked.ConfigureAwait(false))
                    {
                        await foreach (SourcedReport report in ReportsAsync(label[..^".gz".Length], unpacked, options, cancellation).ConfigureAwait(false))
                        {
                            yield return report;
                        }
                    }
                    break;
                default:
                    await foreach (SourcedReport report in ReportsAsync(label, stream, options, cancellation).ConfigureAwait(false))
                    {
                        yield return report;
                    }
                    break;
            }
        }
    }

    /// <summary>The report of a file that is no archive, or those of its lines. A file of lines on a disk may be of any length; of one that is unpacked or comes in, as much is read as of a report.</summary>
    private static async IAsyncEnumerable<SourcedReport> ReportsAsync(
        string label, Stream stream, FileSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (options.Lines is { } form && stream.CanSeek && form.Are(await BeginningAsync(stream, cancellation).ConfigureAwait(false)))
        {
            await foreach (SourcedReport report in form.ReadAsync(label, stream, [], options, cancellation).ConfigureAwait(false))
            {
                yield return report;
            }
            yield break;
        }
        SourcedReport whole = await ReadStreamAsync(label, stream, options, cancellation).ConfigureAwait(false);
        if (options.Lines is { } packed && !stream.CanSeek && packed.Are(Beginning(whole)))
        {
            using MemoryStream lines = new(whole.Raw.Bytes.ToArray());
            await foreach (SourcedReport report in packed.ReadAsync(label, lines, whole.Findings, options, cancellation).ConfigureAwait(false))
            {
                yield return report;
            }
            yield break;
        }
        yield return whole;
    }

    /// <summary>As much of a file as its form is told by.</summary>
    internal static ReadOnlySpan<byte> Beginning(SourcedReport file) => file.Raw.Bytes.Span[..Math.Min(file.Raw.Bytes.Length, BeginningLength)];

    private static async Task<byte[]> BeginningAsync(Stream stream, CancellationToken cancellation)
    {
        long start = stream.Position;
        byte[] beginning = new byte[(int)Math.Min(BeginningLength, stream.Length - start)];
        int read = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        stream.Position = start;
        return beginning[..read];
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);

    private static SourceException? Refusal(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => new SourceException($"{path}: there is no such file", error),
        UnauthorizedAccessException => new SourceException(Directory.Exists(path) ? $"{path}: it is a folder" : $"{path}: it may not be read", error),
        IOException or ArgumentException or NotSupportedException => new SourceException($"{path}: it cannot be read ({FirstLine(error.Message)})", error),
        _ => null,
    };

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
        (byte[] bytes, IReadOnlyList<Finding> findings) = await LimitedStream.ReadAsync(stream, options.LimitBytes, cancellation).ConfigureAwait(false);
        RawReport raw = new(label, bytes)
        {
            Outlet = options.Outlet,
            Publisher = options.Publisher,
            Seen = options.Seen,
            Language = options.Language,
            Kind = options.Kind,
        };
        return new SourcedReport(MhtmlFile.IsOne(bytes) ? MhtmlFile.Page(raw) : raw, findings);
    }
}
