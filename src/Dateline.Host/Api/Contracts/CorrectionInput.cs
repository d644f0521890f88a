using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>A person's word over the program's, as it is handed in.</summary>
internal sealed record CorrectionInput
{
    /// <summary>The report that it speaks of: its id. For fields of stories, reports and parts.</summary>
    public string? Report { get; init; }

    /// <summary>The quotation or event that it speaks of: its id. For their fields, in the place of a report.</summary>
    public string? Line { get; init; }

    /// <summary>Where the part stands that it speaks of; for no other field.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>What of it.</summary>
    public string? Field { get; init; }

    /// <summary>What it is in the person's word.</summary>
    public string? Value { get; init; }

    /// <summary>Who says so; the name of the key where nothing is said.</summary>
    public string? Author { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
