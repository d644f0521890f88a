using Dateline.Text;

namespace Dateline.Extraction;

/// <summary>The bytes of one report as they came in, with what is known of where they came from.</summary>
/// <param name="Label">What the caller calls it: a file name or an id.</param>
/// <param name="Bytes">The bytes, unchanged.</param>
public sealed record RawReport(string Label, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Who published it, or null where nobody said.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who owns the outlet, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The media type under which it was sent, with its parameters (<c>text/html; charset=windows-1250</c>), or null where nobody said.</summary>
    public string? ContentType { get; init; }

    /// <summary>The day of publication as given, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day of publication by the feed or list that led to it, for where the report itself tells none; or null.</summary>
    public DateOnly? Listed { get; init; }

    /// <summary>What the feed or list that led to it calls itself, for where nothing else tells the outlet; or null.</summary>
    public string? ListedOutlet { get; init; }

    /// <summary>The day on which it came in, or null.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>Which entry of the live page in <see cref="Bytes"/> the report is, counted from 1; null where it is all of the bytes.</summary>
    public int? Entry { get; init; }

    /// <summary>The kind of text.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>Language as given (ISO 639), or null to let the text tell.</summary>
    public string? Language { get; init; }

    /// <summary>The headline where it was given apart from the text; it is joined before the text with a blank line. Null where it was not.</summary>
    public string? Headline { get; init; }

    /// <summary>Label of the report that this one replaces, or null.</summary>
    public string? Replaces { get; init; }

    /// <summary>Label of the report that this one retracts, or null.</summary>
    public string? Retracts { get; init; }
}
