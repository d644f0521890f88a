using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who the people named in a report are: the catalogue's, those whom sister reports name in full, or new ones.</summary>
internal sealed class PersonResolver(NameFold fold, ActorCatalogue catalogue, OfficeResolver offices)
{
    /// <summary>Fills actor, candidates, office and rule of <paramref name="person"/>.</summary>
    public void Resolve(NamedPerson person, IReadOnlySet<string> named, When published, CompanyNames? company)
    {
        string[] known = ByFullName(person);
        person.By = "catalogue";
        if (known.Length == 0 && person.Words.Length == 1)
        {
            if (Company(person, company) is { } sister)
            {
                (person.Actor, person.By, person.Office) = (sister, "name-in-company", OfficeOf(person, sister.Id, named, published));
                return;
            }
            known = ByFamilyName(person, named, published);
            person.By = "family-name-and-office";
        }
        person.Actor = known.Length == 1 ? offices.Reference(known[0])! : New(person);
        person.Candidates = known.Length > 1 ? [.. known.Select(id => offices.Reference(id)!)] : [];
        person.By = known.Length == 1 ? person.By : "name-in-report";
        person.Office = OfficeOf(person, person.Actor.Id, named, published);
    }

    /// <summary>Whether the report gives <paramref name="person"/> an office that the catalogue gives to others for that time: a government that it has not heard of.</summary>
    public bool Contradicts(NamedPerson person, IReadOnlySet<string> named, When published)
    {
        string[] titled = Titled(person, named);
        return titled.Length == 1 && offices.IsHeld(titled[0], published) && Tells(person, titled[0]) && !offices.HeldBy(person.Actor.Id, published).Contains(titled[0], StringComparer.Ordinal);
    }

    private string[] Titled(NamedPerson person, IReadOnlySet<string> named) =>
        [.. person.Titles.Where(title => !title.Meaning.IsFormer).SelectMany(title => offices.Offices(title.Meaning, named)).Select(office => office.Id).Distinct()];

    // A state secretary of one country is not the Secretary of State of another that the report names too.
    private bool Tells(NamedPerson person, string office)
    {
        string body = offices.Of(office)!;
        return person.Titles.Any(title => title.Meaning.Bodies.Contains(body, StringComparer.Ordinal)) || person.Implied.Values.Contains(body, StringComparer.Ordinal);
    }

    private string[] ByFullName(NamedPerson person)
    {
        if (person.Words.Length == 1 && !catalogue.Named(person.Name).Any(alias => alias.Kind == AliasKind.Name && catalogue.Find(alias.Actor)?.Kind == "person"))
        {
            return [];
        }
        IReadOnlyList<ActorAlias> strict = catalogue.Named(person.Name);
        string[] ids = People(strict);
        return ids.Length > 0 || person.Words.Length == 1 ? ids : People(catalogue.NamedLike(person.Name));
    }

    private string[] People(IReadOnlyList<ActorAlias> aliases) =>
        [.. aliases.Where(alias => alias.Kind == AliasKind.Name).Select(alias => alias.Actor).Where(id => catalogue.Find(id)?.Kind == "person").Distinct().Order(StringComparer.Ordinal)];

    // A family name alone is the catalogue's person only where the title or a body that the report names speaks for it.
    private string[] ByFamilyName(NamedPerson person, IReadOnlySet<string> named, When published)
    {
        string[] bearers = [.. catalogue.Named(person.Name).Where(alias => alias.Kind == AliasKind.FamilyName).Select(alias => alias.Actor).Distinct().Order(StringComparer.Ordinal)];
        if (person.Titles.Count > 0)
        {
            HashSet<string> held = [.. person.Titles.SelectMany(title => offices.Offices(title.Meaning, named)).Select(office => office.Id)];
            string[] titled = [.. bearers.Where(id => offices.HeldBy(id, published).Any(held.Contains))];
            if (titled.Length > 0)
            {
                return titled;
            }
        }
        return [.. bearers.Where(id => offices.HeldBy(id, published).Any(office => named.Contains(catalogue.FindOffice(office)!.Of)))];
    }

    private ActorReference? Company(NamedPerson person, CompanyNames? company)
    {
        ActorReference[] found = [.. (company?.People ?? []).Where(other => fold.Key(other.Actor.Name).Split(' ') is var words && (words[^1] == person.Words[0] || fold.LooseKey(words[^1]) == fold.LooseKey(person.Words[0]))).Select(other => other.Actor).Distinct()];
        return found.Length == 1 ? found[0] : null;
    }

    private ActorReference New(NamedPerson person) =>
        new(ActorReference.OutsideCatalogue + string.Join('-', fold.Key(person.Name).Split(' ')), person.Name, MentionKind.Person);

    private string? OfficeOf(NamedPerson person, string actor, IReadOnlySet<string> named, When published)
    {
        string[] titled = Titled(person, named);
        string[] held = [.. offices.HeldBy(actor, published)];
        string[] both = [.. titled.Where(held.Contains)];
        if (both.Length > 0)
        {
            return both[0];
        }
        return titled.Length == 1 && (!offices.IsHeld(titled[0], published) || Tells(person, titled[0])) ? titled[0] : held.Length == 1 && titled.Length == 0 ? held[0] : null;
    }
}
