using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Language.Catalogue;

/// <summary>The actors, offices, holders and memberships known beforehand: all files below <c>actors/</c> whose names begin with actors, offices, holders, memberships or descriptions, the user's own included; a line of a later file takes the place of one of the same id. Safe to share between threads.</summary>
public sealed class ActorCatalogue
{
    private readonly SortedDictionary<string, Actor> _actors;
    private readonly SortedDictionary<string, Office> _offices;
    private readonly ILookup<string, OfficeHolder> _holdersByOffice;
    private readonly ILookup<string, OfficeHolder> _holdersByActor;
    private readonly ILookup<string, Office> _officesByOrganisation;
    private readonly ILookup<string, Membership> _members;
    private readonly NameFold _fold;
    private readonly AliasTrie<ActorAlias> _aliases = new();
    private readonly Dictionary<string, List<ActorAlias>> _loose = new(StringComparer.Ordinal);

    /// <summary>Reads the files.</summary>
    /// <exception cref="FormatException">A file is not in its form, or a line names an actor or an office that no file has; the message names file and line.</exception>
    public ActorCatalogue(DataSet data, NameFold fold)
    {
        _fold = fold;
        CatalogueFiles files = new(data);
        (_actors, _offices) = (files.Actors, files.Offices);
        foreach ((OfficeHolder holder, DataRow row) in files.Holders)
        {
            Demand(_offices.ContainsKey(holder.Office), row, holder.Office);
            Demand(_actors.ContainsKey(holder.Actor), row, holder.Actor);
        }
        foreach ((Membership membership, DataRow row) in files.Memberships)
        {
            Demand(_actors.ContainsKey(membership.Organisation), row, membership.Organisation);
            Demand(_actors.ContainsKey(membership.Member), row, membership.Member);
        }
        foreach ((ActorAlias description, DataRow row) in files.Descriptions)
        {
            Demand(_actors.ContainsKey(description.Actor), row, description.Actor);
        }
        OfficeHolder[] holders = [.. files.Holders.Select(pair => pair.Holder).OrderBy(holder => holder.From ?? DateOnly.MinValue).ThenBy(holder => holder.Actor, StringComparer.Ordinal)];
        _holdersByOffice = holders.ToLookup(holder => holder.Office, StringComparer.Ordinal);
        _holdersByActor = holders.ToLookup(holder => holder.Actor, StringComparer.Ordinal);
        _officesByOrganisation = _offices.Values.ToLookup(office => office.Of, StringComparer.Ordinal);
        _members = files.Memberships.Select(pair => pair.Membership).OrderBy(member => member.From ?? DateOnly.MinValue).ThenBy(member => member.Member, StringComparer.Ordinal).ToLookup(member => member.Organisation, StringComparer.Ordinal);
        foreach (ActorAlias alias in _actors.Values.SelectMany(AliasesOf).Concat(files.Descriptions.Select(pair => pair.Alias)))
        {
            Add(alias);
        }
    }

    /// <summary>All actors, in the ordinal order of their ids.</summary>
    public IEnumerable<Actor> Actors => _actors.Values;

    /// <summary>All offices, in the ordinal order of their ids.</summary>
    public IEnumerable<Office> Offices => _offices.Values;

    /// <summary>The actor of that id, or null.</summary>
    public Actor? Find(string id) => _actors.GetValueOrDefault(id);

    /// <summary>The office of that id, or null.</summary>
    public Office? FindOffice(string id) => _offices.GetValueOrDefault(id);

    /// <summary>What the form <paramref name="name"/> stands for, by its strict key, in ordinal order of ids; whatever its capitals.</summary>
    public IReadOnlyList<ActorAlias> Named(string name) => _aliases[_fold.Key(name)];

    /// <summary>What a spelling that differs from <paramref name="name"/> only by transliteration stands for (<see cref="NameFold.LooseKey"/>), in ordinal order of ids.</summary>
    public IReadOnlyList<ActorAlias> NamedLike(string name) => _loose.GetValueOrDefault(_fold.LooseKey(name), []);

    /// <summary>The longest form of the catalogue that begins at word <paramref name="at"/>, with capitals as a name has them.</summary>
    /// <returns>The number of the word behind it and what it stands for in ordinal order of ids, or <paramref name="at"/> and none.</returns>
    public (int End, IReadOnlyList<ActorAlias> Aliases) Longest(IReadOnlyList<NameWord> words, int at) =>
        _aliases.Longest(words, at, (alias, from, to) => AliasCase.Fits(alias, words, from, to));

    /// <summary>The offices of <paramref name="organisation"/> (an id) that are spoken of by <paramref name="title"/>, in ordinal order of ids. Capitals and hyphens make no difference.</summary>
    public IReadOnlyList<Office> OfficesOf(string organisation, string title)
    {
        string key = _fold.Key(title);
        return [.. _officesByOrganisation[organisation].Where(office => _fold.Key(office.Name) == key || office.Titles.Any(known => _fold.Key(known) == key))];
    }

    /// <summary>All offices of <paramref name="organisation"/> (an id), in ordinal order of ids.</summary>
    public IEnumerable<Office> OfficesOf(string organisation) => _officesByOrganisation[organisation];

    /// <summary>Everybody known to have held <paramref name="office"/> (an id), in order of their first day.</summary>
    public IEnumerable<OfficeHolder> Holders(string office) => _holdersByOffice[office];

    /// <summary>Who held <paramref name="office"/> (an id) on <paramref name="day"/>: one, none where it is not known or vacant, or several where the lines overlap.</summary>
    public IReadOnlyList<OfficeHolder> Holders(string office, DateOnly day) => [.. _holdersByOffice[office].Where(holder => holder.On(day))];

    /// <summary>Who held <paramref name="office"/> (an id) on some day of an interval, both ends inclusive, null for no bound, in order of their first day.</summary>
    public IReadOnlyList<OfficeHolder> Holders(string office, DateOnly? from, DateOnly? to) =>
        [.. _holdersByOffice[office].Where(holder => (to is null || holder.From is null || holder.From <= to) && (from is null || holder.To is null || from <= holder.To))];

    /// <summary>The offices that <paramref name="actor"/> (an id) is known to have held, in order of their first day.</summary>
    public IEnumerable<OfficeHolder> HeldBy(string actor) => _holdersByActor[actor];

    /// <summary>The members of <paramref name="organisation"/> (an id) on <paramref name="day"/>, in order of accession.</summary>
    public IReadOnlyList<Membership> Members(string organisation, DateOnly day) =>
        [.. _members[organisation].Where(member => (member.From is null || member.From <= day) && (member.To is null || day <= member.To))];

    /// <summary>How many members <paramref name="organisation"/> (an id) had over time, in order; empty where no membership is known.</summary>
    public IReadOnlyList<MemberInterval> MemberCounts(string organisation)
    {
        DateOnly[] changes = [.. _members[organisation].SelectMany(member => new[] { member.From, member.To?.AddDays(1) }).OfType<DateOnly>().Distinct().Order()];
        return [.. changes.Select((day, at) => new MemberInterval(Members(organisation, day).Count, day, at + 1 < changes.Length ? changes[at + 1].AddDays(-1) : null))];
    }

    private static void Demand(bool known, DataRow row, string id)
    {
        if (!known)
        {
            throw row.Wrong($"no file below data/actors has '{id}'");
        }
    }

    private static IEnumerable<ActorAlias> AliasesOf(Actor actor)
    {
        string[] names = [actor.Name, .. actor.Aliases];
        return names.Select(name => new ActorAlias(name, actor.Id, AliasKind.Name))
            .Concat(actor.Metonyms.Select(form => new ActorAlias(form, actor.Id, AliasKind.Metonym)))
            .Concat(actor.Demonyms.Select(form => new ActorAlias(form, actor.Id, AliasKind.Demonym)))
            .Concat(actor.Kind == "person" ? names.SelectMany(FamilyNames).Distinct().Select(form => new ActorAlias(form, actor.Id, AliasKind.FamilyName)) : []);
    }

    private static IEnumerable<string> FamilyNames(string name)
    {
        string[] words = name.Split(' ');
        return words.Length < 2 ? [] : words.Length == 2 ? [words[1]] : [string.Join(' ', words[1..]), words[^1]];
    }

    private void Add(ActorAlias alias)
    {
        string key = _fold.Key(alias.Form);
        if (_aliases[key].Any(other => other.Actor == alias.Actor && other.Kind == alias.Kind && other.Form == alias.Form))
        {
            return;
        }
        _aliases.Add(key, alias);
        string loose = _fold.LooseKey(alias.Form);
        if (!_loose.TryGetValue(loose, out List<ActorAlias>? same))
        {
            _loose.Add(loose, same = []);
        }
        same.Add(alias);
    }
}
