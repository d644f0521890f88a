using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>Reads the words around a time that tell which side of it is meant: “no later than”, “or later”.</summary>
internal sealed class SideReader
{
    private const int MostWords = 3;
    private readonly Dictionary<string, TimeBoundary> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeBoundary> _behind = new(StringComparer.Ordinal);

    /// <summary>Reads <c>languages/en/time-sides.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public SideReader(DataSet data)
    {
        foreach (DataRow row in data.Table("languages/en/time-sides.tsv").Rows)
        {
            (row["place"] == "before" ? _before : _behind)[row["form"]] = row["side"] switch
            {
                "since" => TimeBoundary.Since,
                "after" => TimeBoundary.After,
                "until" => TimeBoundary.Until,
                "before" => TimeBoundary.Before,
                _ => throw row.Wrong($"'{row["side"]}' is no side"),
            };
        }
    }

    /// <summary>The side that the words from lexeme <paramref name="at"/> on tell of a time behind them, with the lexeme behind the words, or null.</summary>
    public (TimeBoundary Side, int End)? Before(IReadOnlyList<DateLexeme> l, int at) => Longest(_before, l, at);

    /// <summary>The side that the words from lexeme <paramref name="at"/> on tell of the time before them, with the lexeme behind the words, or null.</summary>
    public (TimeBoundary Side, int End)? Behind(IReadOnlyList<DateLexeme> l, int at) => Longest(_behind, l, at);

    private static (TimeBoundary Side, int End)? Longest(Dictionary<string, TimeBoundary> forms, IReadOnlyList<DateLexeme> l, int at)
    {
        (TimeBoundary, int)? found = null;
        string said = "";
        for (int end = at; end < l.Count && end < at + MostWords && l[end].Kind == DateLexemeKind.Word; end++)
        {
            said = end == at ? l[end].Lower : $"{said} {l[end].Lower}";
            found = forms.TryGetValue(said, out TimeBoundary side) ? (side, end + 1) : found;
        }
        return found;
    }
}
