using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells which office a title names and who held it on the report's day or on some day of the interval in which it lies.</summary>
internal sealed class OfficeResolver(ActorCatalogue catalogue, NameFold fold)
{
    private readonly ILookup<string, Office> _byTitle = catalogue.Offices
        .SelectMany(office => office.Titles.Append(office.Name).Select(title => (Key: fold.Key(title), Office: office)))
        .ToLookup(pair => pair.Key, pair => pair.Office, StringComparer.Ordinal);

    /// <summary>The offices that the title names with its body, in ordinal order of ids; without a body those of bodies that the report names.</summary>
    public IReadOnlyList<Office> Offices(TitleMeaning title, IReadOnlySet<string> named)
    {
        Office[] offices = [.. title.Phrases.Where(pair => pair.Body.Length > 0).SelectMany(pair => catalogue.OfficesOf(pair.Body, pair.Phrase)).Distinct().OrderBy(office => office.Id, StringComparer.Ordinal)];
        if (offices.Length > 0)
        {
            return offices;
        }
        string phrase = title.Phrases[^1].Phrase;
        IEnumerable<Office> whole = _byTitle[phrase];
        return [.. (title.Bodies.Count > 0 ? whole.Where(_ => phrase.Contains(' ', StringComparison.Ordinal)) : whole.Where(office => named.Contains(office.Of))).Distinct().OrderBy(office => office.Id, StringComparer.Ordinal)];
    }

    /// <summary>Who held one of <paramref name="offices"/> when the report was published, in ordinal order of ids; of those whom the report names only they.</summary>
    public IReadOnlyList<(string Actor, string Office)> Holders(IReadOnlyList<Office> offices, bool former, When published, IReadOnlySet<string> people)
    {
        (string Actor, string Office)[] holders = [.. offices
            .SelectMany(office => former ? Before(office.Id, published) : catalogue.Holders(office.Id, published.From ?? published.Value, published.To ?? published.Value))
            .Select(holder => (holder.Actor, holder.Office)).Distinct()
            .OrderBy(pair => pair.Actor, StringComparer.Ordinal).ThenBy(pair => pair.Office, StringComparer.Ordinal)];
        (string Actor, string Office)[] inReport = [.. holders.Where(holder => people.Contains(holder.Actor))];
        return inReport.Length > 0 ? inReport : holders;
    }

    /// <summary>Ids of those who held <paramref name="office"/> (an id) when the report was published.</summary>
    public IEnumerable<string> HoldersOf(string office, When published) => catalogue.Holders(office, published.From ?? published.Value, published.To ?? published.Value).Select(holder => holder.Actor);

    /// <summary>Id of what <paramref name="office"/> (an id) is an office of, or null.</summary>
    public string? Of(string office) => catalogue.FindOffice(office)?.Of;

    /// <summary>The offices that <paramref name="actor"/> held when the report was published, in ordinal order of ids.</summary>
    public IReadOnlyList<string> HeldBy(string actor, When published)
    {
        (DateOnly? from, DateOnly? to) = (published.From ?? published.Value, published.To ?? published.Value);
        return [.. catalogue.HeldBy(actor)
            .Where(holder => (to is null || holder.From is null || holder.From <= to) && (from is null || holder.To is null || from <= holder.To))
            .Select(holder => holder.Office).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether the catalogue knows somebody who held <paramref name="office"/> (an id) when the report was published.</summary>
    public bool IsHeld(string office, When published) => catalogue.Holders(office, published.From ?? published.Value, published.To ?? published.Value).Count > 0;

    /// <summary>The catalogue's actor as a reference, or null.</summary>
    public ActorReference? Reference(string id) => catalogue.Find(id) is { } actor ? new ActorReference(actor.Id, actor.Name, ActorKinds.Of(actor.Kind)) : null;

    private IEnumerable<OfficeHolder> Before(string office, When published)
    {
        DateOnly? to = published.To ?? published.Value;
        return catalogue.Holders(office).Where(holder => holder.To is { } end && (to is null || end < to));
    }
}
