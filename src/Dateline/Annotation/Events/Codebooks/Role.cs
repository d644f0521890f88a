namespace Dateline.Annotation.Events.Codebooks;

/// <summary>Where a party stands in the clause.</summary>
internal enum RoleKind
{
    /// <summary>The subject of the active clause, whoever a passive is by, the possessor of a noun.</summary>
    Subject,

    /// <summary>The object of the active clause, the subject of a passive.</summary>
    Object,

    /// <summary>Behind a preposition.</summary>
    Preposition,

    /// <summary>The possessor of a noun.</summary>
    Possessor,

    /// <summary>The possessor of the object: “threw out <i>his</i> bid”.</summary>
    Owner,

    /// <summary>The subject of the clause that the noun stands in.</summary>
    Governor,

    /// <summary>The first mention behind the trigger, whatever stands before it.</summary>
    Any,

    /// <summary>The subject of the clause that “that” opens behind the trigger: “demanded that <i>they</i> leave”.</summary>
    That,

    /// <summary>The subject of the clause that “unless” or “until” opens behind the trigger: “threatened to strike unless <i>they</i> pay”.</summary>
    Unless,
}

/// <summary>A place for a party in a clause.</summary>
/// <param name="Kind">What place it is.</param>
/// <param name="Preposition">The preposition of <see cref="RoleKind.Preposition"/>, else null.</param>
internal readonly record struct Role(RoleKind Kind, string? Preposition = null);
