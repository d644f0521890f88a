using System.Text.Json;
using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>One report as a line of input; <see cref="Id"/> and <see cref="Text"/> are enough. Fields of other names are left alone.</summary>
internal sealed record InputLine
{
    /// <summary>What the caller calls the report.</summary>
    public string? Id { get; init; }

    /// <summary>The text without the headline, where that is given apart.</summary>
    public string? Text { get; init; }

    /// <summary>Joined before the text with a blank line.</summary>
    public string? Headline { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who owns the outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 8601 day, or instant (of which the day as written counts).</summary>
    public string? Published { get; init; }

    /// <summary>ISO 8601 day or instant on which it came in.</summary>
    public string? Seen { get; init; }

    /// <summary>ISO 639 code, or null to let the text tell.</summary>
    public string? Language { get; init; }

    /// <summary>One of report, transcript, press-release, post.</summary>
    public string? Kind { get; init; }

    /// <summary>Id of the report that this one replaces.</summary>
    public string? Replaces { get; init; }

    /// <summary>Id of the report that this one retracts.</summary>
    public string? Retracts { get; init; }

    /// <summary>With <c>annotate - --pairs</c>: the span of who acts, a list of such spans, or null.</summary>
    public JsonElement? Source { get; init; }

    /// <summary>With <c>annotate - --pairs</c>: the span of who is acted upon, a list of such spans, or null.</summary>
    public JsonElement? Target { get; init; }

    /// <summary>Given quotations (with <c>compare - --quotations</c>); else not read.</summary>
    public IReadOnlyList<GivenQuotation>? Quotations { get; init; }
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
