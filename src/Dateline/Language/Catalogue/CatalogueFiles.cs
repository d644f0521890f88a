using Dateline.Text;

namespace Dateline.Language.Catalogue;

/// <summary>The lines of the files below <c>actors/</c>: those of the project and the user's own, which are told by how their names begin.</summary>
internal sealed class CatalogueFiles
{
    private readonly SpellingVariants _variants;

    public CatalogueFiles(DataSet data)
    {
        _variants = new SpellingVariants(data);
        // The user's own files come last, whatever their names: their lines win.
        foreach (DataFile file in data.Below("actors/").Where(file => file.Path.EndsWith(".tsv", StringComparison.Ordinal)).OrderBy(file => DataSet.IsEmbedded(file.Path) ? 0 : 1).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
            foreach (DataRow row in DataTable.Parse(file).Rows)
            {
                Read(name, row);
            }
        }
    }

    public SortedDictionary<string, Actor> Actors { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Office> Offices { get; } = new(StringComparer.Ordinal);

    public List<(OfficeHolder Holder, DataRow Row)> Holders { get; } = [];

    public List<(Membership Membership, DataRow Row)> Memberships { get; } = [];

    public List<(ActorAlias Alias, DataRow Row)> Descriptions { get; } = [];

    private void Read(string file, DataRow row)
    {
        if (file.StartsWith("actors", StringComparison.Ordinal))
        {
            IReadOnlyList<string> aliases = row.List("aliases");
            Actors[row["id"]] = new Actor(
                Filled(row, "id"), Filled(row, "kind"), Filled(row, "name"), [.. aliases, .. _variants.Of([Filled(row, "name"), .. aliases])], row.List("metonyms"), row.List("demonyms"), row.Optional("country"), row.Optional("gender"), Filled(row, "source"));
        }
        else if (file.StartsWith("offices", StringComparison.Ordinal))
        {
            Offices[row["id"]] = new Office(Filled(row, "id"), Filled(row, "name"), Filled(row, "of"), row.List("titles"), Filled(row, "source"));
        }
        else if (file.StartsWith("holders", StringComparison.Ordinal))
        {
            Holders.Add((new OfficeHolder(Filled(row, "office"), Filled(row, "actor"), row.Day("from"), row.Day("to"), Filled(row, "source")), row));
        }
        else if (file.StartsWith("memberships", StringComparison.Ordinal))
        {
            Memberships.Add((new Membership(Filled(row, "organisation"), Filled(row, "member"), row.Day("from"), row.Day("to"), Filled(row, "source")), row));
        }
        else if (file.StartsWith("descriptions", StringComparison.Ordinal))
        {
            Descriptions.Add((new ActorAlias(Filled(row, "description"), Filled(row, "actor"), AliasKind.Description), row));
        }
    }

    private static string Filled(DataRow row, string column) => row.Optional(column) ?? throw row.Wrong($"'{column}' is empty");
}
