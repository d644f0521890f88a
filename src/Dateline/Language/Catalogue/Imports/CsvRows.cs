using System.Text;

namespace Dateline.Language.Catalogue.Imports;

/// <summary>Parts comma-separated text into rows of cells: cells in double marks may hold commas, line ends and doubled marks. Linear in the length of the text.</summary>
public static class CsvRows
{
    /// <summary>The rows with the line on which each begins, counted from 1; blank lines are left out. An open mark ends with the text.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> In(string text)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool marked = false;
        int line = 1;
        int begin = 1;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (marked && c == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (c == '"')
            {
                marked = !marked;
            }
            else if (!marked && c == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (!marked && c == '\n')
            {
                if (cells.Count > 0 || cell.Length > 0)
                {
                    cells.Add(cell.ToString());
                    yield return (begin, cells);
                }
                cells = [];
                cell.Clear();
                begin = line + 1;
            }
            else if (c != '\r' || marked)
            {
                cell.Append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        if (cells.Count > 0 || cell.Length > 0)
        {
            cells.Add(cell.ToString());
            yield return (begin, cells);
        }
    }
}
