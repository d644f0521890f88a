using Dateline.Annotation.Times;
using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>The days that a report or a set of reports can be from, as day numbers.</summary>
/// <param name="LatestFrom">The latest of the first days possible; <see cref="int.MinValue"/> where there is no bound.</param>
/// <param name="EarliestTo">The earliest of the last days possible; <see cref="int.MaxValue"/> where there is no bound.</param>
/// <param name="DayOfYear">The day of the year (1 to 366, counted in a leap year) that a dateline without a year says, or 0.</param>
/// <param name="IsGiven">Whether the day came with the report. What only the text tells may be the day of something else that it tells: a birth, an earlier trial.</param>
/// <param name="IsStated">Whether the day came with the report or the text states it.</param>
public readonly record struct StoryDays(int LatestFrom, int EarliestTo, int DayOfYear = 0, bool IsGiven = false, bool IsStated = false)
{
    private const int Month = 31;
    private const int LeapYear = 2024;
    private const int Year = 366;

    /// <summary>No bound at all.</summary>
    public static StoryDays Open { get; } = new(int.MinValue, int.MaxValue);

    /// <summary>The days of one report.</summary>
    public static StoryDays Of(When when) =>
        new((when.Value ?? when.From)?.DayNumber ?? int.MinValue, (when.Value ?? when.To)?.DayNumber ?? int.MaxValue, 0, when.Basis == DateBasis.Given, when.Basis == DateBasis.Given || (when.Basis == DateBasis.Stated && when.Value is not null));

    /// <summary>The days of one report; where it has no day of its own, also the day of the year that its dateline says.</summary>
    public static StoryDays Of(Report report, When published, IReadOnlyList<TimeExpression> times) =>
        published.Value is not null ? Of(published) : Of(published) with { DayOfYear = DatelineDay(report, times) };

    /// <summary>Whether a month or less is left.</summary>
    public bool IsNarrow => LatestFrom != int.MinValue && EarliestTo != int.MaxValue && EarliestTo - LatestFrom <= Month;

    /// <summary>Whether there is a bound, but more than a month is left.</summary>
    public bool IsWide => (LatestFrom != int.MinValue || EarliestTo != int.MaxValue) && !IsNarrow;

    /// <summary>The days that can part stories: those given or stated, and the day of the year of a dateline, but no mere bounds.</summary>
    public StoryDays Firm => IsStated ? this : Open with { DayOfYear = DayOfYear };

    /// <summary>The bounds of both.</summary>
    public StoryDays With(StoryDays other) =>
        new(Math.Max(LatestFrom, other.LatestFrom), Math.Min(EarliestTo, other.EarliestTo), Math.Max(DayOfYear, other.DayOfYear), IsGiven && other.IsGiven, IsStated || other.IsStated);

    /// <summary>The most days that lie at the least between a report of one set and one of the other; 0 where all may be of one day.</summary>
    public int Gap(StoryDays other)
    {
        long apart = Math.Max((long)LatestFrom - other.EarliestTo, (long)other.LatestFrom - EarliestTo);
        return (int)Math.Clamp(Math.Max(apart, Math.Max(InAnyYear(other), other.InAnyYear(this))), 0, 100_000);
    }

    // Days between a day of the year and the days of the other set, whatever the year.
    private int InAnyYear(StoryDays other)
    {
        if (DayOfYear == 0)
        {
            return 0;
        }
        if (other.DayOfYear > 0)
        {
            return Around(DayOfYear, other.DayOfYear);
        }
        if (!other.IsNarrow || other.LatestFrom < 0 || other.EarliestTo < other.LatestFrom)
        {
            return 0;
        }
        int least = Year;
        for (int day = other.LatestFrom; day <= other.EarliestTo; day++)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            least = Math.Min(least, Around(DayOfYear, new DateOnly(LeapYear, date.Month, date.Day).DayOfYear));
        }
        return least;
    }

    private static int Around(int one, int other) => Math.Min(Math.Abs(one - other), Year - Math.Abs(one - other));

    private static int DatelineDay(Report report, IReadOnlyList<TimeExpression> times)
    {
        TextSpan[] datelines = [.. report.Parts.Where(part => part.Kind == PartKind.Dateline).Select(part => part.Span)];
        return times.Where(time => datelines.Any(span => span.Contains(time.Span))).Select(time => time.Form)
            .Where(form => form is { Year: null, Month: not null, Day: not null } && form.Day <= DateTime.DaysInMonth(LeapYear, form.Month.Value))
            .Select(form => new DateOnly(LeapYear, form.Month!.Value, form.Day!.Value).DayOfYear).FirstOrDefault();
    }
}
