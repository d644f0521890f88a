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

    /// <summary>Which such month: −1 the last before the anchor (“last March”), 1 the next after it; null where only the verb tells.</summary>
    public int? OccurrencesFromAnchor { get; init; }

    /// <summary>Whether months and years are counted to the day (“two months ago”), not as whole ones (“last month”).</summary>
    public bool ToTheDay { get; init; }

    /// <summary>Whether the weekend of the week is meant.</summary>
    public bool Weekend { get; init; }

    /// <summary>Season: 1 spring, 2 summer, 3 autumn, 4 winter, or null.</summary>
    public int? Season { get; init; }

    /// <summary>Quarter of the year, 1 to 4, or null.</summary>
    public int? Quarter { get; init; }

    /// <summary>Which third of the period is meant: 1 early, 2 middle, 3 late, or null for the whole.</summary>
    public int? Third { get; init; }

    /// <summary>Part of the day as TIMEX3 names it (MO, AF, EV, NI), or null.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>A length of time as TIMEX3 names it (<c>P3D</c>), or null. With <see cref="Rolling"/> it is counted from the anchor.</summary>
    public string? Duration { get; init; }

    /// <summary>−1 for a length of time up to the anchor (“the past two weeks”), 1 for one from it on, 0 for neither.</summary>
    public int Rolling { get; init; }

    /// <summary>Which side of the time is meant.</summary>
    public TimeBoundary Boundary { get; init; }

    /// <summary>Whether the day is that of the time named before (“the same day”).</summary>
    public bool SameAsBefore { get; init; }

    /// <summary>Whether it is counted from an event that is named, not from the anchor (“on the eve of the vote”).</summary>
    public bool AroundEvent { get; init; }

    /// <summary>Quarters from the anchor's quarter, or null.</summary>
    public int? QuartersFromAnchor { get; init; }

    /// <summary>Days to add to the first day of what the other fields say (“two weeks after 3 May” has 14), or 0.</summary>
    public int PlusDays { get; init; }

    /// <summary>Months to add to the first day of what the other fields say, or 0.</summary>
    public int PlusMonths { get; init; }

    /// <summary>Which week of the period that the other fields say, counted from 1 by its Thursday; −1 the last; or null.</summary>
    public int? WeekOfPeriod { get; init; }

    /// <summary>The time at which a range begins whose ends are times of their own (“from next Friday to 1 October”), or null. The other fields then say nothing but <see cref="Duration"/> and <see cref="Boundary"/>.</summary>
    public TimeForm? First { get; init; }

    /// <summary>The time at which such a range ends, or null; with <see cref="Duration"/> in its stead the range is that long (“two weeks from Monday”).</summary>
    public TimeForm? Last { get; init; }

    /// <summary>A day with a name of its own, as <c>times/named-days.tsv</c> calls it, or null.</summary>
    public string? NamedDay { get; init; }

    /// <summary>How long the end of the period is that is meant (“the last four months of 2021”), as TIMEX3 names it, or null.</summary>
    public string? FinalPart { get; init; }

    /// <summary>Which month of the period that the other fields say, counted from 1, or null.</summary>
    public int? MonthOfPeriod { get; init; }

    /// <summary>Whether the week is meant in which the day lies (“the week of 10 April”).</summary>
    public bool WeekAround { get; init; }

    /// <summary>Whether the year is one of accounts, which begins on another day with each who keeps them.</summary>
    public bool FiscalYear { get; init; }

    /// <summary>Whether it only says how long something takes (“ten months”), not when.</summary>
    public bool IsLength => Duration is not null && this is { Rolling: 0, First: null, DaysFromAnchor: null, WeeksFromAnchor: null, MonthsFromAnchor: null, YearsFromAnchor: null };
}
