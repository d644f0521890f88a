using Dateline.Language.Dates;

namespace Dateline.Annotation.Times;

/// <summary>Resolves dates, months, years, weekdays and seasons, whole ones without an anchor and partial ones by anchor and direction.</summary>
internal static class CalendarResolver
{
    /// <summary>Farthest that a date without a year or direction may lie from its anchor: twice as near as any other year's could be.</summary>
    private const int NearestDays = 122;

    /// <summary>The farthest month in which the weekday of a day without its month is looked for: every day of the month has had every weekday by then.</summary>
    private const int MostMonths = 48;

    /// <summary>The interval of a form that says its year, or null.</summary>
    public static TimeInterval? Absolute(TimeForm form) => form.FiscalYear ? null : form.NamedDay is string name && !name.Contains('/') && name.Length > 9 ? NamedDays.Of(name, 0) : form.Year is int year && form.OccurrencesFromAnchor is null && form.YearsFromAnchor is null ? InYear(form, year) : null;

    /// <summary>The interval of a form without its year, or null where the form is of another kind or two intervals are as likely.</summary>
    public static TimeInterval? Resolve(TimeForm form, TimeDirection direction, DateOnly anchor)
    {
        if (form.FiscalYear)
        {
            return null;
        }
        if (form.Month is not null || form.NamedDay is not null)
        {
            return form.YearsFromAnchor is int years ? InYear(form, anchor.Year + years)
                : form.OccurrencesFromAnchor is int step ? Shifted(form, step, anchor)
                : ByDirection(form, direction, anchor);
        }
        if (form is { Day: int number, MonthsFromAnchor: null })
        {
            return DayOfMonth(number, form.Weekday, direction, anchor);
        }
        if (form is { Weekend: true, WeeksFromAnchor: null })
        {
            return Weekend(direction, anchor);
        }
        if (form is { Weekday: DayOfWeek passed, OccurrencesFromAnchor: -1 })
        {
            return Days.Plus(anchor, -1) is DateOnly before ? TimeInterval.Day(Days.OnOrBefore(before, passed)) : null;
        }
        if (form is { Weekday: DayOfWeek weekday, WeeksFromAnchor: null })
        {
            return direction switch
            {
                TimeDirection.Past => TimeInterval.Day(Days.OnOrBefore(anchor, weekday)),
                TimeDirection.Future => TimeInterval.Day(Days.OnOrAfter(anchor, weekday)),
                _ => anchor.DayOfWeek == weekday ? TimeInterval.Day(anchor) : null,
            };
        }
        return null;
    }

    /// <summary>Why the form stays open although the anchor is known.</summary>
    public static string WhyOpen(TimeForm form) =>
        form.FiscalYear ? "A year of accounts begins on another day with each who keeps them."
        : form is { Month: int month, Day: int day } && day > DateTime.DaysInMonth(form.Year ?? 2024, month) ? "There is no such day."
        : form.Weekday is not null ? "No verb tells whether the weekday before or after the report is meant."
        : form.Month is not null ? "Neither the year nor a verb tells which one is meant."
        : "It names no day that could be counted.";

    private static TimeInterval? InYear(TimeForm form, int year)
    {
        if (form.ToDay is not null || form.ToMonth is not null)
        {
            return Ends(form, year);
        }
        TimeInterval? whole = form switch
        {
            { NamedDay: string name } => NamedDays.Of(name, year),
            { Month: int month, Day: int day } => TimeInterval.Day(Days.Of(year, month, day)),
            { Month: int month } => TimeInterval.Of(Days.Month(year, month), TimexValue.Month(year, month)),
            { Season: int season } => Seasons.Of(year, season),
            { Quarter: int quarter } => Seasons.Quarter(year, quarter),
            { ToYear: int last } => TimeInterval.Range(Days.Of(year, 1, 1), Days.Of(last, 12, 31)),
            _ => TimeInterval.Of(Days.Year(year), TimexValue.Year(year)),
        };
        return whole is TimeInterval interval && form.Third is int third ? PeriodParts.Of(interval, third) : whole;
    }

    private static TimeInterval? DayOfMonth(int day, DayOfWeek? weekday, TimeDirection direction, DateOnly anchor)
    {
        if (direction == TimeDirection.Unknown)
        {
            return null;
        }
        int step = direction == TimeDirection.Past ? -1 : 1;
        for (int months = 0; months <= MostMonths; months++)
        {
            if (Days.PlusMonths(new DateOnly(anchor.Year, anchor.Month, 1), months * step) is DateOnly first && Days.Of(first.Year, first.Month, day) is DateOnly there
                && (step < 0 ? there <= anchor : there >= anchor) && (weekday is null || there.DayOfWeek == weekday))
            {
                return TimeInterval.Day(there);
            }
        }
        return null;
    }

    private static TimeInterval? Weekend(TimeDirection direction, DateOnly anchor)
    {
        DateOnly? saturday = direction switch
        {
            TimeDirection.Past => Days.OnOrBefore(anchor, DayOfWeek.Saturday),
            TimeDirection.Future => anchor.DayOfWeek == DayOfWeek.Sunday ? Days.Plus(anchor, -1) : Days.OnOrAfter(anchor, DayOfWeek.Saturday),
            _ => anchor.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Days.OnOrBefore(anchor, DayOfWeek.Saturday) : null,
        };
        return saturday is DateOnly first && Days.Plus(first, 1) is DateOnly last ? new TimeInterval(first, last, TimexValue.Week(first) + "-WE") : null;
    }

    private static TimeInterval? Ends(TimeForm form, int year)
    {
        int lastYear = form.ToYear ?? year;
        int lastMonth = form.ToMonth ?? 12;
        DateOnly? from = Days.Of(year, form.Month ?? 1, form.Day ?? 1);
        DateOnly? to = form.ToDay is int day ? Days.Of(lastYear, lastMonth, day) : Days.Month(lastYear, lastMonth)?.To;
        if (from > to && form.ToYear is null)
        {
            to = to is DateOnly early ? Days.PlusMonths(early, 12) : null;
        }
        else if (from > to && form.ToYear == form.Year)
        {
            from = from is DateOnly late ? Days.PlusMonths(late, -12) : null;
        }
        return TimeInterval.Range(from, to);
    }

    private static TimeInterval? Shifted(TimeForm form, int step, DateOnly anchor)
    {
        for (int year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            int at = step < 0 ? (2 * anchor.Year) - year : year;
            if (InYear(form, at) is TimeInterval interval && (step < 0 ? interval.To < anchor : interval.From > anchor))
            {
                return interval;
            }
        }
        return null;
    }

    private static TimeInterval? ByDirection(TimeForm form, TimeDirection direction, DateOnly anchor) =>
        form is { Weekday: not null, Day: not null } ? InYears(form, direction, anchor) ?? InYears(form with { Weekday = null }, direction, anchor) : InYears(form, direction, anchor);

    private static TimeInterval? InYears(TimeForm form, TimeDirection direction, DateOnly anchor)
    {
        TimeInterval? past = null;
        TimeInterval? future = null;
        for (int year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            if (InYear(form, year) is not TimeInterval interval || IsOtherWeekday(form, interval))
            {
                continue;
            }
            past = interval.From <= anchor ? interval : past;
            future ??= interval.To >= anchor ? interval : null;
        }
        return direction switch
        {
            TimeDirection.Past => past,
            TimeDirection.Future => future,
            _ => Nearest(past, future, anchor),
        };
    }

    private static bool IsOtherWeekday(TimeForm form, TimeInterval interval) => form.Weekday is DayOfWeek weekday && form.Day is not null && interval.From.DayOfWeek != weekday;

    private static TimeInterval? Nearest(TimeInterval? past, TimeInterval? future, DateOnly anchor)
    {
        int back = past is TimeInterval before ? Math.Max(0, anchor.DayNumber - before.To.DayNumber) : int.MaxValue;
        int ahead = future is TimeInterval after ? Math.Max(0, after.From.DayNumber - anchor.DayNumber) : int.MaxValue;
        return Math.Min(back, ahead) > NearestDays ? null : back <= ahead ? past : future;
    }
}
