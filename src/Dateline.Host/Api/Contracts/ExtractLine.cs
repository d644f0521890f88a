using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>One report out of a file: a line of <c>extract</c>. Spans point into <see cref="Text"/>.</summary>
internal sealed record ExtractLine
{
    public required string Id { get; init; }
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>The body's parts alone, joined by blank lines.</summary>
    public required string Text { get; init; }
    public required string TextHash { get; init; }
    public required EngineWire Engine { get; init; }
    public required string? Title { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required string? Publisher { get; init; }

    /// <summary>The day of publication by the outlet's own calendar.</summary>
    public required string? Date { get; init; }

    /// <summary>When it was published, with time and zone as far as told.</summary>
    public required string? Published { get; init; }
    public required string? Modified { get; init; }
    public required string? Language { get; init; }
    public required string? Url { get; init; }
    public required string? Section { get; init; }
    public required IReadOnlyList<ExtractedPartWire> Parts { get; init; }

    /// <summary>All that the page says of itself, chosen or not.</summary>
    public required IReadOnlyList<PageFactWire> Said { get; init; }
    public required IReadOnlyList<FindingWire> Findings { get; init; }
}

/// <summary>A part of the report: its place in the line's text (null where it is not of the body), its characters, and from which bytes of the file it comes (null where the file is no page).</summary>
internal sealed record ExtractedPartWire(string Kind, TextSpan? Span, string Characters, IReadOnlyList<int>? Bytes, string By);

/// <summary>One thing that a page says of itself, where, and in which bytes.</summary>
internal sealed record PageFactWire(string Field, string Value, string By, IReadOnlyList<int> Bytes);
