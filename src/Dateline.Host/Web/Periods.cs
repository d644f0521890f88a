using System.Globalization;

namespace Dateline.Host.Web;

/// <summary>Counts by day or, of a long time, by month or year; periods without any in between are counted as none.</summary>
internal static class Periods
{
    private const int MostDays = 62;
    private const int MostMonths = 48;

    /// <summary>The periods, earliest first; empty where there is no day.</summary>
    public static IReadOnlyList<(string Period, int Count)> Of(IEnumerable<DateOnly> days)
    {
        DateOnly[] sorted = [.. days.Order()];
        if (sorted.Length == 0)
        {
            return [];
        }
        int span = sorted[^1].DayNumber - sorted[0].DayNumber;
        return span <= MostDays ? Counted(sorted, day => day, day => day.AddDays(1), "yyyy-MM-dd")
            : span <= MostMonths * 31 ? Counted(sorted, day => new DateOnly(day.Year, day.Month, 1), day => day.AddMonths(1), "yyyy-MM")
            : Counted(sorted, day => new DateOnly(day.Year, 1, 1), day => day.AddYears(1), "yyyy");
    }

    private static List<(string Period, int Count)> Counted(DateOnly[] sorted, Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> next, string form)
    {
        List<(string Period, int Count)> periods = [];
        int at = 0;
        DateOnly last = first(sorted[^1]);
        for (DateOnly period = first(sorted[0]); ; period = next(period))
        {
            int from = at;
            while (at < sorted.Length && first(sorted[at]) == period)
            {
                at++;
            }
            periods.Add((period.ToString(form, CultureInfo.InvariantCulture), at - from));
            if (period == last)
            {
                return periods;
            }
        }
    }
}
