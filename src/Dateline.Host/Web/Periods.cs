using System.Globalization;

namespace Dateline.Host.Web;

/// <summary>Counts by day or, of a long time, by month or year; periods without any in between are counted as none.</summary>
internal static class Periods
{
    private const int MostDays = 62;
    private const int MostMonths = 48;

    /// <summary>The periods, earliest first; empty where there is no day.</summary>
    public static IReadOnlyList<(string Period, int Count)> Of(IEnumerable<DateOnly> days) => [.. Of(days.Select(day => (day, "", 1)), [""]).Select(row => (row.Period, row.Counts[0]))];

    /// <summary>The periods, earliest first, each with a count for each of <paramref name="names"/>; empty where there is no day.</summary>
    /// <param name="counted">What is counted: its day, under which name, and how much it counts.</param>
    /// <param name="names">The names, in the order of the counts; what has another name is not counted.</param>
    public static IReadOnlyList<(string Period, IReadOnlyList<int> Counts)> Of(IEnumerable<(DateOnly Day, string Name, int Count)> counted, IReadOnlyList<string> names)
    {
        (DateOnly Day, string Name, int Count)[] all = [.. counted];
        if (all.Length == 0)
        {
            return [];
        }
        (DateOnly first, DateOnly last) = (all.Min(one => one.Day), all.Max(one => one.Day));
        int span = last.DayNumber - first.DayNumber;
        return span <= MostDays ? Counted(all, names, day => day, day => day.AddDays(1), "yyyy-MM-dd")
            : span <= MostMonths * 31 ? Counted(all, names, day => new DateOnly(day.Year, day.Month, 1), day => day.AddMonths(1), "yyyy-MM")
            : Counted(all, names, day => new DateOnly(day.Year, 1, 1), day => day.AddYears(1), "yyyy");
    }

    private static List<(string Period, IReadOnlyList<int> Counts)> Counted((DateOnly Day, string Name, int Count)[] all, IReadOnlyList<string> names, Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> next, string form)
    {
        ILookup<DateOnly, (DateOnly Day, string Name, int Count)> byPeriod = all.ToLookup(one => first(one.Day));
        DateOnly last = first(all.Max(one => one.Day));
        List<(string Period, IReadOnlyList<int> Counts)> periods = [];
        for (DateOnly period = first(all.Min(one => one.Day)); ; period = next(period))
        {
            periods.Add((period.ToString(form, CultureInfo.InvariantCulture), [.. names.Select(name => byPeriod[period].Where(one => one.Name == name).Sum(one => one.Count))]));
            if (period == last)
            {
                return periods;
            }
        }
    }
}
