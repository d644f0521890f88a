using System.Globalization;

namespace Dateline.Annotation.Times;

/// <summary>Counts whole lengths of time of one unit (<c>P3D</c>, <c>P2W</c>, <c>P4M</c>, <c>P1Y</c>) from a day.</summary>
internal static class DurationLength
{
    /// <summary>The day <paramref name="length"/> before <paramref name="day"/>, or null where it is not counted in whole days.</summary>
    public static DateOnly? Back(DateOnly? day, string length) => Step(day, length, -1);

    /// <summary>The day <paramref name="length"/> behind <paramref name="day"/>, or null where it is not counted in whole days.</summary>
    public static DateOnly? On(DateOnly? day, string length) => Step(day, length, 1);

    private static DateOnly? Step(DateOnly? day, string length, int side) =>
        day is not DateOnly from || length.Length < 3 || !int.TryParse(length[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? null : length[^1] switch
        {
            'D' => Days.Plus(from, (long)side * count),
            'W' => Days.Plus(from, 7L * side * count),
            'M' => Days.PlusMonths(from, (long)side * count),
            'Y' => Days.PlusMonths(from, 12L * side * count),
            _ => null,
        };
}
