namespace Dateline.Sources.Files;

/// <summary>Keeps spreadsheets from taking the text of a cell for a formula, which could send what stands beside it elsewhere.</summary>
public static class FormulaGuard
{
    /// <summary>Whether a spreadsheet may take <paramref name="text"/> for a formula: it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, one of their full-width forms, a tabulator or a carriage return (OWASP, CSV injection).</summary>
    public static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary><paramref name="text"/> as a cell: with an apostrophe before it where it may be taken for a formula.</summary>
    public static string Cell(string text) => IsFormula(text) ? "'" + text : text;
}
