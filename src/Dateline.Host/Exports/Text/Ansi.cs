namespace Dateline.Host.Exports.Text;

/// <summary>Select Graphic Rendition of ECMA-48; every run ends what it began.</summary>
internal static class Ansi
{
    /// <summary>What a control sequence begins with.</summary>
    public const char Escape = '\u001B';

    /// <summary>Bold.</summary>
    public static string Bold(string text, bool colour) => Run("1", text, colour);

    /// <summary>Faint.</summary>
    public static string Dim(string text, bool colour) => Run("2", text, colour);

    /// <summary>Words that differ: bold yellow.</summary>
    public static string Marked(string text) => Run("1;33", text, true);

    private static string Run(string code, string text, bool colour) => colour && text.Length > 0 ? $"{Escape}[{code}m{text}{Escape}[0m" : text;
}
