using System.Text.Json.Serialization;
using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>A story told: the object of <c>compare</c>. Fields stand in the order of docs/wire.md; reports go by the ids of the input or, from a record, by their own.</summary>
internal sealed record StoryObject
{
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;

    /// <summary>Always null: the object is about several texts, whose hashes stand in <see cref="Reports"/>.</summary>
    public string? TextHash { get; init; }

    public required EngineWire Engine { get; init; }
    public required string? Story { get; init; }
    public required string? Title { get; init; }
    public required IReadOnlyList<StoryReport> Reports { get; init; }
    public required IReadOnlyList<StatementWire> Statements { get; init; }
    public required IReadOnlyList<OccurrenceWire> Occurrences { get; init; }
    public required IReadOnlyList<DiscrepancyWire> Discrepancies { get; init; }
    public required IReadOnlyList<OmissionWire> Omissions { get; init; }
    public required IReadOnlyList<CopyWire> Copies { get; init; }
    public required IReadOnlyList<OriginWire> Origins { get; init; }
    public required IReadOnlyList<PublishedWire> Published { get; init; }
    public required IReadOnlyList<TimelineWire> Timeline { get; init; }
}

/// <summary>A report of the story.</summary>
internal sealed record StoryReport(string Id, string Label, string? Outlet, string? Url, string TextHash)
{
    /// <summary>The notice by which its outlet took it back; only where there is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RetractedBy { get; init; }
}

/// <summary>One utterance with its renderings and what they do not share.</summary>
internal sealed record StatementWire(
    string Id, string? Actor, string? Name, string? Reference, IReadOnlyList<RenderingWire> Renderings, IReadOnlyList<VariantWire> Variants, IReadOnlyList<DifferenceWire> Differences, string By);

/// <summary>How one quotation renders the utterance.</summary>
internal sealed record RenderingWire(string Report, string Quotation, IReadOnlyList<TextSpan> Spans, string Label);

/// <summary>The values of one slot.</summary>
internal sealed record VariantWire(string Aspect, IReadOnlyList<VariantValueWire> Values);

/// <summary>One value with the reports that carry it.</summary>
internal sealed record VariantValueWire(string Value, IReadOnlyList<string> Reports, IReadOnlyList<PlacedSpan> Spans);

/// <summary>What two renderings do not share.</summary>
internal sealed record DifferenceWire(string Aspect, IReadOnlyList<string> Reports, IReadOnlyList<TextSpan> Spans, string Detail);

/// <summary>One event in the world as told by accounts.</summary>
internal sealed record OccurrenceWire(string Id, string Class, IReadOnlyList<AccountWire> Accounts);

/// <summary>An event as one report tells it.</summary>
internal sealed record AccountWire(string Report, string Event);

/// <summary>A difference in fact.</summary>
internal sealed record DiscrepancyWire(string Id, string? About, string Field, string Kind, IReadOnlyList<DiscrepancyValueWire> Values, string Detail);

/// <summary>One value of a discrepancy.</summary>
internal sealed record DiscrepancyValueWire(string Report, TextSpan Span, string Value);

/// <summary>A fact that reports leave out; about a statement or an occurrence.</summary>
internal sealed record OmissionWire(
    string Id,
    string Fact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Statement,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Occurrence,
    IReadOnlyList<string> StatedBy,
    IReadOnlyList<string> OmittedBy,
    IReadOnlyList<EvidenceWire> Evidence);

/// <summary>A report whose text comes from another.</summary>
internal sealed record CopyWire(string Report, string Of, decimal Kept, string? Changed);

/// <summary>How many independent origins say so; about a statement or an occurrence. Publishers are those that are named: 0 where no outlet is.</summary>
internal sealed record OriginWire(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Statement,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Occurrence,
    int Reports,
    int Publishers,
    int? Origins,
    string Independence,
    string Why);

/// <summary>The day of a report with the reason.</summary>
internal sealed record PublishedWire(
    string Report, DateOnly? Value, DateOnly? From, DateOnly? To, string How, IReadOnlyList<TextSpan> Evidence, IReadOnlyList<PlacedSpan> Elsewhere, string? Because);

/// <summary>One dated line.</summary>
internal sealed record TimelineWire(DateOnly? Value, DateOnly? From, DateOnly? To, string How, string Kind, string Text, string About, IReadOnlyList<EvidenceWire> Evidence);
