using Dateline.Annotation.Quotations;

namespace Dateline.Storage;

/// <summary>Which quotations are wanted; a field that is null asks nothing.</summary>
public sealed record QuotationFilter
{
    /// <summary>Every quotation.</summary>
    public static QuotationFilter All { get; } = new();

    /// <summary>Id of the actor who spoke.</summary>
    public string? Actor { get; init; }

    /// <summary>Id of the office spoken in.</summary>
    public string? Office { get; init; }

    /// <summary>Outlet of the report, without regard to case.</summary>
    public string? Outlet { get; init; }

    /// <summary>Id of the report.</summary>
    public string? Report { get; init; }

    /// <summary>Id of the report's story, or an id that leads there.</summary>
    public string? Story { get; init; }

    /// <summary>Direct, mixed or indirect.</summary>
    public QuotationKind? Kind { get; init; }

    /// <summary>Only what may have been said on this day or later; the report's day stands in where the saying has none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only what may have been said on this day or earlier; the report's day stands in where the saying has none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words, “phrases” in double quotation marks and beginnings (<c>sanct*</c>) that all stand in the content; folded.</summary>
    public string? Words { get; init; }
}
