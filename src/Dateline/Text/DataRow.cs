using System.Globalization;

namespace Dateline.Text;

/// <summary>One row of a <see cref="DataTable"/>.</summary>
public sealed class DataRow
{
    private readonly string _path;
    private readonly Dictionary<string, int> _columns;
    private readonly string[] _cells;

    internal DataRow(string path, int line, Dictionary<string, int> columns, string[] cells)
    {
        _path = path;
        Line = line;
        _columns = columns;
        _cells = cells;
    }

    /// <summary>The line in the file, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The cell of <paramref name="column"/> without outer blanks; empty where the row ends before it.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public string this[string column]
    {
        get
        {
            int at = _columns.TryGetValue(column, out int found) ? found : throw Wrong($"no column '{column}'");
            return at < _cells.Length ? _cells[at].Trim() : "";
        }
    }

    /// <summary>The cell of <paramref name="column"/>, or null where it is empty.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

    /// <summary>The values of the cell of <paramref name="column"/>, parted by <c>|</c>; none where it is empty.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public IReadOnlyList<string> List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The cell of <paramref name="column"/> as a whole number.</summary>
    /// <exception cref="FormatException">The cell is no whole number; the message names file and line.</exception>
    public int Number(string column) =>
        int.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : throw Wrong($"'{this[column]}' is no whole number");

    /// <summary>The cell of <paramref name="column"/> as a day (<c>2024-10-01</c>), or null where it is empty.</summary>
    /// <exception cref="FormatException">The cell is no day; the message names file and line.</exception>
    public DateOnly? Day(string column)
    {
        string? value = Optional(column);
        return value is null ? null
            : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
            : throw Wrong($"'{value}' is no day");
    }

    /// <summary>An error at this row, naming file and line.</summary>
    public FormatException Wrong(string what) => new($"data/{_path}, line {Line}: {what}");
}
