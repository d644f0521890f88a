namespace Dateline.Sources.Files;

/// <summary>Walks a folder in ordinal order.</summary>
internal static class FolderWalk
{
    /// <summary>Folders in folders: deeper ones are passed over. 64: links that lead round in a circle through ever new names end there.</summary>
    private const int LimitDepth = 64;

    /// <summary>The files below <paramref name="folder"/> with their labels: their paths below it with forward slashes. What begins with a full stop is passed over, and so are links to nothing; a folder that links lead to more than once is walked once. Of a folder that holds a manifest only the manifest is given.</summary>
    /// <exception cref="SourceException">A folder may not be read.</exception>
    public static IEnumerable<(string Label, string Path)> Files(string folder, CancellationToken cancellation) =>
        Walk(folder, "", 0, new HashSet<string>(StringComparer.Ordinal), cancellation);

    /// <summary>Whether <paramref name="path"/> is a manifest by its name.</summary>
    public static bool IsManifest(string path) => Path.GetFileName(path) == FileSource.ManifestName;

    private static IEnumerable<(string Label, string Path)> Walk(string folder, string prefix, int depth, HashSet<string> walked, CancellationToken cancellation)
    {
        if (depth > LimitDepth || !walked.Add(RealPath(folder)))
        {
            yield break;
        }
        FileSystemInfo[] entries = Entries(folder);
        if (Array.Find(entries, entry => IsManifest(entry.Name) && File.Exists(entry.FullName)) is { } manifest)
        {
            yield return (prefix + manifest.Name, manifest.FullName);
            yield break;
        }
        foreach (FileSystemInfo entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            string label = prefix + entry.Name;
            if (!Directory.Exists(entry.FullName))
            {
                if (!LeadsNowhere(entry))
                {
                    yield return (label, entry.FullName);
                }
                continue;
            }
            foreach ((string Label, string Path) file in Walk(entry.FullName, label + "/", depth + 1, walked, cancellation))
            {
                yield return file;
            }
        }
    }

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            FileSystemInfo[] entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.'))];
            Array.Sort(entries, (first, second) => string.CompareOrdinal(first.Name, second.Name));
            return entries;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{folder}: the folder may not be read ({FileSource.FirstLine(error.Message)})", error);
        }
    }

    private static bool LeadsNowhere(FileSystemInfo entry)
    {
        try
        {
            return entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string RealPath(string folder)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder));
        }
        catch (IOException)
        {
            return Path.GetFullPath(folder);
        }
    }
}
