using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>Reads the words around a time that tell which side of it is meant: “no later than”, “or later”.</summary>
internal sealed class SideReader
{
    private const int MostWords = 3;
    private readonly Dictionary<string, TimeBoundary> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeBoundary> _behind = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);

    /// <summary>Reads <c>languages/en/time-sides.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public SideReader(DataSet data)
    {
        foreach (DataRow row in data.Table("languages/en/time-sides.tsv").Rows)
        {
            _firstWords.Add(row["form"].Split(' ')[0]);
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

    /// <summary>First words of all sides.</summary>
    public IEnumerable<string> FirstWords => _firstWords;

    /// <summary>The side that the words from lexeme <paramref name="at"/> on tell of a time behind them, with the lexeme behind the words, or null.</summary>
    public (TimeBoundary Side, int End)? Before(List<DateLexeme> l, int at) => Longest(_before, l, at);

    /// <summary>The side that the words from lexeme <paramref name="at"/> on tell of the time before them, with the lexeme behind the words, or null.</summary>
    public (TimeBoundary Side, int End)? Behind(List<DateLexeme> l, int at) => Longest(_behind, l, at);

    private (TimeBoundary Side, int End)? Longest(Dictionary<string, TimeBoundary> forms, List<DateLexeme> l, int at)
    {
        if (at >= l.Count || l[at].Kind != DateLexemeKind.Word || !_firstWords.Contains(l[at].Lower))
        {
            return null;
        }
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
