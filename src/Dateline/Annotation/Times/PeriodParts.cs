namespace Dateline.Annotation.Times;

/// <summary>Parts of a period: the early, middle and late part of a period: ten days of a month, four months of a year, else thirds of its days; and its weeks.</summary>
internal static class PeriodParts
{
    /// <summary>Third <paramref name="third"/> (1 to 3) of <paramref name="whole"/>; its value stays that of the whole.</summary>
    public static TimeInterval Of(TimeInterval whole, int third)
    {
        int days = whole.To.DayNumber - whole.From.DayNumber + 1;
        bool month = whole.From.Day == 1 && whole.From.Month == whole.To.Month && days >= 28;
        bool year = days is 365 or 366 && whole.From.DayOfYear == 1;
        DateOnly Start(int part) => month ? whole.From.AddDays(10 * part) : year ? whole.From.AddMonths(4 * part) : whole.From.AddDays(days * part / 3);
        return whole with { From = Start(third - 1), To = third == 3 ? whole.To : Start(third).AddDays(-1) is DateOnly last && last >= Start(third - 1) ? last : Start(third - 1) };
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
}
