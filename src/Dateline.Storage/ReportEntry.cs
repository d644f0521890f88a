using Dateline.Text;

namespace Dateline.Storage;

/// <summary>One report in a list.</summary>
public sealed record ReportEntry
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What whoever handed it in called it.</summary>
    public required string Label { get; init; }

    /// <summary>Its headline, or null where it has none.</summary>
    public string? Headline { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who owns the outlet, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The kind of text.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>ISO 639 code of the body's language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Its day as its company tells it, or as it tells itself while it is untold.</summary>
    public required When Published { get; init; }

    /// <summary>Id of its story, or null while it is untold.</summary>
    public string? Story { get; init; }

    /// <summary>Id of the report that it copies, or null.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Id of the earlier text of the same report, or null.</summary>
    public string? VersionOf { get; init; }

    /// <summary>Id of the notice that takes it back, or null where it stands.</summary>
    public string? RetractedBy { get; init; }

    /// <summary>SHA-256 of its text, 64 hexadecimal digits.</summary>
    public required string TextHash { get; init; }

    /// <summary>Length of its text in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>Quotations found in it.</summary>
    public int CountQuotations { get; init; }

    /// <summary>Events found in it.</summary>
    public int CountEvents { get; init; }

    /// <summary>Findings about it.</summary>
    public int CountFindings { get; init; }

    /// <summary>Id of the run that read it.</summary>
    public required string Run { get; init; }
}
