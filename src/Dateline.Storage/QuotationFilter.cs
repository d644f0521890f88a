using Dateline.Annotation.Quotations;

namespace Dateline.Storage;

/// <summary>In what order quotations come; those of one value by day, then report, then their place in it.</summary>
public enum QuotationOrder
{
    /// <summary>By day of the report, earliest first.</summary>
    Day,

    /// <summary>By day of the report, newest first.</summary>
    Newest,

    /// <summary>By name of the speaker, unknown last.</summary>
    Speaker,

    /// <summary>By outlet, unknown last.</summary>
    Outlet,
}

/// <summary>Which quotations are wanted; a field that is null asks nothing.</summary>
public sealed record QuotationFilter
{
    /// <summary>Every quotation.</summary>
    public static QuotationFilter All { get; } = new();

    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the actor who spoke.</summary>
    public string? Actor { get; init; }

    /// <summary>Id of the office spoken in.</summary>
    public string? Office { get; init; }

    /// <summary>Id of the organisation or state spoken for: what it says itself, and what holders of its offices say for it, each in their time.</summary>
    public string? For { get; init; }

    /// <summary>Id of the actor spoken to.</summary>
    public string? Addressee { get; init; }

    /// <summary>The words of the cue as they stand (“told”), without regard to case; with a star behind it, what they begin with.</summary>
    public string? Cue { get; init; }

    /// <summary>Only what the reporter hedges.</summary>
    public bool Hedged { get; init; }

    /// <summary>Whether <see cref="From"/> and <see cref="To"/> ask for the report's day even where the saying has one of its own.</summary>
    public bool ByPublication { get; init; }

    /// <summary>In what order they come.</summary>
    public QuotationOrder Order { get; init; }

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
