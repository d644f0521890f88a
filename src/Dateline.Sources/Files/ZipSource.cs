using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Dateline.Sources.Files;

/// <summary>Reads the files of a zip archive as those of a folder are read.</summary>
internal static class ZipSource
{
    private const int MostEntries = 100_000;

    /// <summary>Files in <paramref name="file"/> in ordinal order of their names, those whose names begin with a full stop, and those that are no reports by their names, passed over. Each is called by the archive's label, a slash and its name.</summary>
    public static async IAsyncEnumerable<(string Label, Stream Content)> ReadAsync(
        string label, Stream file, FileSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArchiveTally tally = new(label);
        if (Open(file) is not ZipArchive archive)
        {
            options.TellArchive?.Invoke(tally with { Breaks = 1, LostBytes = file.Length });
            yield break;
        }
        using (archive)
        {
            foreach (ZipArchiveEntry entry in archive.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal).Take(MostEntries))
            {
                cancellation.ThrowIfCancellationRequested();
                tally = tally with { Records = tally.Records + 1 };
                if (!ReportFiles.MayBeOne(FileSource.Label(entry.FullName)))
                {
                    tally = tally with { Others = tally.Others + 1 };
                    options.TellPassedOver?.Invoke($"{label}/{FileSource.Label(entry.FullName)}");
                    continue;
                }
                Stream? content = Open(entry);
                if (content is null)
                {
                    tally = tally with { Breaks = tally.Breaks + 1, LostBytes = tally.LostBytes + entry.CompressedLength };
                    continue;
                }
                await using (content.ConfigureAwait(false))
                {
                    tally = tally with { Reports = tally.Reports + 1 };
                    yield return ($"{label}/{FileSource.Label(entry.FullName)}", content);
                }
            }
        }
        options.TellArchive?.Invoke(tally);
    }

    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.Split('/', '\\').Any(part => part.StartsWith('.') || part == "__MACOSX");

    private static ZipArchive? Open(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Stream? Open(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
