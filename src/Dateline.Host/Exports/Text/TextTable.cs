using Dateline.Host.Running;
using Spectre.Console;

namespace Dateline.Host.Exports.Text;

/// <summary>A table for people, its rows numbered from 1 so that the next command can name them by number.</summary>
internal static class TextTable
{
    /// <summary>The table as text, at most <paramref name="width"/> columns wide; cells are made plain, so that no report can steer the terminal.</summary>
    public static string Of(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, int width, bool colour)
    {
        using StringWriter text = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        Table table = new() { Border = TableBorder.Simple, ShowRowSeparators = false };
        table.AddColumn(new TableColumn(new Spectre.Console.Text("")).RightAligned().NoWrap());
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(new Spectre.Console.Text(heading, new Style(decoration: Decoration.Bold))));
        }
        for (int row = 0; row < rows.Count; row++)
        {
            Spectre.Console.Text[] cells = [new($"{row + 1}"), .. rows[row].Select(cell => new Spectre.Console.Text(Lines.Plain(cell)))];
            table.AddRow(cells);
        }
        console.Write(table);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd())).TrimStart('\n');
    }
}
