using System.Globalization;
using Dateline.Language.Names;

namespace Dateline.Language.Catalogue.Imports;

/// <summary>Reads the result of a query of the Wikidata query service, saved as CSV: one row a person and office. Columns: <c>person</c> (the item's address), <c>personLabel</c>; and, where the query asks for them, <c>aliases</c> or <c>personAltLabel</c> (parted by |), <c>gender</c> or <c>genderLabel</c>, <c>officeLabel</c>, <c>of</c> or <c>ofLabel</c> (whose office), <c>start</c>, <c>end</c>.</summary>
public static class WikidataQuery
{
    private static readonly string[] _needed = ["person", "personLabel"];

    /// <summary>What the rows tell; a row that cannot be taken is named with its line.</summary>
    public static ImportedActors Read(string csv, ActorCatalogue catalogue, NameFold fold)
    {
        ImportDraft draft = new(catalogue, fold);
        Dictionary<string, int>? columns = null;
        foreach ((int line, IReadOnlyList<string> cells) in CsvRows.In(csv.TrimStart('\uFEFF')))
        {
            if (columns is null)
            {
                columns = cells.Select((name, at) => (Name: name.Trim(), At: at)).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.At, StringComparer.OrdinalIgnoreCase);
                if (_needed.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
                {
                    draft.Problem(line, $"no column '{missing}'");
                    break;
                }
                continue;
            }
            if (cells.Count != columns.Count)
            {
                draft.Problem(line, $"{cells.Count} cells, but {columns.Count} columns");
                continue;
            }
            string Cell(params string[] names) => names.Where(columns.ContainsKey).Select(name => cells[columns[name]].Trim()).FirstOrDefault(value => value.Length > 0) ?? "";
            ReadRow(line, Cell, draft, catalogue);
        }
        return draft.Finish();
    }

    private static void ReadRow(int line, Func<string[], string> cell, ImportDraft draft, ActorCatalogue catalogue)
    {
        string address = cell(["person"]);
        string name = cell(["personLabel"]);
        string item = address[(address.LastIndexOf('/') + 1)..];
        bool isItem = item.Length > 1 && item[0] == 'Q' && item.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isItem || name.Length == 0 || name == item || draft.IdOf(name).Length == 0)
        {
            draft.Problem(line, isItem ? $"{item} has no label" : $"'{address}' is no item of Wikidata");
            return;
        }
        string office = cell(["officeLabel", "positionLabel"]);
        if (!TryDay(cell(["start"]), out DateOnly? from) || !TryDay(cell(["end"]), out DateOnly? to) || (from is { } first && to is { } last && first > last))
        {
            draft.Problem(line, $"'{cell(["start"])}' to '{cell(["end"])}' is no interval of days");
            return;
        }
        string? gender = cell(["genderLabel", "gender"]) switch { "female" or "f" => "f", "male" or "m" => "m", _ => null };
        string[] aliases = [.. cell(["aliases", "personAltLabel"]).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(form => form != name)];
        string source = "http://www.wikidata.org/entity/" + item;
        string person = draft.Add(new Actor($"{draft.IdOf(name)}-{item.ToLowerInvariant()}", "person", name, aliases, [], [], null, gender, source));
        if (office.Length == 0)
        {
            return;
        }
        if (Body(office, cell(["ofLabel", "of"]), catalogue) is not { } body)
        {
            draft.Problem(line, $"the catalogue does not know whose office '{office}' is: name it in a column 'of'");
            return;
        }
        string title = body.Title.ToLowerInvariant();
        string id = draft.Add(new Office(draft.IdOf($"{body.Title} of {body.Actor}"), office, body.Actor, [title], source));
        draft.Add(new OfficeHolder(id, person, from, to, source));
    }

    // “Minister for Foreign Affairs of Estonia” is an office of Estonia.
    private static (string Actor, string Title)? Body(string office, string of, ActorCatalogue catalogue)
    {
        for (int at = office.LastIndexOf(" of ", StringComparison.Ordinal); at > 0; at = at == 0 ? -1 : office.LastIndexOf(" of ", at - 1, StringComparison.Ordinal))
        {
            string tail = office[(at + 4)..];
            string name = tail.StartsWith("the ", StringComparison.Ordinal) ? tail[4..] : tail;
            if (Known(name, catalogue) is { } actor && (of.Length == 0 || Known(of, catalogue) is null || Known(of, catalogue) == actor))
            {
                return (actor, office[..at]);
            }
        }
        return of.Length > 0 && Known(of, catalogue) is { } given ? (given, office) : null;
    }

    private static string? Known(string name, ActorCatalogue catalogue)
    {
        string[] actors = [.. catalogue.Named(name).Where(alias => alias.Kind == AliasKind.Name).Select(alias => alias.Actor).Where(id => catalogue.Find(id)?.Kind != "person").Distinct()];
        return actors.Length == 1 ? actors[0] : null;
    }

    private static bool TryDay(string value, out DateOnly? day)
    {
        day = null;
        if (value.Length == 0)
        {
            return true;
        }
        bool isDay = DateOnly.TryParseExact(value.AsSpan(0, Math.Min(10, value.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly found) && (value.Length == 10 || value[10] == 'T');
        day = isDay ? found : null;
        return isDay;
    }
}
