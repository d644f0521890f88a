namespace Dateline.Annotation.Events.Codebooks;

/// <summary>One rule of the codebook: what events of its patterns are, and where their parties stand.</summary>
internal sealed record CodebookRule
{
    /// <summary>The rule's name: what an event says it was found by.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER class or STATEMENT.</summary>
    public required string Class { get; init; }

    /// <summary>Class of the same act where it is still to come, or null where it is the same.</summary>
    public string? Planned { get; init; }

    /// <summary>Class of saying that one will not do it (“will not help” is a refusal), or null.</summary>
    public string? Refused { get; init; }

    /// <summary>Modes of the class.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>Where those who act stand; the first that is filled counts.</summary>
    public required IReadOnlyList<Role> Who { get; init; }

    /// <summary>Where those acted upon stand; the first that is filled counts.</summary>
    public required IReadOnlyList<Role> Whom { get; init; }

    /// <summary>Whether an event is told only where at least one party is: for nouns that often name a topic.</summary>
    public bool NeedsParty { get; init; }

    /// <summary>Whether an event is told only where somebody is acted upon: “released the captives”, not “released the figures”.</summary>
    public bool NeedsWhom { get; init; }

    /// <summary>Whether it tells of a person's stay at a named place: “the premier will be in Oslo”, not “the answer is in the file”.</summary>
    public bool Stays { get; init; }

    /// <summary>Whether a verb needs an actor: “nine were injured” is nobody's act.</summary>
    public bool NeedsActor { get; init; }

    /// <summary>Words that take the event away where one stands in the sentence.</summary>
    public IReadOnlySet<string> Unless { get; init; } = new HashSet<string>();

    /// <summary>Whether a verb of the rule takes a direct object, so that a bare participle without one is passive.</summary>
    public bool Transitive => Whom.Count > 0 && Whom[0].Kind == RoleKind.Object;

    /// <summary>How such an event stands where its clause tells it as done (a pledge of help is help to come), or null where it is done then.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>Whether the complement tells no event of its own, since the class of this rule holds it (“refused <i>to join</i>”).</summary>
    public bool ClosesComplement { get; init; }

    /// <summary>Whether the words of a pattern name what is given or sent, which is no party: “sent <i>doctors</i>”.</summary>
    public bool Gives { get; init; }

    /// <summary>Invented sentences with the parties drawn in; each is a test.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
