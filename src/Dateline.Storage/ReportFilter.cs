using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Which reports are wanted; a field that is null asks nothing.</summary>
public sealed record ReportFilter
{
    /// <summary>Every report.</summary>
    public static ReportFilter All { get; } = new();

    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>The outlet, without regard to case.</summary>
    public string? Outlet { get; init; }

    /// <summary>The label that whoever handed the report in gave it (a file name), with or without its extension.</summary>
    public string? Label { get; init; }

    /// <summary>The kind of text.</summary>
    public ReportKind? Kind { get; init; }

    /// <summary>ISO 639 code of the body's language.</summary>
    public string? Language { get; init; }

    /// <summary>Id of the story that it belongs to, or an id that leads there.</summary>
    public string? Story { get; init; }

    /// <summary>Only reports that may be from this day or later; one of unknown day may be from any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only reports that may be from this day or earlier; one of unknown day may be from any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Id of the run that read it.</summary>
    public string? Run { get; init; }

    /// <summary>Only reports that another run than this one read: what a refresh would read anew.</summary>
    public string? NotRun { get; init; }

    /// <summary>Whether it belongs to no story yet (true) or to one (false).</summary>
    public bool? Untold { get; init; }
}
