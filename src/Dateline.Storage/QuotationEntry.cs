using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>One quotation in a list, with what a reader wants beside it.</summary>
public sealed record QuotationEntry
{
    /// <summary>The quotation.</summary>
    public required Quotation Quotation { get; init; }

    /// <summary>Id of its report.</summary>
    public required string ReportId { get; init; }

    /// <summary>The label of its report.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of the report's text in UTF-8, 64 hexadecimal digits.</summary>
    public required string TextHash { get; init; }

    /// <summary>Who published the report, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Id of the notice that takes its report back, or null where that stands.</summary>
    public string? RetractedBy { get; init; }

    /// <summary>Who spoke, as the company of the report tells it, or the report alone while it is untold; null where nobody tried.</summary>
    public SpeakerLink? Speaker { get; init; }

    /// <summary>Whom it was addressed to and who spoke beside the speaker, where it is an actor.</summary>
    public IReadOnlyList<PartyLink> Parties { get; init; } = [];

    /// <summary>The characters of the runs that tell that it was said, to whom, with whom, how, when and where, and what hedges it, and of a mixed quotation those right before and behind it, by their runs.</summary>
    public IReadOnlyDictionary<TextSpan, string> Words { get; init; } = new Dictionary<TextSpan, string>();

    /// <summary>The content's characters, pieces joined by <c> […] </c>.</summary>
    public required string Content { get; init; }

    /// <summary>When it was said, from the words of <see cref="Quotation.SaidWhen"/>, or null.</summary>
    public ResolvedTime? Said { get; init; }

    /// <summary>The report's day, as for <see cref="ReportEntry.Published"/>.</summary>
    public required When Published { get; init; }

    /// <summary>Id of the report's story, or null.</summary>
    public string? Story { get; init; }

    /// <summary>Ids of the statements that it renders, in ordinal order.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];
}
