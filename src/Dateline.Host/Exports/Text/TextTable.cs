using System.Text;
using Dateline.Host.Running;

namespace Dateline.Host.Exports.Text;

/// <summary>A table for people, its rows numbered from 1 so that the next command can name them by number. Columns of short cells are never broken; the others share what is left of the width.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Columns of no longer cells are not broken, in columns of the terminal.</summary>
    private const int LongestKept = 26;

    /// <summary>No column is narrower than this, even where the table then grows wider than asked for.</summary>
    private const int Narrowest = 16;

    /// <summary>The table as text, about <paramref name="width"/> columns wide; cells are made plain, so that no report can steer the terminal.</summary>
    public static string Of(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, int width, bool colour)
    {
        string[][] cells = [.. rows.Select((row, at) => (string[])[$"{at + 1}".PadLeft($"{rows.Count}".Length), .. row.Select(Lines.Plain)])];
        string[] heads = ["".PadLeft($"{rows.Count}".Length), .. headings];
        int[] widths = Widths(heads, cells, width);
        StringBuilder table = new();
        Row(table, heads, widths, text => Ansi.Bold(text, colour));
        foreach (string[] row in cells)
        {
            Row(table, row, widths, text => text);
        }
        return table.ToString();
    }

    private static int[] Widths(string[] heads, string[][] cells, int width)
    {
        int[] widths = [.. heads.Select((head, column) => cells.Select(row => TextBlock.WidthOf(row[column])).Append(TextBlock.WidthOf(head)).Max())];
        int[] broken = [.. Enumerable.Range(0, widths.Length).Where(column => widths[column] > LongestKept)];
        // Where the short columns alone fill the terminal, the others get their least, and the table is wider than it.
        int left = Math.Max(broken.Length * Narrowest, width - (widths.Length - 1) * Gap.Length - widths.Where(wide => wide <= LongestKept).Sum());
        long natural = broken.Sum(column => (long)widths[column]);
        if (natural > left)
        {
            foreach (int column in broken)
            {
                // Each gets its share, but words of an ordinary length stay whole in all.
                widths[column] = (int)Math.Max(Narrowest, left * (long)Math.Min(widths[column], 4 * left) / Math.Max(1, broken.Sum(other => (long)Math.Min(widths[other], 4 * left))));
            }
        }
        return widths;
    }

    private static void Row(StringBuilder table, string[] cells, int[] widths, Func<string, string> style)
    {
        string[][] lines = [.. cells.Select((cell, column) => Wrapped(cell, widths[column]))];
        int height = lines.Max(cell => cell.Length);
        for (int line = 0; line < height; line++)
        {
            int start = table.Length;
            for (int column = 0; column < cells.Length; column++)
            {
                string text = line < lines[column].Length ? lines[column][line] : "";
                bool isLast = column == cells.Length - 1;
                table.Append(text.Length == 0 ? "" : style(text)).Append(' ', isLast ? 0 : widths[column] - TextBlock.WidthOf(text)).Append(isLast ? "" : Gap);
            }
            while (table.Length > start && table[^1] == ' ')
            {
                table.Length--;
            }
            table.Append('\n');
        }
    }

    private static string[] Wrapped(string text, int width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && TextBlock.WidthOf(line.ToString()) + 1 + TextBlock.WidthOf(word) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
            while (line.Length > width)
            {
                int cut = char.IsLowSurrogate(line[width]) ? width - 1 : width;
                lines.Add(line.ToString(0, cut));
                line.Remove(0, cut);
            }
        }
        lines.Add(line.ToString());
        return [.. lines];
    }
}
