namespace Dateline.Annotation.Mentions;

/// <summary>How a noun phrase begins.</summary>
internal enum Determiner
{
    /// <summary>With none.</summary>
    None,

    /// <summary>With “the”, a possessive or a demonstrative.</summary>
    Definite,

    /// <summary>With “a”, a number or the like.</summary>
    Indefinite,
}

/// <summary>A noun phrase whose head is a role, a body or a group. Numbers are of words in their block.</summary>
/// <param name="Start">First word, the determiner included.</param>
/// <param name="Head">First word of the head.</param>
/// <param name="HeadEnd">The word behind the head.</param>
/// <param name="End">The word behind the phrase with its “of …”.</param>
/// <param name="Determiner">How it begins.</param>
/// <param name="Role">The role, or null where it is a body or group.</param>
/// <param name="Kind">What kind of thing a body or group is.</param>
internal readonly record struct NounPhrase(int Start, int Head, int HeadEnd, int End, Determiner Determiner, RoleNoun? Role, MentionKind Kind);
