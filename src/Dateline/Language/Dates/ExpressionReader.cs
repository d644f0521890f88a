namespace Dateline.Language.Dates;

/// <summary>Reads whole time expressions at a given lexeme: puts ranges, sides, parts and shifts around what the other readers read.</summary>
internal sealed class ExpressionReader(CalendarWords calendar, TimeWords words, CalendarReader dates, PeriodReader periods)
{
    private readonly WeekdayReader _weekdays = new(calendar, words, periods);
    private readonly YearReader _years = new(calendar, words);

    /// <summary>The longest time expression that starts at lexeme <paramref name="at"/>, or null.</summary>
    public CalendarReader.Read? At(IReadOnlyList<DateLexeme> l, int at)
    {
        if (InsideWord(l, at))
        {
            return null;
        }
        if (Range(l, at) is { } range)
        {
            return range;
        }
        if (periods.Offset(l, at) is (int days, int months, int from) && from < l.Count && Core(l, from) is { Form: { Duration: null, AroundEvent: false, SameAsBefore: false, PlusDays: 0, PlusMonths: 0 } } based)
        {
            return based with { Form = based.Form with { PlusDays = days, PlusMonths = months }, By = "units-from-time" };
        }
        int article = at + 1 < l.Count && l[at + 1].Is("the") ? at + 2 : at + 1;
        if (words.Number(l, at, "boundary") is int side && at + 1 < l.Count && (Core(l, at + 1) ?? (article < l.Count ? Core(l, article) : null)) is { } bounded && bounded.Form is { Duration: null, AroundEvent: false } && !IsPossessive(l, bounded.End))
        {
            return bounded with { Form = bounded.Form with { Boundary = (TimeBoundary)side }, By = bounded.By + "-side" };
        }
        return Core(l, at);
    }

    private CalendarReader.Read? Core(IReadOnlyList<DateLexeme> l, int at)
    {
        CalendarReader.Read? best = null;
        foreach (CalendarReader.Read? read in (ReadOnlySpan<CalendarReader.Read?>)[Calendar(l, at), _weekdays.At(l, at), periods.At(l, at), _years.At(l, at), Third(l, at), WeekOf(l, at), Eve(l, at)])
        {
            if (read is { } one && (best is null || one.End > best.Value.End))
            {
                best = one;
            }
        }
        return best;
    }

    private CalendarReader.Read? Calendar(IReadOnlyList<DateLexeme> l, int at)
    {
        int start = words.Number(l, at, "shift") is int before && at + 1 < l.Count && calendar.Month(l[at + 1], out _) is not null ? at + 1 : at;
        if (start > at)
        {
            int shift = words.Number(l, at, "shift")!.Value;
            CalendarReader.Read? month = dates.At(l, start);
            return month is { Form.Year: null } read ? read with { Form = read.Form with { YearsFromAnchor = shift == 0 ? 0 : null, OccurrencesFromAnchor = shift == 0 ? null : shift }, By = "shifted-month" } : null;
        }
        if (dates.At(l, at) is not { } date)
        {
            return null;
        }
        int end = date.End;
        int of = end < l.Count && l[end].Is("of") ? end + 1 : end;
        if (date.Form.Year is null && words.Number(l, of, "shift") is int years && words.Value(l, of + 1, "unit") == "Y")
        {
            date = date with { End = of + 2, Form = date.Form with { YearsFromAnchor = years } };
        }
        return WithPart(l, date);
    }

    private CalendarReader.Read WithPart(IReadOnlyList<DateLexeme> l, CalendarReader.Read date) =>
        date.Form is { Day: not null, ToDay: null } && words.Value(l, date.End, "part") is string part ? date with { End = date.End + 1, Form = date.Form with { PartOfDay = part } } : date;

    /// <summary>“from 3 to 5 May”, “between March and June”, “from 2014 to 2018”.</summary>
    private CalendarReader.Read? Range(IReadOnlyList<DateLexeme> l, int at)
    {
        bool from = l[at].Is("from");
        if ((!from && !l[at].Is("between")) || at + 3 >= l.Count)
        {
            return null;
        }
        if (dates.At(l, at + 1) is { Form.ToDay: not null } whole)
        {
            return whole with { By = "date-range" };
        }
        CalendarReader.Read? first = dates.At(l, at + 1) ?? _years.At(l, at + 1);
        int joint = first?.End ?? (l[at + 1].IsNumber(1, 2) ? at + 2 : -1);
        if (joint < 0 || joint + 1 >= l.Count || !(from ? words.JoinsRange(l, joint) : l[joint].Is("and")))
        {
            return null;
        }
        if ((dates.At(l, joint + 1) ?? _years.At(l, joint + 1)) is not { Form: { ToDay: null, ToYear: null, ToMonth: null } } last)
        {
            return null;
        }
        if (first is null)
        {
            return last.Form is { Day: int end, Month: not null } && l[at + 1].Value <= end ? last with { Form = Joined(last.Form with { Day = l[at + 1].Value }, last.Form), By = "date-range" } : null;
        }
        TimeForm start = first.Value.Form;
        bool alike = start.Day is null == (last.Form.Day is null) && start.Month is null == (last.Form.Month is null) && start is { ToYear: null, ToMonth: null, ToDay: null };
        return alike ? new(last.End, Joined(start with { Year = start.Year ?? last.Form.Year }, last.Form), "date-range") : null;
    }

    private static TimeForm Joined(TimeForm first, TimeForm last) => new()
    {
        Year = first.Year,
        Month = first.Month,
        Day = first.Day,
        ToYear = last.Year,
        ToMonth = last.Month,
        ToDay = last.Day,
    };

    /// <summary>“early March”, “mid-2024”, “the end of last year”.</summary>
    private CalendarReader.Read? Third(IReadOnlyList<DateLexeme> l, int at)
    {
        if (words.Number(l, at, "third") is not int third)
        {
            return null;
        }
        int next = at + 1 < l.Count && (l[at + 1].Is('-') || l[at + 1].Is("of")) ? at + 2 : at + 1;
        bool noun = l[at].Is("beginning") || l[at].Is("at") || l[at].Is("end") || l[at].Is("middle");
        if (next >= l.Count || (noun && !l[next - 1].Is("of")))
        {
            return null;
        }
        CalendarReader.Read? rest = dates.At(l, next) ?? (noun ? periods.OfAnchor(l, next) : null) ?? periods.At(l, next) ?? _years.At(l, next, certain: true);
        if (rest is { Form: { Day: null, Weekday: null, DaysFromAnchor: null, Duration: null, ToYear: null } } read)
        {
            return read with { Form = read.Form with { Third = third }, By = "third-of-period" };
        }
        bool noOf = l[at].Is("early") || l[at].Is("late");
        int on = noOf && l[next].Is("on") ? next + 1 : next;
        return noOf && on < l.Count && (_weekdays.At(l, on) ?? Calendar(l, on)) is { Form: { ToDay: null } form } day && (form.Weekday is not null || form.Day is not null)
            ? day with { Form = form with { PartOfDay = form.PartOfDay ?? (third == 1 ? "MO" : "NI") }, By = day.By }
            : null;
    }

    /// <summary>“first week of May”, “last week of 2016”.</summary>
    private CalendarReader.Read? WeekOf(IReadOnlyList<DateLexeme> l, int at)
    {
        (int Count, int End)? which = words.Number(l, at, "shift") == -1 && l[at].Is("last") ? (-1, at + 1) : words.Ordinal(l, at) ?? words.NumericOrdinal(l, at);
        if (which is not (int week, int end) || week > 53 || end + 2 >= l.Count || words.Value(l, end, "unit") != "W" || !l[end + 1].Is("of"))
        {
            return null;
        }
        CalendarReader.Read? period = dates.At(l, end + 2) ?? periods.At(l, end + 2) ?? _years.At(l, end + 2, certain: true);
        return period is { Form: { Day: null, Weekday: null, DaysFromAnchor: null, WeeksFromAnchor: null, Duration: null, ToYear: null, Third: null } } read
            ? read with { Form = read.Form with { WeekOfPeriod = week }, By = "week-of-period" }
            : null;
    }

    /// <summary>“on the eve of the vote”.</summary>
    private static CalendarReader.Read? Eve(IReadOnlyList<DateLexeme> l, int at) =>
        at + 2 < l.Count && l[at].Is("the") && l[at + 1].Is("eve") && l[at + 2].Is("of") ? new(at + 2, new TimeForm { DaysFromAnchor = -1, AroundEvent = true }, "eve-of-event") : null;

    private static bool IsPossessive(IReadOnlyList<DateLexeme> l, int at) => at + 1 < l.Count && (l[at].Is('\'') || l[at].Is('’')) && l[at].Start == l[at - 1].End && l[at + 1].Is("s");

    /// <summary>Whether the lexeme is a later piece of a word or a number, as in <c>COVID-19</c> or <c>1,204</c>.</summary>
    private static bool InsideWord(IReadOnlyList<DateLexeme> l, int at)
    {
        if (at == 0 || l[at - 1].End != l[at].Start)
        {
            return false;
        }
        bool joined = at > 1 && l[at - 2].End == l[at - 1].Start && l[at - 1].Kind == DateLexemeKind.Mark;
        return l[at - 1].Kind != DateLexemeKind.Mark
            || (joined && l[at].Kind == DateLexemeKind.Number && (char)l[at - 1].Value is ',' or '.' or ':' && l[at - 2].Kind == DateLexemeKind.Number)
            || (joined && l[at].Kind == DateLexemeKind.Number && l[at - 1].Is('-') && l[at - 2].Kind == DateLexemeKind.Word)
            || (l[at].Kind == DateLexemeKind.Number && (char)l[at - 1].Value is '$' or '€' or '£' or '#');
    }
}
