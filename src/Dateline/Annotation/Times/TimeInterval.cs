namespace Dateline.Annotation.Times;

/// <summary>An interval of days with its TIMEX3-like value.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Value">The value: <c>2023-11-20</c>, <c>2023-11</c>, <c>2023-W47</c>.</param>
internal readonly record struct TimeInterval(DateOnly From, DateOnly To, string Value)
{
    /// <summary>One day.</summary>
    public static TimeInterval? Day(DateOnly? day) => day is DateOnly one ? new(one, one, TimexValue.Day(one)) : null;

    /// <summary>An interval with <paramref name="value"/>, or null where there is none.</summary>
    public static TimeInterval? Of((DateOnly From, DateOnly To)? ends, string value) => ends is (DateOnly from, DateOnly to) && from <= to ? new(from, to, value) : null;

    /// <summary>An interval of two days in the range notation of TIMEX readers.</summary>
    public static TimeInterval? Range(DateOnly? from, DateOnly? to) =>
        from is DateOnly first && to is DateOnly last && first <= last ? new(first, last, $"({TimexValue.Day(first)},{TimexValue.Day(last)})") : null;
}
