namespace Dateline.Host.Api.Contracts;

/// <summary>What a line of the record is: the object of <c>explain</c>.</summary>
internal sealed record ExplanationWire
{
    public required string Id { get; init; }
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;
    public required string Kind { get; init; }
    public required string What { get; init; }

    /// <summary>Rule or model, or null where the line is not an annotation.</summary>
    public required string? By { get; init; }

    /// <summary>The run that made it, or null where it is not known.</summary>
    public required RunWire? Run { get; init; }

    /// <summary>Which evidence joined or parted it, in plain words.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required IReadOnlyList<ContextWire> Evidence { get; init; }
}

/// <summary>A run of the engine.</summary>
internal sealed record RunWire(string Id, string Version, string Models, string Data);

/// <summary>Characters in their place.</summary>
/// <param name="Role">What they are of the line: content, cue, speaker, rendering and others.</param>
/// <param name="Report">The report.</param>
/// <param name="Span">The run.</param>
/// <param name="Before">Characters before it.</param>
/// <param name="Text">The characters.</param>
/// <param name="After">Characters behind it.</param>
/// <param name="TextHash">SHA-256 of the report's text.</param>
/// <param name="Bytes">The bytes of the page that it comes from, <c>[start,end]</c>, or null where the report was no page.</param>
internal sealed record ContextWire(string Role, string Report, Dateline.Text.TextSpan Span, string Before, string Text, string After, string TextHash, IReadOnlyList<int>? Bytes);
