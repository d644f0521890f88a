using System.Text.Json;

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
}
