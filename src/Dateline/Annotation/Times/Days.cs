namespace Dateline.Annotation.Times;

/// <summary>Calendar arithmetic that gives null instead of failing where a day would lie outside the years 1 to 9999.</summary>
internal static class Days
{
    /// <summary>The day, or null where there is none such.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The day <paramref name="count"/> days behind <paramref name="day"/>.</summary>
    public static DateOnly? Plus(DateOnly day, long count)
    {
        long number = day.DayNumber + count;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The same day of the month <paramref name="count"/> months behind, or that month's last day.</summary>
    public static DateOnly? PlusMonths(DateOnly day, long count)
    {
        long month = (day.Year * 12L) + day.Month - 1 + count;
        return month is < 12 or >= 120_000 ? null : new DateOnly((int)(month / 12), (int)(month % 12) + 1, Math.Min(day.Day, DateTime.DaysInMonth((int)(month / 12), (int)(month % 12) + 1)));
    }

    /// <summary>The first and the last day of a month.</summary>
    public static (DateOnly From, DateOnly To)? Month(int year, int month) =>
        Of(year, month, 1) is DateOnly first ? (first, new DateOnly(year, month, DateTime.DaysInMonth(year, month))) : null;

    /// <summary>The first and the last day of a year.</summary>
    public static (DateOnly From, DateOnly To)? Year(int year) => year is >= 1 and <= 9999 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;

    /// <summary>The Monday on or before <paramref name="day"/>.</summary>
    public static DateOnly Monday(DateOnly day) => Plus(day, -(((int)day.DayOfWeek + 6) % 7)) ?? day;

    /// <summary>The last <paramref name="weekday"/> on or before <paramref name="day"/>.</summary>
    public static DateOnly? OnOrBefore(DateOnly day, DayOfWeek weekday) => Plus(day, -(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The next <paramref name="weekday"/> on or after <paramref name="day"/>.</summary>
    public static DateOnly? OnOrAfter(DateOnly day, DayOfWeek weekday) => Plus(day, ((int)weekday - (int)day.DayOfWeek + 7) % 7);
}
