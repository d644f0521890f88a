using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Language.Catalogue.Imports;

/// <summary>Writes imported actors, offices and holders as files of knowledge.</summary>
public static class CatalogueTables
{
    /// <summary>The files that have lines, with paths below data/.</summary>
    /// <param name="imported">What to write.</param>
    /// <param name="name">The end of the files' names: <c>actors/actors-NAME.tsv</c>.</param>
    /// <param name="source">What the head says the files come from.</param>
    /// <param name="licence">Under what licence.</param>
    /// <param name="date">The day to name.</param>
    public static IReadOnlyList<DataFile> Files(ImportedActors imported, string name, string source, string licence, DateOnly date)
    {
        string head = $"# source: {Cell(source)}\n# licence: {Cell(licence)}\n# date: {Day(date)}\n";
        DataFile[] files =
        [
            Table("actors", "id\tkind\tname\taliases\tmetonyms\tdemonyms\tcountry\tgender\tsource", imported.Actors.Select(actor => Row(actor.Id, actor.Kind, actor.Name, List(actor.Aliases), List(actor.Metonyms), List(actor.Demonyms), actor.Country, actor.Gender, actor.Source))),
            Table("offices", "id\tname\tof\ttitles\tsource", imported.Offices.Select(office => Row(office.Id, office.Name, office.Of, List(office.Titles), office.Source))),
            Table("holders", "office\tactor\tfrom\tto\tsource", imported.Holders.Select(holder => Row(holder.Office, holder.Actor, Day(holder.From), Day(holder.To), holder.Source))),
        ];
        return [.. files.Where(file => file.Content.Length > 0)];

        DataFile Table(string kind, string columns, IEnumerable<string> rows)
        {
            string content = string.Concat(rows);
            return new DataFile($"actors/{kind}-{name}.tsv", content.Length == 0 ? "" : $"{head}{columns}\n{content}");
        }
    }

    private static string Row(params string?[] cells) => string.Join('\t', cells.Select(cell => Cell(cell ?? ""))) + "\n";

    private static string List(IEnumerable<string> values) => string.Join('|', values.Select(value => value.Replace('|', ' ')));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    // A tab or a line end in a name would part cells.
    private static string Cell(string value)
    {
        StringBuilder cell = new(value.Length);
        foreach (char c in value)
        {
            cell.Append(c is '\t' or '\n' or '\r' ? ' ' : c);
        }
        return cell.ToString().Trim();
    }
}
