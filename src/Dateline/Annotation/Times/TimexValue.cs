using System.Globalization;
using Dateline.Language.Dates;

namespace Dateline.Annotation.Times;

/// <summary>Writes TIMEX3-like values. Weeks are those of ISO 8601.</summary>
internal static class TimexValue
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary><c>2023-11-20</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2023-11</c>.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    /// <summary><c>2023</c>.</summary>
    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary><c>2023-W47</c>.</summary>
    public static string Week(DateOnly day)
    {
        DateTime monday = Days.Monday(day).ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):D4}-W{ISOWeek.GetWeekOfYear(monday):D2}");
    }

    /// <summary><c>2023-SU</c>.</summary>
    public static string Season(int year, int season) => $"{Year(year)}-{Seasons[season - 1]}";

    /// <summary>What the form says before it is anchored: <c>XXXX-11-19</c>, <c>XXXX-WXX-2</c>, <c>PAST_REF</c>.</summary>
    public static string Open(TimeForm form)
    {
        string year = form.Year is int known ? Year(known) : "XXXX";
        return form switch
        {
            { First: TimeForm first, Last: TimeForm last } => $"({Open(first)},{Open(last)})",
            { First: TimeForm first, Duration: string length } => $"({Open(first)},{length})",
            { FiscalYear: true } => $"FY{year}",
            { Month: int month, Day: int day } => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}-{day:D2}"),
            { Month: int month } => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}"),
            { Weekday: DayOfWeek weekday } => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{(weekday == DayOfWeek.Sunday ? 7 : (int)weekday)}"),
            { Season: int season } => $"{year}-{Seasons[season - 1]}",
            { DaysFromAnchor: > 0 } or { MonthsFromAnchor: > 0 } or { YearsFromAnchor: > 0 } or { WeeksFromAnchor: > 0 } => "FUTURE_REF",
            { DaysFromAnchor: 0 } or { MonthsFromAnchor: 0 } or { YearsFromAnchor: 0 } or { WeeksFromAnchor: 0 } => "PRESENT_REF",
            _ => form.Duration ?? "PAST_REF",
        };
    }
}
