using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>The names of months and weekdays. English ones serve running text; those of other languages only the date lines of pages.</summary>
internal sealed class CalendarWords
{
    private readonly Dictionary<string, (int Month, string Kind)> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _foreignMonths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DayOfWeek> _weekdays = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fullWeekdays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (bool Month, int Year)> _prepositions = new(StringComparer.Ordinal);

    /// <summary>Reads <c>languages/*/months.tsv</c>, <c>languages/en/weekdays.tsv</c> and <c>languages/en/time-prepositions.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public CalendarWords(DataSet data)
    {
        foreach (DataRow row in data.Table("languages/en/months.tsv").Rows)
        {
            _months[row["form"]] = (Within(row, "month", 12), row["kind"]);
        }
        foreach (DataRow row in data.Table("languages/en/weekdays.tsv").Rows)
        {
            if (row["kind"] == "full")
            {
                _fullWeekdays.Add(row["form"]);
            }
            _weekdays[row["form"]] = (DayOfWeek)(Within(row, "weekday", 7) % 7);
        }
        foreach (DataRow row in data.Table("languages/en/time-prepositions.tsv").Rows)
        {
            _prepositions[row["form"]] = (row.Number("month") == 1, row.Number("year"));
        }
        foreach (DataFile file in data.Below("languages/").Where(file => file.Path.EndsWith("/months.tsv", StringComparison.Ordinal)))
        {
            foreach (DataRow row in DataTable.Parse(file).Rows)
            {
                _foreignMonths.TryAdd(row["form"], Within(row, "month", 12));
            }
        }
    }

    /// <summary>All names of months and weekdays, in lower case.</summary>
    public IEnumerable<string> Forms => _months.Keys.Concat(_foreignMonths.Keys).Concat(_weekdays.Keys);

    /// <summary>The English month that <paramref name="lexeme"/> names, 1 to 12, or null. A short form and a word that is also another one must start with a capital.</summary>
    /// <param name="lexeme">The word.</param>
    /// <param name="doubtful">Whether the word is also another one, so that alone it needs a preposition.</param>
    /// <param name="besideDay">Whether the number of a day stands beside it, so that small letters do for a short form.</param>
    public int? Month(DateLexeme lexeme, out bool doubtful, bool besideDay = false)
    {
        doubtful = false;
        if (lexeme.Kind != DateLexemeKind.Word || !lexeme.Known || !_months.TryGetValue(lexeme.Lower, out (int Month, string Kind) found) || (!lexeme.Capital && found.Kind != "full" && (!besideDay || found.Kind == "doubtful")))
        {
            return null;
        }
        doubtful = found.Kind == "doubtful";
        return found.Month;
    }

    /// <summary>Whether the lower-case word <paramref name="lower"/> may stand before a month that is also another word.</summary>
    public bool IsPreposition(string lower) => _prepositions.TryGetValue(lower, out (bool Month, int Year) found) && found.Month;

    /// <summary>How surely a number of four digits behind the lower-case word <paramref name="lower"/> is a year: 2 surely, 1 unless a word in small letters follows, 0 not at all.</summary>
    public int TellsYear(string lower) => _prepositions.GetValueOrDefault(lower).Year;

    /// <summary>The month that <paramref name="lexeme"/> names in any language whose months are known, in the form that dates take, or null.</summary>
    public int? MonthInAnyLanguage(DateLexeme lexeme) =>
        lexeme.Kind == DateLexemeKind.Word && lexeme.Known && _foreignMonths.TryGetValue(lexeme.Lower, out int month) && (lexeme.Capital || !IsDoubtful(lexeme)) ? month : null;

    private bool IsDoubtful(DateLexeme lexeme) => _months.TryGetValue(lexeme.Lower, out (int Month, string Kind) found) && found.Kind == "doubtful";

    /// <summary>The English weekday that <paramref name="lexeme"/> names, or null. A short form must start with a capital and is read only where <paramref name="shortForms"/>.</summary>
    public DayOfWeek? Weekday(DateLexeme lexeme, bool shortForms = false) =>
        lexeme.Kind == DateLexemeKind.Word && lexeme.Known && _weekdays.TryGetValue(lexeme.Lower, out DayOfWeek day) && (_fullWeekdays.Contains(lexeme.Lower) || (shortForms && lexeme.Capital)) ? day : null;

    private static int Within(DataRow row, string column, int most) =>
        row.Number(column) is int value && value >= 1 && value <= most ? value : throw row.Wrong($"'{row[column]}' is not from 1 to {most}");
}
