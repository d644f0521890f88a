using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>The quotations of one report handed in (<c>compare - --quotations</c>): a line of <c>annotate</c>, of which only these are read.</summary>
internal sealed record GivenLine
{
    /// <summary>What the caller calls the report.</summary>
    public string? Id { get; init; }

    /// <summary>Its quotations.</summary>
    public IReadOnlyList<GivenQuotation?>? Quotations { get; init; }
}

/// <summary>A quotation handed in instead of found, in the form of an output line; only its id and content must be there.</summary>
internal sealed record GivenQuotation
{
    /// <summary>What the caller calls it; made from its place where it is missing.</summary>
    public string? Id { get; init; }

    /// <summary>One of direct, mixed, indirect; direct where it is missing.</summary>
    public string? Kind { get; init; }

    /// <summary>Pieces of the content, in UTF-16 units.</summary>
    public IReadOnlyList<TextSpan>? Content { get; init; }

    /// <summary>Pieces of the cue.</summary>
    public IReadOnlyList<TextSpan>? Cue { get; init; }

    /// <summary>Pieces of the speaker's mention.</summary>
    public IReadOnlyList<TextSpan>? Speaker { get; init; }

    /// <summary>Id of the actor, or null.</summary>
    public string? Actor { get; init; }

    /// <summary>Name of the actor, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the quotation that carries this one, or null.</summary>
    public string? Inside { get; init; }
}
