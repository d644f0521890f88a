using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>How the words of a quotation are set.</summary>
public enum QuotationKind
{
    /// <summary>Every word stands inside quotation marks opened for it, and the content is a clause or more.</summary>
    Direct,

    /// <summary>A clause of the reporter's with a quoted fragment in it, also when the fragment alone completes it.</summary>
    Mixed,

    /// <summary>No marks of its own.</summary>
    Indirect,
}

/// <summary>Somebody's words or reported proposition in one report. Spans are in UTF-16 units and in the order of the text; lists are compared by reference.</summary>
public sealed record Quotation
{
    /// <summary>The line's id: <see cref="ContentHash.LineId"/> over the report's id, "quotation" and the content's spans.</summary>
    public required string Id { get; init; }

    /// <summary>Direct, mixed or indirect.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>What was said: one piece, or several where a cue or a paragraph end parts it. Outer marks are left out, an inner final comma or full stop is kept; an introducing “that” is left out.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>The words that mark the act (“said”, “according to”); empty where there are none.</summary>
    public IReadOnlyList<TextSpan> Cue { get; init; } = [];

    /// <summary>What names the speaker, title included, where it stands next to the cue; empty where nothing does.</summary>
    public IReadOnlyList<TextSpan> Speaker { get; init; } = [];

    /// <summary>Content of the quotation from which the speaker is carried over, when <see cref="Speaker"/> is empty because the text goes on without a cue; else null.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>Who is spoken to (“reporters”, “Pristina”), or null.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>Who spoke beside the speaker on the same stage (“at a joint press conference with …”); empty where nobody is named. They said other words.</summary>
    public IReadOnlyList<TextSpan> With { get; init; } = [];

    /// <summary>By what means or on what occasion it was said (“in a statement”, “on the network”, “during the press conference with …”), or null.</summary>
    public TextSpan? Medium { get; init; }

    /// <summary>The occasion or the spot (“at a press conference”, “outside the ministry”), or null; an occasion that is the only means stands in <see cref="Medium"/> too.</summary>
    public TextSpan? Venue { get; init; }

    /// <summary>The words that tell when it was said, or null.</summary>
    public TextSpan? SaidWhen { get; init; }

    /// <summary>The words that tell where it was said, or null.</summary>
    public TextSpan? SaidWhere { get; init; }

    /// <summary>Whether the reporter hedges the act itself (“reportedly said”).</summary>
    public bool Hedged { get; init; }

    /// <summary>The words that hedge it (“reportedly”, “is said to have”), or null where it is not hedged or the words are not known.</summary>
    public TextSpan? Hedge { get; init; }

    /// <summary>Id of the quotation that carries this one in its content, or null.</summary>
    public string? Inside { get; init; }

    /// <summary>The rule or model that found it.</summary>
    public required string By { get; init; }

    /// <summary>Calibrated share of such quotations that are right, in thousandths, or null where it is not calibrated.</summary>
    public int? Confidence { get; init; }
}
