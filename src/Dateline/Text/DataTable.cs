namespace Dateline.Text;

/// <summary>A knowledge file as a table: lines that start with <c># </c> (or are a lone #) say where it comes from, then a row of column names, then rows; columns are parted by tabs.</summary>
public sealed class DataTable
{
    private readonly Dictionary<string, int> _columns;

    private DataTable(string path, IReadOnlyDictionary<string, string> header, Dictionary<string, int> columns, IReadOnlyList<DataRow> rows)
    {
        Path = path;
        Header = header;
        _columns = columns;
        Rows = rows;
    }

    /// <summary>The path of the file below data/.</summary>
    public string Path { get; }

    /// <summary>The values of the header lines <c># name: value</c>, by lower-case name: source, licence, date and others.</summary>
    public IReadOnlyDictionary<string, string> Header { get; }

    /// <summary>The rows, in the order of the file; blank lines and comment lines are left out.</summary>
    public IReadOnlyList<DataRow> Rows { get; }

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <exception cref="FormatException">There is no row of column names, or a row has more cells than there are columns; the message names file and line.</exception>
    public static DataTable Parse(DataFile file)
    {
        Dictionary<string, string> header = new(StringComparer.Ordinal);
        Dictionary<string, int>? columns = null;
        List<DataRow> rows = [];
        int number = 0;
        foreach (string raw in file.Content.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r');
            if (line.Length == 0)
            {
                continue;
            }
            if (line[0] == '#' && (line.Length == 1 || line[1] == ' '))
            {
                ReadHeader(line, header);
                continue;
            }
            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells.Select((name, at) => (name.Trim(), at)).ToDictionary(pair => pair.Item1, pair => pair.at, StringComparer.Ordinal);
                continue;
            }
            if (cells.Length > columns.Count)
            {
                throw new FormatException($"data/{file.Path}, line {number}: {cells.Length} cells, but {columns.Count} columns");
            }
            rows.Add(new DataRow(file.Path, number, columns, cells));
        }
        return new DataTable(file.Path, header, columns ?? throw new FormatException($"data/{file.Path}: no row of column names"), rows);
    }

    /// <summary>Whether the table has a column of that name.</summary>
    public bool HasColumn(string name) => _columns.ContainsKey(name);

    private static void ReadHeader(string line, Dictionary<string, string> header)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            header.TryAdd(line[1..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
        }
    }
}
