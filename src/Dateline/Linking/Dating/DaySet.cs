namespace Dateline.Linking.Dating;

/// <summary>A set of days as intervals in order, both ends inclusive; the first and the last day of the calendar stand for no bound.</summary>
internal sealed class DaySet
{
    private readonly List<(DateOnly From, DateOnly To)> _intervals;

    private DaySet(List<(DateOnly From, DateOnly To)> intervals) => _intervals = intervals;

    /// <summary>All days.</summary>
    public static DaySet All { get; } = Between(null, null);

    /// <summary>Whether it holds no day.</summary>
    public bool IsEmpty => _intervals.Count == 0;

    /// <summary>Its first day, or null where it has none.</summary>
    public DateOnly? First => IsEmpty || _intervals[0].From == DateOnly.MinValue ? null : _intervals[0].From;

    /// <summary>Its last day, or null where it has none.</summary>
    public DateOnly? Last => IsEmpty || _intervals[^1].To == DateOnly.MaxValue ? null : _intervals[^1].To;

    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>, null for no bound.</summary>
    public static DaySet Between(DateOnly? from, DateOnly? to) => Of([(from, to)]);

    /// <summary>The days of any of <paramref name="intervals"/>, null for no bound; an interval that ends before it starts holds none.</summary>
    public static DaySet Of(IEnumerable<(DateOnly? From, DateOnly? To)> intervals)
    {
        List<(DateOnly From, DateOnly To)> joined = [];
        foreach ((DateOnly from, DateOnly to) in intervals.Select(pair => (pair.From ?? DateOnly.MinValue, pair.To ?? DateOnly.MaxValue)).Where(pair => pair.Item1 <= pair.Item2).Order())
        {
            if (joined.Count > 0 && from <= joined[^1].To)
            {
                joined[^1] = (joined[^1].From, joined[^1].To > to ? joined[^1].To : to);
            }
            else
            {
                joined.Add((from, to));
            }
        }
        return new DaySet(joined);
    }

    /// <summary>The days that both hold.</summary>
    public DaySet And(DaySet other) => Of(
        from one in _intervals
        from two in other._intervals
        select ((DateOnly?)(one.From > two.From ? one.From : two.From), (DateOnly?)(one.To < two.To ? one.To : two.To)));

    /// <summary>The days that one of them holds.</summary>
    public DaySet Or(DaySet other) => Of(_intervals.Concat(other._intervals).Select(pair => ((DateOnly?)pair.From, (DateOnly?)pair.To)));

    /// <summary>Whether both hold the same days.</summary>
    public bool IsSame(DaySet other) => _intervals.SequenceEqual(other._intervals);

    /// <summary>Whether <paramref name="day"/> is one of them.</summary>
    public bool Holds(DateOnly day) => _intervals.Exists(pair => pair.From <= day && day <= pair.To);
}
