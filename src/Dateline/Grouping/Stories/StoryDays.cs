using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>The days that a report or a set of reports can be from, as day numbers.</summary>
/// <param name="LatestFrom">The latest of the first days possible; <see cref="int.MinValue"/> where there is no bound.</param>
/// <param name="EarliestTo">The earliest of the last days possible; <see cref="int.MaxValue"/> where there is no bound.</param>
internal readonly record struct StoryDays(int LatestFrom, int EarliestTo)
{
    private const int Month = 31;

    /// <summary>The days of one report.</summary>
    public static StoryDays Of(When when) =>
        new((when.Value ?? when.From)?.DayNumber ?? int.MinValue, (when.Value ?? when.To)?.DayNumber ?? int.MaxValue);

    /// <summary>Whether a month or less is left.</summary>
    public bool IsNarrow => LatestFrom != int.MinValue && EarliestTo != int.MaxValue && EarliestTo - LatestFrom <= Month;

    /// <summary>Whether there is a bound, but more than a month is left.</summary>
    public bool IsWide => (LatestFrom != int.MinValue || EarliestTo != int.MaxValue) && !IsNarrow;

    /// <summary>The bounds of both.</summary>
    public StoryDays With(StoryDays other) => new(Math.Max(LatestFrom, other.LatestFrom), Math.Min(EarliestTo, other.EarliestTo));

    /// <summary>The most days that lie at the least between a report of one set and one of the other; 0 where all may be of one day.</summary>
    public int Gap(StoryDays other) => (int)Math.Clamp(Math.Max((long)LatestFrom - other.EarliestTo, (long)other.LatestFrom - EarliestTo), 0, 100_000);
}
