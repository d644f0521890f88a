using System.Text;
using Dateline.Language.Names;

namespace Dateline.Language.Catalogue.Imports;

/// <summary>Gathers what an import tells and joins it to what the catalogue has: an actor or office of the same name keeps its id.</summary>
internal sealed class ImportDraft(ActorCatalogue catalogue, NameFold fold)
{
    private readonly SortedDictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Office> _offices = new(StringComparer.Ordinal);
    private readonly List<OfficeHolder> _holders = [];
    private readonly List<ImportProblem> _problems = [];

    /// <summary>How many lines were named so far.</summary>
    public int CountProblems => _problems.Count;

    /// <summary>Names a line that is not taken.</summary>
    public void Problem(int line, string message) => _problems.Add(new ImportProblem(line, message));

    /// <summary>Adds an actor, or its forms to one that is there; the id of the catalogue's one of that name and kind where it has exactly one.</summary>
    /// <returns>The id.</returns>
    public string Add(Actor actor)
    {
        Actor[] known = [.. catalogue.Named(actor.Name).Where(alias => alias.Kind == AliasKind.Name).Select(alias => catalogue.Find(alias.Actor)!).Where(other => other.Kind == actor.Kind).Distinct()];
        Actor? before = known.Length == 1 ? _actors.GetValueOrDefault(known[0].Id, known[0]) : _actors.GetValueOrDefault(actor.Id);
        Actor joined = before is null ? actor : before with
        {
            Aliases = [.. before.Aliases.Concat([actor.Name]).Concat(actor.Aliases).Where(form => form != before.Name).Distinct(StringComparer.Ordinal)],
            Country = before.Country ?? actor.Country,
            Gender = before.Gender ?? actor.Gender,
            Source = actor.Source,
        };
        _actors[joined.Id] = joined;
        return joined.Id;
    }

    /// <summary>Adds an office, or finds the catalogue's one of that body and name.</summary>
    /// <returns>The id.</returns>
    public string Add(Office office)
    {
        Office? known = catalogue.OfficesOf(office.Of, office.Name).Concat(office.Titles.SelectMany(title => catalogue.OfficesOf(office.Of, title))).FirstOrDefault();
        if (known is null && !_offices.ContainsKey(office.Id))
        {
            _offices.Add(office.Id, office);
        }
        return known?.Id ?? office.Id;
    }

    /// <summary>Adds who held an office; the same line twice is one, and one that the catalogue has is left out.</summary>
    public void Add(OfficeHolder holder)
    {
        bool Same(OfficeHolder other) => other.Office == holder.Office && other.Actor == holder.Actor && other.From == holder.From && other.To == holder.To;
        if (!_holders.Any(Same) && !catalogue.Holders(holder.Office).Any(Same))
        {
            _holders.Add(holder);
        }
    }

    /// <summary>The id that <paramref name="name"/> makes: lower-case words with hyphens.</summary>
    public string IdOf(string name)
    {
        StringBuilder id = new();
        foreach (char c in fold.Key(name))
        {
            id.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        }
        return id.ToString().Trim('-');
    }

    /// <summary>All of it.</summary>
    public ImportedActors Finish() =>
        new([.. _actors.Values], [.. _offices.Values], [.. _holders.OrderBy(holder => holder.Office, StringComparer.Ordinal).ThenBy(holder => holder.From ?? DateOnly.MinValue).ThenBy(holder => holder.Actor, StringComparer.Ordinal)], [.. _problems.OrderBy(problem => problem.Line)]);
}
