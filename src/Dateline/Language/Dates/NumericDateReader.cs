namespace Dateline.Language.Dates;

/// <summary>Reads dates that are written in numbers alone.</summary>
internal static class NumericDateReader
{
    /// <summary>The rule of a date in which day and month can be either way round; it is read month first.</summary>
    public const string DoubtfulOrder = "slash-date-of-doubtful-order";

    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>Two-digit years up to this one are of the 21st century.</summary>
    private const int LastShortYear = 49;

    /// <summary>A date with its year at lexeme <paramref name="at"/>, or null.</summary>
    public static CalendarReader.Read? At(List<DateLexeme> l, int at) => Whole(l, at) ?? Compact(l, at) ?? MonthOfYear(l, at);

    /// <summary>A date such as <c>11.06.</c> at lexeme <paramref name="at"/>, or null. Only an hour behind it tells it from other numbers.</summary>
    public static CalendarReader.Read? DayAndMonth(List<DateLexeme> l, int at) =>
        at + 3 < l.Count && l[at].IsNumber(1, 2) && l[at + 1].Is('.') && l[at + 2].IsNumber(2, 2) && l[at + 3].Is('.') && CalendarReader.Tight(l, at, at + 3)
            ? CalendarReader.Form(null, l[at + 2].Value, l[at].Value, null, null, null, at + 4, "numeric-day-month")
            : null;

    /// <summary>A date such as <c>22/04</c>, <c>11/20</c> or <c>5/7, 2020</c> at lexeme <paramref name="at"/>, or null; month first where both could be. Only what stands before it tells it from a fraction.</summary>
    public static CalendarReader.Read? WithoutYear(List<DateLexeme> l, int at)
    {
        if (at + 2 >= l.Count || !l[at].IsNumber(1, 2) || !l[at + 1].Is('/') || !l[at + 2].IsNumber(1, 2) || !CalendarReader.Tight(l, at, at + 2) || Continues(l, at + 3))
        {
            return null;
        }
        (int month, int day) = l[at].Value > 12 ? (l[at + 2].Value, l[at].Value) : (l[at].Value, l[at + 2].Value);
        bool withYear = at + 4 < l.Count && l[at + 3].Is(',') && IsYear(l[at + 4]) && !Continues(l, at + 5);
        return CalendarReader.Form(withYear ? l[at + 4].Value : null, month, day, null, null, null, withYear ? at + 5 : at + 3, l[at].Value <= 12 && l[at + 2].Value <= 12 ? DoubtfulOrder : "numeric-day-month");
    }

    private static CalendarReader.Read? Whole(List<DateLexeme> l, int at)
    {
        if (at + 4 >= l.Count || !l[at].IsNumber(1, 4) || !l[at + 2].IsNumber(1, 2) || l[at + 1].Kind != DateLexemeKind.Mark || l[at + 3].Value != l[at + 1].Value || !CalendarReader.Tight(l, at, at + 4))
        {
            return null;
        }
        char mark = (char)l[at + 1].Value;
        if (mark is not ('-' or '/' or '.'))
        {
            return null;
        }
        if (l[at].IsNumber(4, 4))
        {
            return l[at + 4].IsNumber(1, 2) ? Day(l[at].Value, l[at + 2].Value, l[at + 4].Value, at + 5, "iso-date") : null;
        }
        bool shortYear = mark == '/' && l[at + 4].IsNumber(2, 2) && !Continues(l, at + 5);
        if (!l[at].IsNumber(1, 2) || !(l[at + 4].IsNumber(4, 4) || shortYear))
        {
            return null;
        }
        int year = shortYear ? l[at + 4].Value + (l[at + 4].Value <= LastShortYear ? 2000 : 1900) : l[at + 4].Value;
        (int day, int month) = mark != '/' || l[at].Value > 12 ? (l[at].Value, l[at + 2].Value) : (l[at + 2].Value, l[at].Value);
        bool doubtful = mark == '/' && l[at].Value <= 12 && l[at + 2].Value <= 12 && day != month;
        return Day(year, month, day, at + 5, doubtful ? DoubtfulOrder : "numeric-date");
    }

    /// <summary>“20200701”.</summary>
    private static CalendarReader.Read? Compact(List<DateLexeme> l, int at) =>
        l[at].IsNumber(8, 8) && l[at].Value / 10_000 is >= FirstYear and <= LastYear && !Continues(l, at + 1)
            ? Day(l[at].Value / 10_000, l[at].Value / 100 % 100, l[at].Value % 100, at + 1, "iso-date")
            : null;

    /// <summary>“2015-12”, “12-2015”, “12/2015”.</summary>
    private static CalendarReader.Read? MonthOfYear(List<DateLexeme> l, int at)
    {
        if (at + 2 >= l.Count || l[at + 1].Kind != DateLexemeKind.Mark || (char)l[at + 1].Value is not ('-' or '/') || !CalendarReader.Tight(l, at, at + 2) || Continues(l, at + 3) || (at > 0 && l[at - 1].End == l[at].Start))
        {
            return null;
        }
        bool yearFirst = IsYear(l[at]) && l[at + 1].Is('-') && l[at + 2].IsNumber(2, 2) && l[at + 2].Value <= l[at].Value % 100;
        bool yearLast = IsYear(l[at + 2]) && l[at].IsNumber(1, 2);
        return yearFirst ? Month(l[at].Value, l[at + 2].Value, at + 3) : yearLast ? Month(l[at + 2].Value, l[at].Value, at + 3) : null;
    }

    private static bool IsYear(DateLexeme lexeme) => lexeme.IsNumber(4, 4) && lexeme.Value is >= FirstYear and <= LastYear;

    /// <summary>Whether the numbers go on, or a sign of a part follows.</summary>
    private static bool Continues(List<DateLexeme> l, int at) =>
        at < l.Count && l[at].Start == l[at - 1].End
        && (l[at].Kind != DateLexemeKind.Mark || (char)l[at].Value is '%' or '/' or '°' || (at + 1 < l.Count && l[at + 1].Kind == DateLexemeKind.Number && l[at + 1].Start == l[at].End && (char)l[at].Value is '.' or ',' or ':'));

    private static CalendarReader.Read? Month(int year, int month, int end) => month is >= 1 and <= 12 ? CalendarReader.Form(year, month, null, null, null, null, end, "month-year") : null;

    private static CalendarReader.Read? Day(int year, int month, int day, int end, string by) => CalendarReader.Form(year, month, day, null, null, null, end, by);
}
