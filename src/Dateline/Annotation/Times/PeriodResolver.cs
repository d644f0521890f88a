using Dateline.Language.Dates;

namespace Dateline.Annotation.Times;

/// <summary>Resolves times that are counted in days, weeks, months and years from an anchor.</summary>
internal static class PeriodResolver
{
    /// <summary>The interval of <paramref name="form"/> counted from <paramref name="anchor"/>, or null where it is not such a form.</summary>
    public static TimeInterval? Resolve(TimeForm form, DateOnly anchor)
    {
        TimeInterval? whole = form switch
        {
            { Rolling: not 0, Duration: string length } => Rolling(length, form.Rolling, anchor),
            { WeeksFromAnchor: int weeks } => Week(form, Days.Plus(Days.Monday(anchor), weeks * 7L)),
            { DaysFromAnchor: int days } => TimeInterval.Day(Days.Plus(anchor, days)),
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
        return form.EarlierPart && anchor >= interval.From ? interval with { To = anchor < interval.To ? anchor : interval.To }
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
        DateOnly? far = length[^1] switch
        {
            'D' => Days.Plus(anchor, (long)side * count),
            'W' => Days.Plus(anchor, 7L * side * count),
            'M' => Days.PlusMonths(anchor, (long)side * count),
            'Y' => Days.PlusMonths(anchor, 12L * side * count),
            _ => null,
        };
        (DateOnly? from, DateOnly? to) = side < 0 ? (far, Days.Plus(anchor, -1)) : (Days.Plus(anchor, 1), far);
        return from is DateOnly first && to is DateOnly last && first <= last ? new(first, last, $"({TimexValue.Day(first)},{TimexValue.Day(last)},{length})") : null;
    }
}
