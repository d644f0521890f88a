namespace Dateline.Annotation.Times;

/// <summary>Seasons of the northern hemisphere by whole months, as meteorologists count them, and quarters.</summary>
internal static class Seasons
{
    private const int Winter = 4;

    /// <summary>Season <paramref name="season"/> (1 spring to 4 winter) of <paramref name="year"/>; a winter begins in December of the year before.</summary>
    public static TimeInterval? Of(int year, int season)
    {
        DateOnly? first = season == Winter ? Days.Of(year - 1, 12, 1) : Days.Of(year, season * 3, 1);
        return first is DateOnly from && Days.PlusMonths(from, 3) is DateOnly next ? new(from, next.AddDays(-1), TimexValue.Season(year, season)) : null;
    }

    /// <summary>Quarter <paramref name="quarter"/> of <paramref name="year"/>.</summary>
    public static TimeInterval? Quarter(int year, int quarter) =>
        Days.Of(year, (quarter * 3) - 2, 1) is DateOnly first && Days.Month(year, quarter * 3) is (_, DateOnly last) ? new(first, last, $"{TimexValue.Year(year)}-Q{quarter}") : null;
}
