using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Extraction;

namespace Dateline.Sources.Files;

/// <summary>Reads reports from a manifest: a CSV file with the columns <c>file</c> (or <c>text</c>, <c>headline</c> and <c>id</c>, where the rows hold their texts), <c>outlet</c>, <c>url</c>, <c>published</c> and, as one likes, <c>publisher</c>, <c>kind</c>, <c>language</c>, <c>seen</c>, <c>replaces</c>, <c>retracts</c>.</summary>
public static class ManifestSource
{
    /// <summary>Reads the files of <paramref name="manifest"/> in its order. Paths count from the manifest's folder; a report is called as its row calls the file, with forward slashes. Other columns are passed over.</summary>
    /// <param name="manifest">Path of the manifest.</param>
    /// <param name="options">What is said of all reports where their rows say nothing.</param>
    /// <param name="reject">Told of each row that gave no report: bad cells, a file that is missing, may not be read or lies where none may be named. The others are read all the same.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="SourceException">The manifest is missing or may not be read, or its first line names neither a column <c>file</c> nor <c>text</c>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static async IAsyncEnumerable<SourcedReport> ReadAsync(
        string manifest, FileSourceOptions options, Action<RejectedRow> reject, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        SourcedReport itself = await FileSource.ReadFileAsync(manifest, manifest, options, cancellation).ConfigureAwait(false);
        if (itself.Findings.Count > 0)
        {
            throw new SourceException($"{manifest}: the manifest is longer than {options.LimitBytes} bytes");
        }
        string folder = Path.GetDirectoryName(Path.GetFullPath(manifest)) ?? "";
        foreach ((int line, string raw, ManifestRow? row, string? reason) in ManifestParser.Parse(itself.Raw.Bytes.ToArray(), manifest))
        {
            if (row is null)
            {
                reject(new RejectedRow(line, reason!, raw));
                continue;
            }
            if (row.Text is string text)
            {
                yield return new SourcedReport(Joined(new RawReport(row.File, Encoding.UTF8.GetBytes(text)) { Headline = row.Headline, ContentType = "text/plain; charset=utf-8" }, row), []);
                continue;
            }
            string path = Path.Combine(folder, row.File);
            if (!options.AreOtherFoldersAllowed && !IsBelow(folder, path))
            {
                reject(new RejectedRow(line, $"{row.File}: it lies outside the folder of the manifest; name the manifest by --manifest if that is meant", raw));
                continue;
            }
            SourcedReport? report = null;
            try
            {
                report = await FileSource.ReadFileAsync(FileSource.Label(row.File), path, options, cancellation).ConfigureAwait(false);
            }
            catch (SourceException error)
            {
                reject(new RejectedRow(line, error.Message, raw));
            }
            if (report is not null && options.Lines?.Are(FileSource.Beginning(report)) == true)
            {
                reject(new RejectedRow(line, $"{row.File}: it holds many reports, one a line: name it by itself", raw));
                continue;
            }
            if (report is not null)
            {
                yield return report with { Raw = Joined(report.Raw, row) };
            }
        }
    }

    // What is no path at all is refused when it is opened.
    private static bool IsBelow(string folder, string path) =>
        path.Contains('\0') || Path.GetFullPath(path).StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static RawReport Joined(RawReport raw, ManifestRow row) => raw with
    {
        Outlet = row.Outlet ?? raw.Outlet,
        Publisher = row.Publisher ?? raw.Publisher,
        Url = row.Url,
        Published = row.Published,
        Seen = row.Seen ?? raw.Seen,
        Kind = row.Kind ?? raw.Kind,
        Language = row.Language ?? raw.Language,
        Replaces = row.Replaces,
        Retracts = row.Retracts,
    };
}
