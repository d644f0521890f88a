using System.Text.RegularExpressions;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Signals;

/// <summary>What the user watches: the rows of all files <c>signals/signals*.tsv</c> of the user's knowledge, in the order of their paths. The program has none of its own.</summary>
internal static partial class WatchedSignals
{
    /// <summary>Signals at most: each is a search of its own.</summary>
    public const int Most = 50;

    private const string Folder = "signals/";
    private static readonly string[] _columns = ["signal", "query"];

    /// <summary>The signals of <paramref name="data"/>.</summary>
    /// <exception cref="FormatException">A row is wrong, a name stands twice, or there are too many; the message names file and line.</exception>
    public static IReadOnlyList<WatchedSignal> Of(DataSet data)
    {
        List<WatchedSignal> signals = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (DataFile file in data.Below(Folder).Where(file => file.Path.StartsWith(Folder + "signals", StringComparison.Ordinal) && file.Path.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            DataTable table = DataTable.Parse(file);
            foreach (DataRow row in table.Rows)
            {
                if (_columns.FirstOrDefault(column => string.IsNullOrWhiteSpace(row.Optional(column))) is string missing)
                {
                    throw row.Wrong($"'{missing}' is empty");
                }
                WatchedSignal signal = Signal(table, row);
                signals.Add(names.Add(signal.Name) ? signal : throw row.Wrong($"there is a signal '{signal.Name}' already"));
                if (signals.Count > Most)
                {
                    throw row.Wrong($"more than {Most} signals");
                }
            }
        }
        return signals;
    }

    private static WatchedSignal Signal(DataTable table, DataRow row)
    {
        string? technique = Cell(row, table, "technique");
        if (technique is not null && !Technique().IsMatch(technique))
        {
            throw row.Wrong($"'{technique}' is no id of a DISARM technique (T0019, T0019.001)");
        }
        string? name = Cell(row, table, "techniqueName");
        return technique is not null && name is null
            ? throw row.Wrong("the technique has no 'techniqueName'")
            : new WatchedSignal(row.Optional("signal")!, row.Optional("query")!, Kind(table, row), technique, technique is null ? null : name);
    }

    private static LineKind Kind(DataTable table, DataRow row)
    {
        try
        {
            return Cell(row, table, "in") is string kind ? SearchCommand.KindOf(kind) : LineKind.Report;
        }
        catch (CommandException error)
        {
            throw row.Wrong(error.Message);
        }
    }

    // Columns that a file may do without.
    private static string? Cell(DataRow row, DataTable table, string column) => table.HasColumn(column) ? row.Optional(column) : null;

    [GeneratedRegex(@"^T\d{4}(\.\d{3})?$")]
    private static partial Regex Technique();
}
