using System.Globalization;

namespace Dateline.Annotation.Times;

/// <summary>The days of the year that <c>times/named-days.tsv</c> describes.</summary>
internal static class NamedDays
{
    /// <summary>The day of <paramref name="year"/> that <paramref name="rule"/> describes (<c>12-25</c>, <c>easter-2</c>, <c>11/4/4</c>, or one whole date), or null where there is none.</summary>
    public static TimeInterval? Of(string rule, int year)
    {
        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return int.TryParse(rule["easter".Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int days) && Easter(year) is DateOnly sunday ? TimeInterval.Day(Days.Plus(sunday, days)) : null;
        }
        string[] pieces = rule.Split('/', '-');
        int[] parts = new int[pieces.Length];
        for (int i = 0; i < pieces.Length; i++)
        {
            parts[i] = int.TryParse(pieces[i], NumberStyles.None, CultureInfo.InvariantCulture, out int part) ? part : -1;
        }
        return (rule.Contains('/', StringComparison.Ordinal), parts.Length) switch
        {
            (false, 3) => TimeInterval.Day(Days.Of(parts[0], parts[1], parts[2])),
            (false, 2) => TimeInterval.Day(Days.Of(year, parts[0], parts[1])),
            (true, >= 3) => Weekday(year, parts[0], (DayOfWeek)(parts[1] % 7), parts[2]),
            _ => null,
        };
    }

    /// <summary>Western Easter Sunday by the anonymous Gregorian computus, from the first whole year of that calendar on, or null.</summary>
    private static DateOnly? Easter(int year)
    {
        if (year < 1583)
        {
            return null;
        }
        int golden = year % 19;
        int century = year / 100;
        int epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - epact - (year % 4)) % 7;
        int late = (golden + (11 * epact) + (22 * weekday)) / 451;
        int sum = epact + weekday - (7 * late) + 114;
        return Days.Of(year, sum / 31, (sum % 31) + 1);
    }

    private static TimeInterval? Weekday(int year, int month, DayOfWeek weekday, int which) => which <= 0
        ? Days.Month(year, month) is (_, DateOnly last) ? TimeInterval.Day(Days.OnOrBefore(last, weekday)) : null
        : Days.Of(year, month, 1) is DateOnly first && Days.OnOrAfter(first, weekday) is DateOnly one ? TimeInterval.Day(Days.Plus(one, 7L * (which - 1))) : null;
}
