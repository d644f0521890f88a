using Dateline.Text;

namespace Dateline.Extraction.Outlets;

/// <summary>Who publishes under which host: <c>outlets/outlets*.tsv</c>, where a user's line takes the place of a built-in one of the same host. Built once; safe to share between threads.</summary>
public sealed class OutletRegistry
{
    private const string Folder = "outlets/outlets";
    private readonly SortedDictionary<string, KnownOutlet> _byHost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownOutlet> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the files.</summary>
    /// <exception cref="FormatException">One is not in its form; the message names file and line.</exception>
    public OutletRegistry(DataSet data)
    {
        IEnumerable<DataTable> tables = data.Below(Folder).OrderBy(file => DataSet.IsEmbedded(file.Path) ? 0 : 1).ThenBy(file => file.Path, StringComparer.Ordinal).Select(DataTable.Parse);
        foreach ((DataTable table, DataRow row) in tables.SelectMany(table => table.Rows.Select(row => (table, row))))
        {
            string host = row["host"].ToLowerInvariant();
            OutletKind kind = Enum.TryParse(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out OutletKind known) ? known : throw row.Wrong($"no kind '{row["kind"]}'");
            KnownOutlet outlet = new(host, row["outlet"], row["publisher"], Optional(row["owner"]), Optional(row["country"]), row["languages"].Split(' ', StringSplitOptions.RemoveEmptyEntries), kind, row["source"]) { Ownership = table.HasColumn("ownership") ? Optional(row["ownership"]) : null };
            _byHost[host] = outlet;
        }
        foreach (KnownOutlet outlet in _byHost.Values)
        {
            _byName.TryAdd(outlet.Name, outlet);
        }
    }

    /// <summary>All outlets, by host.</summary>
    public IReadOnlyCollection<KnownOutlet> All => _byHost.Values;

    /// <summary>Who publishes at <paramref name="address"/>, by the longest host that fits; null where nobody is known or it is no address of the web.</summary>
    public KnownOutlet? At(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }
        string host = uri.IdnHost.ToLowerInvariant();
        while (true)
        {
            if (_byHost.TryGetValue(host, out KnownOutlet? outlet))
            {
                return outlet;
            }
            int dot = host.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                return null;
            }
            host = host[(dot + 1)..];
        }
    }

    /// <summary>The outlet of that name, whatever its case; null where none is known.</summary>
    public KnownOutlet? Named(string? name) => name is not null && _byName.TryGetValue(name.Trim(), out KnownOutlet? outlet) ? outlet : null;

    /// <summary>The outlet of a report, by its address, else by the outlet's name; null where none is known.</summary>
    public KnownOutlet? Of(Report report) => At(report.Url) ?? Named(report.Outlet);

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;
}
