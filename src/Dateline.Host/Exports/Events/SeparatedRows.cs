using System.Text;

namespace Dateline.Host.Exports.Events;

/// <summary>Rows of cells parted by tabs; a tab or line end in a cell is written as a blank.</summary>
internal sealed class SeparatedRows
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;

    /// <summary>Begins a table of that many columns.</summary>
    public SeparatedRows(int columns) => _columns = columns;

    /// <summary>Rows so far, the header not counted.</summary>
    public int Count { get; private set; }

    /// <summary>Begins the table with the names of its columns.</summary>
    public static SeparatedRows WithHeader(IReadOnlyList<string> names)
    {
        SeparatedRows rows = new(names.Count);
        rows.Add([.. names]);
        rows.Count = 0;
        return rows;
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="InvalidOperationException">It has another number of cells than the table has columns.</exception>
    public void Add(params string?[] cells)
    {
        if (cells.Length != _columns)
        {
            throw new InvalidOperationException($"A row has {cells.Length} cells, the table {_columns} columns");
        }
        _text.AppendJoin('\t', cells.Select(Plain)).Append('\n');
        Count++;
    }

    /// <summary>The table as a file.</summary>
    public ExportFile File(string name) => new(name, Count, Encoding.UTF8.GetBytes(_text.ToString()));

    private static string Plain(string? cell) => cell is null ? "" : cell.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? cell : cell.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
