using Dateline.Text;

namespace Dateline.Sources.Files;

/// <summary>One row of a manifest: a file, or a text in the row itself, and what is known of it. What is null is not said.</summary>
/// <param name="File">The file as the row names it; where the row holds its text, what the report is called.</param>
internal sealed record ManifestRow(string File)
{
    public string? Text { get; init; }

    public string? Headline { get; init; }

    public string? Outlet { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Seen { get; init; }

    public ReportKind? Kind { get; init; }

    public string? Language { get; init; }

    public string? Replaces { get; init; }

    public string? Retracts { get; init; }
}

/// <summary>A row of a manifest as it was read.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Raw">The row as it stands, without its line end.</param>
/// <param name="Row">What it says, or null where it cannot be taken.</param>
/// <param name="Reason">Why it cannot be taken, or null.</param>
internal sealed record ParsedRow(int Line, string Raw, ManifestRow? Row, string? Reason);
