using Dateline.Language.Dates;

namespace Dateline.Annotation.Times;

/// <summary>Resolves times that are counted in days, weeks, months and years from an anchor.</summary>
internal static class PeriodResolver
{
    private const int MostWorkingDays = 1000;

    /// <summary>The interval of <paramref name="form"/> counted from <paramref name="anchor"/>, or null where it is not such a form.</summary>
    public static TimeInterval? Resolve(TimeForm form, DateOnly anchor)
    {
        TimeInterval? whole = form switch
        {
            { Rolling: not 0, Duration: string length } => Rolling(length, form.Rolling, anchor),
            { WeeksFromAnchor: int weeks } => Week(form, Days.Plus(Days.Monday(anchor), weeks * 7L)),
            { DaysFromAnchor: int days } => TimeInterval.Day(Days.Plus(anchor, days)),
            { MonthsFromAnchor: int months, Day: int number } => Days.PlusMonths(anchor, months) is DateOnly there ? TimeInterval.Day(Days.Of(there.Year, there.Month, number)) : null,
            { MonthsFromAnchor: int months } => Month(form, Days.PlusMonths(anchor, months)),
            { QuartersFromAnchor: int quarters } => Days.PlusMonths(anchor, quarters * 3L) is DateOnly there ? Seasons.Quarter(there.Year, (there.Month + 2) / 3) : null,
            { YearsFromAnchor: int years } => Year(form, Days.PlusMonths(anchor, years * 12L)),
            _ => null,
        };
        if (whole is not TimeInterval interval)
        {
            return null;
        }
        if (form.Third is int third)
        {
            interval = PeriodParts.Of(interval, third);
        }
        return form.EarlierPart && anchor >= interval.From ? interval with { To = anchor > interval.To ? interval.To : anchor > interval.From ? anchor.AddDays(-1) : anchor }
            : form.LaterPart && anchor <= interval.To ? interval with { From = anchor > interval.From ? anchor : interval.From }
            : interval;
    }

    private static TimeInterval? Week(TimeForm form, DateOnly? monday)
    {
        if (monday is not DateOnly first)
        {
            return null;
        }
        if (form.Weekday is DayOfWeek weekday)
        {
            return TimeInterval.Day(Days.OnOrAfter(first, weekday));
        }
        return Days.Plus(first, 6) is DateOnly last ? form.Weekend ? new(last.AddDays(-1), last, TimexValue.Week(first) + "-WE") : new(first, last, TimexValue.Week(first)) : null;
    }

    private static TimeInterval? Month(TimeForm form, DateOnly? day) => day is not DateOnly there ? null
        : form.ToTheDay ? TimeInterval.Of(Days.Month(there.Year, there.Month), TimexValue.Day(there))
        : TimeInterval.Of(Days.Month(there.Year, there.Month), TimexValue.Month(there.Year, there.Month));

    private static TimeInterval? Year(TimeForm form, DateOnly? day) => day is not DateOnly there ? null
        : form.ToTheDay ? TimeInterval.Of(Days.Year(there.Year), TimexValue.Day(there))
        : form.Season is int season ? Seasons.Of(there.Year, season)
        : form.Quarter is int quarter ? Seasons.Quarter(there.Year, quarter)
        : TimeInterval.Of(Days.Year(there.Year), TimexValue.Year(there.Year));

    private static TimeInterval? Rolling(string length, int side, DateOnly anchor)
    {
        if (length.Length < 3 || !int.TryParse(length[1..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count))
        {
            return null;
        }
        if (length[^1] == 'Q')
        {
            DateOnly quarter = new(anchor.Year, (((anchor.Month - 1) / 3) * 3) + 1, 1);
            return TimeInterval.Range(Days.PlusMonths(quarter, side < 0 ? -3L * count : 3), Days.PlusMonths(quarter, side < 0 ? 0 : 3L * (count + 1)) is DateOnly next ? Days.Plus(next, -1) : null);
        }
        if (length[^1] == 'B')
        {
            return Working(count, side, anchor);
        }
        DateOnly? far = side < 0 ? DurationLength.Back(anchor, length) : DurationLength.On(anchor, length);
        (DateOnly? from, DateOnly? to) = side < 0 ? (far, Days.Plus(anchor, -1)) : (Days.Plus(anchor, 1), far);
        return from is DateOnly first && to is DateOnly last && first <= last ? new(first, last, $"({TimexValue.Day(first)},{TimexValue.Day(last)},{length})") : null;
    }

    /// <summary>Days from Monday to Friday; holidays, which differ from place to place, count as worked.</summary>
    private static TimeInterval? Working(int count, int side, DateOnly anchor)
    {
        DateOnly? near = null;
        DateOnly? at = anchor;
        for (int left = Math.Min(count, MostWorkingDays); left > 0 && at is DateOnly here;)
        {
            at = Days.Plus(here, side);
            if (at is DateOnly day && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                near ??= day;
                left--;
            }
        }
        return side < 0 ? TimeInterval.Range(at, near) : TimeInterval.Range(near, at);
    }
}
