using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who “we” are outside quotation marks: whoever published the report.</summary>
internal sealed class IssuerReader(NameFold fold, ActorCatalogue catalogue)
{
    /// <summary>The outlet of <paramref name="report"/> as an actor, by its name before a bracket or a comma (“X, press release”), or null where nobody told it.</summary>
    public ActorReference? Of(Report report)
    {
        string name = report.Outlet ?? "";
        int end = name.AsSpan().IndexOfAny('(', ',', '|');
        name = (end > 0 ? name[..end] : name).Trim();
        string[] words = fold.Key(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }
        string[] known = [.. catalogue.Named(name).Where(alias => alias.Kind == AliasKind.Name).Select(alias => alias.Actor).Distinct()];
        return known.Length == 1 && catalogue.Find(known[0]) is { } actor
            ? new ActorReference(actor.Id, actor.Name, ActorKinds.Of(actor.Kind))
            : new ActorReference(ActorReference.OutsideCatalogue + string.Join('-', words), name, MentionKind.Organisation);
    }
}
