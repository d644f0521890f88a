namespace Dateline.Language.Catalogue;

/// <summary>How a form stands for an actor.</summary>
public enum AliasKind
{
    /// <summary>It is a name of the actor.</summary>
    Name,

    /// <summary>It is a place that stands for the actor when it acts.</summary>
    Metonym,

    /// <summary>It is an adjective or noun of belonging, never the actor itself.</summary>
    Demonym,

    /// <summary>It is a person's family name alone.</summary>
    FamilyName,

    /// <summary>It is a description with an article (“the alliance”), which holds only where the report names the actor or one of its offices.</summary>
    Description,
}

/// <summary>A form that stands for an actor.</summary>
/// <param name="Form">The form as the file has it.</param>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Kind">How it stands for it.</param>
public sealed record ActorAlias(string Form, string Actor, AliasKind Kind);
