using Dateline.Annotation.Mentions;

namespace Dateline.Linking;

/// <summary>Who or what a mention stands for.</summary>
/// <param name="Id">The catalogue's id (<c>jens-stoltenberg</c>), or <c>name/</c> and the folded name of one that the catalogue does not know.</param>
/// <param name="Name">The catalogue's name, or else the fullest form in the report.</param>
/// <param name="Kind">What kind of thing it is.</param>
public sealed record ActorReference(string Id, string Name, MentionKind Kind)
{
    /// <summary>What ids of actors outside the catalogue begin with.</summary>
    public const string OutsideCatalogue = "name/";

    /// <summary>Whether the catalogue knows the actor.</summary>
    public bool InCatalogue => !Id.StartsWith(OutsideCatalogue, StringComparison.Ordinal);
}
