namespace Dateline.Language.Dates;

/// <summary>What a time expression says before it is anchored: fields that are null are not said.</summary>
public sealed record TimeForm
{
    /// <summary>Year of the era, 1 to 9999, or null.</summary>
    public int? Year { get; init; }

    /// <summary>Month, 1 to 12, or null.</summary>
    public int? Month { get; init; }

    /// <summary>Day of the month, 1 to 31, or null.</summary>
    public int? Day { get; init; }

    /// <summary>Year of the last day of a range, or null where the range or its year is not said.</summary>
    public int? ToYear { get; init; }

    /// <summary>Month of the last day of a range, or null.</summary>
    public int? ToMonth { get; init; }

    /// <summary>Day of the month on which a range ends, or null.</summary>
    public int? ToDay { get; init; }

    /// <summary>Weekday, or null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Days from the anchor day (−1 yesterday, 0 today, 1 tomorrow), or null.</summary>
    public int? DaysFromAnchor { get; init; }

    /// <summary>Weeks from the anchor's week (Monday to Sunday), or null.</summary>
    public int? WeeksFromAnchor { get; init; }

    /// <summary>Months from the anchor's month, or null.</summary>
    public int? MonthsFromAnchor { get; init; }

    /// <summary>Years from the anchor's year, or null.</summary>
    public int? YearsFromAnchor { get; init; }

    /// <summary>Whether only the part of the period before the anchor is meant (“earlier this year”).</summary>
    public bool EarlierPart { get; init; }

    /// <summary>Whether only the part of the period after the anchor is meant (“later this month”).</summary>
    public bool LaterPart { get; init; }
}
