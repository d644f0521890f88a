using System.Text.Json.Serialization;
using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>One report, read: a line of <c>annotate -</c>. Fields stand in the order of docs/wire.md.</summary>
internal sealed record ReportLine
{
    public required string Id { get; init; }
    public int Format { get; init; } = WireJson.Format;
    public string Offsets { get; init; } = WireJson.Offsets;
    public required string TextHash { get; init; }
    public required EngineWire Engine { get; init; }
    public required string? Language { get; init; }
    public required WhenWire Published { get; init; }
    public required string Kind { get; init; }

    /// <summary>Only with <c>--text</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Id of the notice that takes the report back; only where one does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RetractedBy { get; init; }

    public required IReadOnlyList<PartWire> Parts { get; init; }
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>Only with <c>--tokens</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TokenWire>? Tokens { get; init; }

    public required IReadOnlyList<MentionWire> Mentions { get; init; }
    public required IReadOnlyList<TimeWire> Times { get; init; }
    public required IReadOnlyList<PlaceWire> Places { get; init; }
    public required IReadOnlyList<QuotationWire> Quotations { get; init; }

    /// <summary>Null where the stage did not run.</summary>
    public required IReadOnlyList<EventWire>? Events { get; init; }

    /// <summary>Null where the stage did not run.</summary>
    public required IReadOnlyList<SignalWire>? Signals { get; init; }

    public required IReadOnlyList<FindingWire> Findings { get; init; }
}

/// <summary>A run of the text and what it is.</summary>
internal sealed record PartWire(string Kind, TextSpan Span, string? Language, string By);

/// <summary>A token; tags, lemma and head are null where no model read them.</summary>
internal sealed record TokenWire(TextSpan Span, string? Upos, string? Xpos, string? Lemma, int? Head, string? Relation);

/// <summary>A run that names someone or something.</summary>
internal sealed record MentionWire(TextSpan Span, string Kind, string? Actor, string? Name, IReadOnlyList<string> Candidates, string By);

/// <summary>A time expression on the calendar.</summary>
internal sealed record TimeWire(TextSpan Span, DateOnly? From, DateOnly? To, string Value, DateOnly? Anchor, string? Why);

/// <summary>A place named.</summary>
internal sealed record PlaceWire(
    TextSpan Span, string Name, string? Country, double? Latitude, double? Longitude, string How, IReadOnlyList<TextSpan> Evidence, IReadOnlyList<string> Candidates, string By);

/// <summary>Somebody's words or reported proposition.</summary>
internal sealed record QuotationWire
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<TextSpan> Content { get; init; }
    public required IReadOnlyList<TextSpan> Cue { get; init; }
    public required IReadOnlyList<TextSpan> Speaker { get; init; }
    public required string? Actor { get; init; }
    public required string? Name { get; init; }
    public required IReadOnlyList<string> Candidates { get; init; }
    public required string? Office { get; init; }
    public required string? For { get; init; }
    public required WhenWire? Said { get; init; }
    public required WhereWire? Where { get; init; }
    public required WhoWire? Addressee { get; init; }
    public required IReadOnlyList<WhoWire> With { get; init; }
    public required TextSpan? Medium { get; init; }
    public required TextSpan? Venue { get; init; }
    public required bool Hedged { get; init; }
    public required TextSpan? Hedge { get; init; }
    public required string? Inside { get; init; }
    public required string By { get; init; }
    public required decimal? Confidence { get; init; }
    public required decimal? ActorConfidence { get; init; }
}

/// <summary>Who did what to whom.</summary>
internal sealed record EventWire
{
    public required string Id { get; init; }
    public required string Class { get; init; }
    public required IReadOnlyList<string> Modes { get; init; }
    public required IReadOnlyList<string> Contexts { get; init; }
    public required string? Cameo { get; init; }
    public required IReadOnlyList<WhoWire> Who { get; init; }
    public required IReadOnlyList<WhoWire> Whom { get; init; }
    public required TextSpan Text { get; init; }
    public required string Told { get; init; }
    public required string Status { get; init; }
    public required string? Quotation { get; init; }
    public required WhenWire? On { get; init; }
    public required WhereWire? Where { get; init; }
    public required IReadOnlyList<NumberWire> Numbers { get; init; }
    public required string By { get; init; }
    public required decimal? Confidence { get; init; }
}

/// <summary>A number that an event carries.</summary>
internal sealed record NumberWire(string What, decimal Value, TextSpan Span);

/// <summary>A thing that the user watches, met in the text.</summary>
internal sealed record SignalWire(string Signal, TextSpan Span);
