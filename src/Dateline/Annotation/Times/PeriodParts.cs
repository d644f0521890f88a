namespace Dateline.Annotation.Times;

/// <summary>Parts of a period: its early, middle and late part, its weeks and months, and what is counted from its end.</summary>
internal static class PeriodParts
{
    /// <summary>Part <paramref name="third"/> of <paramref name="whole"/>, as wide as writers use it: four months of a year; of others the first half, the middle (of a month the days from the tenth to the twentieth) or the second half. Its value stays that of the whole.</summary>
    public static TimeInterval Of(TimeInterval whole, int third)
    {
        int days = whole.To.DayNumber - whole.From.DayNumber + 1;
        bool month = whole.From.Day == 1 && whole.From.Month == whole.To.Month && days >= 28;
        bool year = days is 365 or 366 && whole.From.DayOfYear == 1;
        if (year)
        {
            return whole with { From = whole.From.AddMonths(4 * (third - 1)), To = whole.From.AddMonths(4 * third).AddDays(-1) };
        }
        DateOnly half = whole.From.AddDays(month ? 15 : days / 2);
        return third switch
        {
            1 => whole with { To = half > whole.From ? half.AddDays(-1) : whole.To },
            3 => whole with { From = half },
            _ when month => whole with { From = whole.From.AddDays(9), To = whole.From.AddDays(19) },
            _ => whole with { From = whole.From.AddDays(days / 4), To = whole.To.AddDays(-(days / 4)) },
        };
    }

    /// <summary>The Saturday and Sunday nearest to <paramref name="day"/>, or null at the ends of the calendar.</summary>
    public static TimeInterval? WeekendAround(TimeInterval day)
    {
        DateOnly? saturday = day.From.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Friday ? Days.OnOrAfter(day.From, DayOfWeek.Saturday) : Days.OnOrBefore(day.From, DayOfWeek.Saturday);
        return saturday is DateOnly first && Days.Plus(first, 1) is DateOnly last ? new TimeInterval(first, last, TimexValue.Week(first) + "-WE") : null;
    }

    /// <summary>Week <paramref name="number"/> of <paramref name="whole"/> by its Thursday, as ISO 8601 counts those of a year; −1 the last. Null where there is none such.</summary>
    public static TimeInterval? Week(TimeInterval whole, int number)
    {
        DateOnly? thursday = number < 0
            ? Days.OnOrBefore(whole.To, DayOfWeek.Thursday)
            : Days.OnOrAfter(whole.From, DayOfWeek.Thursday) is DateOnly first ? Days.Plus(first, 7L * (number - 1)) : null;
        return thursday is DateOnly middle && middle >= whole.From && middle <= whole.To && Days.Plus(middle, -3) is DateOnly monday && Days.Plus(middle, 3) is DateOnly sunday
            ? new TimeInterval(monday, sunday, TimexValue.Week(middle))
            : null;
    }

    /// <summary>The last days, weeks or months of <paramref name="whole"/>, <paramref name="length"/> long, or null where it is shorter.</summary>
    public static TimeInterval? End(TimeInterval whole, string length)
    {
        if (length[^1] == 'W' && int.TryParse(length[1..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int weeks))
        {
            return Week(whole, -1) is TimeInterval last && Days.Plus(last.From, -7L * (weeks - 1)) is DateOnly monday && monday >= whole.From ? TimeInterval.Range(monday, last.To) : null;
        }
        DateOnly? from = DurationLength.Back(Days.Plus(whole.To, 1), length);
        return from >= whole.From ? TimeInterval.Range(from, whole.To) : null;
    }

    /// <summary>Month <paramref name="number"/> of <paramref name="whole"/>, or null where there is none such.</summary>
    public static TimeInterval? Month(TimeInterval whole, int number) =>
        Days.PlusMonths(whole.From, number - 1) is DateOnly first && first <= whole.To ? TimeInterval.Of(Days.Month(first.Year, first.Month), TimexValue.Month(first.Year, first.Month)) : null;

    /// <summary>The week, Monday to Sunday, in which the first day of <paramref name="day"/> lies.</summary>
    public static TimeInterval? WeekAround(TimeInterval day) => Days.Plus(Days.Monday(day.From), 6) is DateOnly sunday ? new TimeInterval(Days.Monday(day.From), sunday, TimexValue.Week(day.From)) : null;
}
