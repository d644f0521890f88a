namespace Dateline.Language.Dates;

/// <summary>Reads parts of months and years that are counted in them: “first week of May”, “the last four months of 2021”, “the 15th day of next month”, “week 27 of last year”, “the 21st”.</summary>
internal sealed class PartOfPeriodReader(CalendarWords calendar, TimeWords words, CalendarReader dates, PeriodReader periods, YearReader years)
{
    /// <summary>The part of a period that starts at lexeme <paramref name="at"/>, or null.</summary>
    public CalendarReader.Read? At(List<DateLexeme> l, int at)
    {
        int start = l[at].Is("the") ? at + 1 : at;
        if (start >= l.Count)
        {
            return null;
        }
        if (start > at && years.At(l, start) is { By: "quarter-of-year", Form.YearsFromAnchor: 0 } quarter)
        {
            return quarter;
        }
        return Counted(l, start) ?? Last(l, start) ?? (start == at ? NumberedWeek(l, at) : null) ?? (start > at ? WeekAround(l, start) : null) ?? DayAlone(l, at, start);
    }

    /// <summary>“first week of May”, “last week of 2016”, “third month of 2021”, “15th day of next month”.</summary>
    private CalendarReader.Read? Counted(List<DateLexeme> l, int at)
    {
        (int Count, int End)? which = l[at].Is("last") ? (-1, at + 1) : words.Ordinal(l, at) ?? words.NumericOrdinal(l, at);
        if (which is not (int number, int end) || number > 53 || end + 2 >= l.Count || words.Value(l, end, "unit") is not string unit || !l[end + 1].Is("of"))
        {
            return null;
        }
        if (Period(l, end + 2) is not { } read)
        {
            return null;
        }
        bool ofMonth = read.Form.Month is not null || read.Form.MonthsFromAnchor is not null;
        return unit switch
        {
            "W" => read with { Form = read.Form with { WeekOfPeriod = number }, By = "week-of-period" },
            "M" when !ofMonth && number is >= 1 and <= 12 => read with { Form = read.Form with { MonthOfPeriod = number }, By = "month-of-period" },
            "D" when ofMonth && number is >= 1 and <= 31 => read with { Form = read.Form with { Day = number }, By = "day-of-period" },
            "D" or "M" when number == -1 => read with { Form = read.Form with { FinalPart = "P1" + unit }, By = "end-of-period" },
            _ => null,
        };
    }

    /// <summary>“last four months of 2021”, “final two weeks of the year”.</summary>
    private CalendarReader.Read? Last(List<DateLexeme> l, int at) =>
        (l[at].Is("last") || l[at].Is("final")) && words.Count(l, at + 1) is (int count, int end) && end + 2 < l.Count && words.Value(l, end, "unit") is "D" or "W" or "M" && l[end + 1].Is("of") && Period(l, end + 2) is { } read
            ? read with { Form = read.Form with { FinalPart = System.FormattableString.Invariant($"P{count}{words.Value(l, end, "unit")}") }, By = "end-of-period" }
            : null;

    /// <summary>“week 27 of last year”, “week 23”.</summary>
    private CalendarReader.Read? NumberedWeek(List<DateLexeme> l, int at)
    {
        if (!l[at].Is("week") || at + 1 >= l.Count || !l[at + 1].IsNumber(1, 2) || l[at + 1].Value is < 1 or > 53)
        {
            return null;
        }
        return at + 3 < l.Count && l[at + 2].Is("of") && Period(l, at + 3) is { Form.Month: null } read
            ? read with { Form = read.Form with { WeekOfPeriod = l[at + 1].Value }, By = "week-of-period" }
            : new(at + 2, new TimeForm { YearsFromAnchor = 0, WeekOfPeriod = l[at + 1].Value }, "week-of-period");
    }

    /// <summary>“the week of April 10th”, “the week commencing 4 February”.</summary>
    private CalendarReader.Read? WeekAround(List<DateLexeme> l, int at) =>
        l[at].Is("week") && at + 2 < l.Count && (l[at + 1].Is("of") || l[at + 1].Is("commencing") || l[at + 1].Is("beginning") || l[at + 1].Is("starting"))
        && (dates.At(l, at + 2) ?? (l[at + 2].Is("the") ? dates.At(l, at + 3) : null)) is { Form: { Day: not null, ToDay: null } } date
            ? date with { Form = date.Form with { WeekAround = true }, By = "week-of-day" }
            : null;

    /// <summary>“the 21st”, “the 21st of next month”, “Mon 13th”, “Wednesday the thirty-first”.</summary>
    private CalendarReader.Read? DayAlone(List<DateLexeme> l, int at, int start)
    {
        DayOfWeek? weekday = start == at ? calendar.Weekday(l[at], shortForms: true) : null;
        int day = weekday is null ? start : at + 1 < l.Count && l[at + 1].Is("the") ? at + 2 : at + 1;
        if (start == at && weekday is null)
        {
            return null;
        }
        (int Count, int End)? read = words.NumericOrdinal(l, day) ?? words.Ordinal(l, day);
        bool ordinal = read is not null;
        read ??= weekday is not null && day < l.Count && l[day].IsNumber(1, 2) ? (l[day].Value, day + 1) : null;
        if (read is not (int number and >= 1 and <= 31, int end) || (!ordinal && end < l.Count && !(l[end].Kind == DateLexemeKind.Mark && l[end].Start == l[end - 1].End && (char)l[end].Value is '!' or '.' or ',' or '?' or ';')))
        {
            return null;
        }
        TimeForm form = new() { Day = number, Weekday = weekday };
        int month = end < l.Count && l[end].Is("of") ? end + 1 : end;
        if (words.Number(l, month, "shift") is int shift && words.Value(l, month + 1, "unit") == "M")
        {
            return new(month + 2, form with { MonthsFromAnchor = shift }, "day-of-period");
        }
        if (end + 1 < l.Count && l[end].Kind == DateLexemeKind.Mark && l[end + 1].Kind == DateLexemeKind.Number && l[end + 1].Start == l[end].End)
        {
            return null;
        }
        bool digits = l[day].Kind == DateLexemeKind.Number;
        bool placed = weekday is not null || (digits && at > 0 && (l[at - 1].Is("on") || l[at - 1].Is("by") || l[at - 1].Is("until") || l[at - 1].Is("since") || l[at - 1].Is("from")));
        bool alone = end >= l.Count || (l[end].Kind == DateLexemeKind.Mark && !l[end].Is('-') && !l[end].Is('\'') && !l[end].Is('’') && !l[end].Is('%')) || calendar.IsPreposition(l[end].Lower) || l[end].Is("with") || l[end].Is("at");
        return placed && alone && !(weekday is null && end < l.Count && l[end].Is("of")) ? new(end, form, "day-of-month") : null;
    }

    /// <summary>The month, the year or the quarter that the part is of.</summary>
    private CalendarReader.Read? Period(List<DateLexeme> l, int at) =>
        at < l.Count && (dates.At(l, at) ?? periods.OfAnchor(l, at) ?? periods.At(l, at) ?? years.At(l, at, certain: true)) is { Form: { Day: null, Weekday: null, DaysFromAnchor: null, WeeksFromAnchor: null, Duration: null, ToYear: null, ToMonth: null, Third: null } } read
            ? read
            : null;
}
