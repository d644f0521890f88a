using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>How an event stands, apart from who tells it.</summary>
public enum EventStatus
{
    /// <summary>It took place.</summary>
    Happened,

    /// <summary>Background from an earlier time.</summary>
    Historical,

    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>It is said not to have taken place.</summary>
    Denied,

    /// <summary>Somebody asks for it.</summary>
    CalledFor,

    /// <summary>Somebody threatens it.</summary>
    Threatened,

    /// <summary>It could be.</summary>
    Hypothetical,
}

/// <summary>Who did what to whom, as one report tells it. Spans are in UTF-16 units; lists are compared by reference.</summary>
public sealed record Event
{
    /// <summary>The line's id: <see cref="ContentHash.LineId"/> over the report's id, "event" and the text's span.</summary>
    public required string Id { get; init; }

    /// <summary>Class of the codebook: a PLOVER 2.0 class or STATEMENT.</summary>
    public required string Class { get; init; }

    /// <summary>Modes of the class, in the codebook's words.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>What it is about, in the codebook's words.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>CAMEO 1.1b3 code of the same rule, two to four digits, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>What is counted in it: the dead, the injured, amounts.</summary>
    public IReadOnlyList<EventNumber> Numbers { get; init; } = [];

    /// <summary>The words that tell it: those of the act and of who took part in it, within one clause.</summary>
    public required TextSpan Text { get; init; }

    /// <summary>The mentions that act.</summary>
    public IReadOnlyList<TextSpan> Who { get; init; } = [];

    /// <summary>The mentions acted upon.</summary>
    public IReadOnlyList<TextSpan> Whom { get; init; } = [];

    /// <summary>The words that tell when, or null.</summary>
    public TextSpan? When { get; init; }

    /// <summary>The words that tell where, or null.</summary>
    public TextSpan? Where { get; init; }

    /// <summary>How it stands.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Id of the quotation that carries it: told by a source; null where the report tells it itself.</summary>
    public string? Quotation { get; init; }

    /// <summary>The rule or model that found it.</summary>
    public required string By { get; init; }

    /// <summary>Calibrated share of such events that are right, in thousandths, or null where it is not calibrated.</summary>
    public int? Confidence { get; init; }
}
