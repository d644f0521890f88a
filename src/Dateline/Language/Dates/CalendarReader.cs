namespace Dateline.Language.Dates;

/// <summary>Reads calendar dates (numbers and names of months) at a given lexeme.</summary>
internal sealed class CalendarReader(CalendarWords words, TimeWords numbers)
{
    /// <summary>What a reader read: the lexeme behind the expression, what it says, the rule.</summary>
    internal readonly record struct Read(int End, TimeForm Form, string By);

    /// <summary>The longest calendar date that starts at lexeme <paramref name="at"/>, or null. A weekday before it is taken in.</summary>
    public Read? At(List<DateLexeme> lexemes, int at)
    {
        DateLexeme first = lexemes[at];
        if (first.Kind == DateLexemeKind.Number)
        {
            return NumericDateReader.At(lexemes, at) ?? Spelled(lexemes, at) ?? DayFirst(lexemes, at) ?? Listed(lexemes, at);
        }
        if (first.Is("the") && at + 1 < lexemes.Count && DayFirst(lexemes, at + 1) is { } behindArticle)
        {
            return behindArticle;
        }
        if (DayFirst(lexemes, at) is { } spelled)
        {
            return spelled;
        }
        if (words.Weekday(first, shortForms: true) is DayOfWeek weekday)
        {
            int next = Skip(lexemes, Skip(lexemes, at + 1, '.'), ',');
            Read? date = next < lexemes.Count && words.Weekday(lexemes[next], shortForms: true) is null ? At(lexemes, next) : null;
            return date is { Form.Day: not null, Form.ToDay: null } read ? OnWeekday(read, weekday) : null;
        }
        return MonthFirst(lexemes, at);
    }

    // Of two orders of day and month, that which falls on the weekday; the doubt stays where both do or none.
    private static Read OnWeekday(Read read, DayOfWeek weekday)
    {
        TimeForm form = read.Form with { Weekday = weekday };
        TimeForm turned = form with { Month = form.Day, Day = form.Month };
        bool isDoubtful = read.By == NumericDateReader.DoubtfulOrder;
        return isDoubtful && Falls(form, weekday) == Falls(turned, weekday) ? read with { Form = form }
            : read with { Form = isDoubtful && Falls(turned, weekday) ? turned : form, By = "weekday-and-date" };
    }

    private static bool Falls(TimeForm form, DayOfWeek weekday) =>
        form is { Year: int year, Month: int month and <= 12, Day: int day } && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day).DayOfWeek == weekday;

    // A day that another joins to a range joins none itself.
    private Read? DayFirst(List<DateLexeme> l, int at, bool joins = true)
    {
        if (DayOf(l, at) is not (int day, int behind))
        {
            return null;
        }
        (int next, int? toDay) = Range(l, behind);
        int monthAt = Skip(l, next, '.');
        monthAt = monthAt + 1 < l.Count && l[monthAt].Is("day") && l[monthAt + 1].Is("of") ? monthAt + 1 : monthAt;
        monthAt = monthAt < l.Count && l[monthAt].Is("of") ? monthAt + 1 : monthAt;
        if (toDay is null && monthAt < l.Count && l[monthAt].Kind == DateLexemeKind.Mark && l[monthAt].Value is '-' or '/' && Tight(l, at, monthAt))
        {
            return Joined(l, at, monthAt);
        }
        bool spelled = l[at].Kind == DateLexemeKind.Word && numbers.Cardinal(l, at) is null;
        if (monthAt >= l.Count || MonthOf(l[monthAt]) is not int month || (spelled && !l[monthAt - 1].Is("of")))
        {
            return null;
        }
        (int end, int? year) = Year(l, MonthEnd(l, monthAt));
        if (toDay is int last)
        {
            return Form(year, month, day, year, month, last, end, "day-range");
        }
        if (joins && Joins(l, end) is int second && DayFirst(l, second < l.Count && l[second].Is("the") ? second + 1 : second, joins: false) is { Form: { ToDay: null, Day: not null } } other)
        {
            return Form(year ?? other.Form.Year, month, day, other.Form.Year, other.Form.Month, other.Form.Day, other.End, "date-range");
        }
        return Form(year, month, day, null, null, null, end, "day-month");
    }

    /// <summary>The first of two days of one month: “18 and 19 June”.</summary>
    private Read? Listed(List<DateLexeme> l, int at) =>
        DayOf(l, at) is (int day, int behind) && behind + 1 < l.Count && l[behind].Is("and") && l[behind + 1].Kind == DateLexemeKind.Number && DayFirst(l, behind + 1) is { Form: { ToDay: null, Day: int second, Month: int month } form } && second > day
            ? Form(form.Year, month, day, null, null, null, behind, "day-month")
            : null;

    /// <summary>“05-Aug-2016”, “23/Sep/2020”.</summary>
    private Read? Joined(List<DateLexeme> l, int at, int mark) =>
        JoinedMonth(l, mark) is int month && IsYear(l, mark + 3) ? Day(l[mark + 3].Value, month, l[at].Value, mark + 4, "numeric-date") : null;

    /// <summary>“2019/aug/01”, “2020/23/Sep”, “23-2020-September”.</summary>
    private Read? Spelled(List<DateLexeme> l, int at)
    {
        if (at + 4 >= l.Count || !Tight(l, at, at + 4) || l[at + 1].Kind != DateLexemeKind.Mark || (char)l[at + 1].Value is not ('-' or '/') || l[at + 3].Value != l[at + 1].Value)
        {
            return null;
        }
        if (JoinedMonth(l, at + 1) is int middle && IsYear(l, at) && l[at + 4].IsNumber(1, 2))
        {
            return Day(l[at].Value, middle, l[at + 4].Value, at + 5, "numeric-date");
        }
        if (words.Month(l[at + 4], out _, besideDay: true) is not int month)
        {
            return null;
        }
        (int year, int day) = IsYear(l, at) ? (l[at].Value, l[at + 2].Value) : (l[at + 2].Value, l[at].Value);
        return (IsYear(l, at) && l[at + 2].IsNumber(1, 2)) || (IsYear(l, at + 2) && l[at].IsNumber(1, 2)) ? Day(year, month, day, at + 5, "numeric-date") : null;
    }

    /// <summary>The month between two equal marks, the first of them at lexeme <paramref name="mark"/>, all without blanks, or null.</summary>
    private int? JoinedMonth(List<DateLexeme> l, int mark) =>
        mark + 3 < l.Count && Tight(l, mark, mark + 3) && l[mark + 2].Value == l[mark].Value && l[mark + 2].Kind == DateLexemeKind.Mark ? words.Month(l[mark + 1], out _, besideDay: true) : null;

    /// <summary>The day of a month in digits or as an ordinal in words, with the lexeme behind it.</summary>
    private (int Day, int Behind)? DayOf(List<DateLexeme> l, int at) =>
        at >= l.Count ? null
        : l[at].IsNumber(1, 2) ? l[at].Value is >= 1 and <= 31 ? (l[at].Value, Ordinal(l, at + 1)) : null
        : numbers.Ordinal(l, at) is (int day and <= 31, int behind) ? (day, behind)
        : Cardinal(l, at);

    /// <summary>“twenty five”, “twenty-nine”; “fifteen” only where a year follows the month or the day, because it would count what follows else.</summary>
    private (int Day, int Behind)? Cardinal(List<DateLexeme> l, int at)
    {
        if (l[at].Kind != DateLexemeKind.Word || numbers.Cardinal(l, at) is not (int day and <= 31, int behind))
        {
            return null;
        }
        int next = behind < l.Count && MonthOf(l[behind]) is not null ? behind + 1 : behind;
        return numbers.SpelledYear(l, next) is not null || (next < l.Count && l[next].IsNumber(4, 4)) || (day > 20 && day % 10 != 0 && next == behind && (next >= l.Count || l[next].Kind == DateLexemeKind.Mark)) ? (day, behind) : null;
    }

    private Read? MonthFirst(List<DateLexeme> l, int at, bool joins = true)
    {
        int after = MonthEnd(l, at);
        bool besideDay = after < l.Count && l[after].IsNumber(1, 2) && l[after].Value is >= 1 and <= 31 && !IsDecimal(l, after);
        if (words.Month(l[at], out bool doubtful, besideDay) is not int month)
        {
            return null;
        }
        int dayAt = after < l.Count && l[after].Is("the") ? after + 1 : after;
        if (after + 1 < l.Count && l[after].Is('/') && Tight(l, at, after + 1) && l[after + 1].IsNumber(1, 2) && words.Month(l[at], out _, besideDay: true) is int slashed)
        {
            return Form(null, slashed, l[after + 1].Value, null, null, null, after + 2, "month-day");
        }
        if (DayOf(l, dayAt) is (int day, int behindDay) && !IsDecimal(l, dayAt))
        {
            (int next, int? toDay) = Range(l, behindDay);
            (int end, int? year) = Year(l, next);
            if (toDay is int last)
            {
                return Form(year, month, day, year, month, last, end, "day-range");
            }
            if (joins && Joins(l, end) is int second && MonthFirst(l, second, joins: false) is { Form.Day: not null, Form.ToDay: null } other)
            {
                return Form(year ?? other.Form.Year, month, day, other.Form.Year, other.Form.Month, other.Form.Day, other.End, "date-range");
            }
            return Form(year, month, day, null, null, null, end, "month-day");
        }
        int yearAt = after < l.Count && (l[after].Is("of") || l[after].Is("in") || l[after].Is(',') || l[after].Is('/')) ? after + 1 : after;
        if (yearAt < l.Count && IsYear(l, yearAt))
        {
            return Form(l[yearAt].Value, month, null, null, null, null, yearAt + 1, "month-year");
        }
        if (numbers.SpelledYear(l, after) is (int said, int behindSaid))
        {
            return Form(said, month, null, null, null, null, behindSaid, "month-year");
        }
        return doubtful && !Preposition(l, at) ? null : Form(null, month, null, null, null, null, after, "month");
    }

    private bool Preposition(List<DateLexeme> l, int at) => at > 0 && l[at - 1].Kind == DateLexemeKind.Word && words.IsPreposition(l[at - 1].Lower);

    private int? MonthOf(DateLexeme lexeme) => words.Month(lexeme, out _, besideDay: true) ?? words.MonthInAnyLanguage(lexeme);

    /// <summary>The lexeme behind a month; the stop of a short form belongs to it where the sentence goes on.</summary>
    private static int MonthEnd(List<DateLexeme> l, int month) =>
        month + 2 < l.Count && l[month + 1].Is('.') && l[month].Length <= 4 && l[month + 1].Start == l[month].End && !l[month + 2].Capital ? month + 2 : month + 1;

    private int Ordinal(List<DateLexeme> l, int at) =>
        at > 0 && at < l.Count && numbers.IsEnding(l[at]) && l[at].Start == l[at - 1].End ? at + 1 : at;

    private (int End, int? ToDay) Range(List<DateLexeme> l, int at) =>
        Joins(l, at) is int second && DayOf(l, l[second].Is("the") ? second + 1 : second) is (int day, int end) && !IsDecimal(l, end - 1) ? (end, day) : (at, null);

    private int? Joins(List<DateLexeme> l, int at) =>
        at + 1 < l.Count && numbers.JoinsRange(l, at) ? at + 1 : null;

    private (int End, int? Year) Year(List<DateLexeme> l, int at)
    {
        int year = at < l.Count && (l[at].Is(',') || l[at].Is("of")) ? at + 1 : at;
        return year < l.Count && IsYear(l, year) ? (year + 1, l[year].Value) : numbers.SpelledYear(l, at) is (int said, int end) ? (end, said) : (at, null);
    }

    private static bool IsYear(List<DateLexeme> l, int at) =>
        at < l.Count && l[at].IsNumber(4, 4) && l[at].Value is >= 1000 and <= 2999 && !IsDecimal(l, at) && !(at + 1 < l.Count && l[at + 1].Kind == DateLexemeKind.Word && l[at + 1].Start == l[at].End);

    private static bool IsDecimal(List<DateLexeme> l, int at) =>
        at + 2 < l.Count && l[at + 2].Kind == DateLexemeKind.Number && l[at + 1].Kind == DateLexemeKind.Mark && l[at + 1].Value is '.' or ',' or ':' && Tight(l, at, at + 2);

    private static int Skip(List<DateLexeme> l, int at, char mark) => at < l.Count && l[at].Is(mark) ? at + 1 : at;

    /// <summary>Whether the lexemes from <paramref name="from"/> to <paramref name="to"/> stand without a blank between them.</summary>
    internal static bool Tight(List<DateLexeme> l, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (l[i].End != l[i + 1].Start)
            {
                return false;
            }
        }
        return true;
    }

    private static Read? Day(int year, int month, int day, int end, string by) => Form(year, month, day, null, null, null, end, by);

    /// <summary>What was read, or null where no month or day of it can exist. A day that only some years or no year has (“30 February”) is read, and stays open.</summary>
    internal static Read? Form(int? year, int month, int? day, int? toYear, int? toMonth, int? toDay, int end, string by) =>
        Exists(year, month, day) && (toMonth is null || Exists(toYear, toMonth.Value, toDay))
            ? new Read(end, new TimeForm { Year = year, Month = month, Day = day, ToYear = toYear, ToMonth = toMonth, ToDay = toDay }, by)
            : null;

    private static bool Exists(int? year, int month, int? day) =>
        year is null or >= 1 && month is >= 1 and <= 12 && day is null or >= 1 and <= 31;
}
