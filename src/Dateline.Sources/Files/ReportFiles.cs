using System.Collections.Frozen;

namespace Dateline.Sources.Files;

/// <summary>Tells which files of a folder or a zip archive are no reports: what a browser saves beside a page, pictures, programs, tables, a folder's own notes.</summary>
internal static class ReportFiles
{
    private static readonly FrozenSet<string> _otherKinds = new[]
    {
        "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
        "aac", "avi", "flac", "m4a", "m4v", "mov", "mp3", "mp4", "ogg", "ogv", "wav", "webm",
        "css", "eot", "js", "less", "map", "mjs", "otf", "scss", "ts", "ttf", "wasm", "woff", "woff2",
        "bin", "db", "db-shm", "db-wal", "dll", "exe", "iso", "jar", "log", "parquet", "pdb", "pyc", "so", "sqlite", "sqlite3", "tmp",
        "csv", "doc", "docx", "epub", "ods", "odt", "pdf", "ppt", "pptx", "rtf", "tsv", "xls", "xlsx",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _notes = new[] { "readme", "license", "licence", "notice" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the file that <paramref name="label"/> names may be a report, by its name alone; what stands before <c>.gz</c> counts.</summary>
    public static bool MayBeOne(string label)
    {
        string name = label[(label.LastIndexOf('/') + 1)..];
        name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^".gz".Length] : name;
        int dot = name.LastIndexOf('.');
        return dot < 0 ? !_notes.Contains(name) : !_otherKinds.Contains(name[(dot + 1)..]) && !_notes.Contains(name[..dot]);
    }
}
