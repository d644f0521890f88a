using Dateline.Storage;

namespace Dateline.Host.Web.Actors;

/// <summary>Tells names from descriptions: “the opposition” of one report is hardly that of another.</summary>
internal static class ActorNames
{
    private const string NotInCatalogue = "name/";

    /// <summary>Whether reports only describe the actor: no catalogue knows it, and one of its forms has no capital letter, as no name is written.</summary>
    public static bool IsDescribed(ActorEntry actor) => actor.Id.StartsWith(NotInCatalogue, StringComparison.Ordinal) && actor.Forms.Any(form => form.Any(char.IsLetter) && !form.Any(char.IsUpper));
}
