using Dateline.Text;

namespace Dateline.Sources.Files;

/// <summary>How files are read, and what is said of all of them that nothing nearer says.</summary>
public sealed record FileSourceOptions
{
    /// <summary>The largest file that is read whole, in bytes; the rest of a larger one is left out with a finding. Default 128 MiB: a hundred times the longest transcript of a day in a parliament, and little enough to hold in memory.</summary>
    public int LimitBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Who published the files, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who owns the outlet, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day on which they came in, or null.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>ISO 639 code of their language, or null to let the texts tell.</summary>
    public string? Language { get; init; }

    /// <summary>Their kind.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>Told, at the end of each archive, what it held and what was broken; null where nobody asks.</summary>
    public Action<ArchiveTally>? TellArchive { get; init; }

    /// <summary>Told of each file of a folder or a zip archive that is passed over, as files of its name or kind are no reports, by its label; null where nobody asks.</summary>
    public Action<string>? TellPassedOver { get; init; }

    /// <summary>The form of files that hold many reports, one a line; null where every file that is no archive is one report.</summary>
    public IReportLines? Lines { get; init; }

    /// <summary>Whether the rows of a manifest may name files outside its folder: not, where nobody named the manifest, since the folder may come from anywhere.</summary>
    public bool AreOtherFoldersAllowed { get; init; }

    /// <summary>What <c>-</c> reads, or null for the standard input of the process. It is not closed.</summary>
    public Stream? StandardInput { get; init; }
}
