using Dateline.Language.Dates;

namespace Dateline.Annotation.Times;

/// <summary>Resolves ranges between two times: an end without its year or month is the next such time behind the start, a start without its year the last before an end that has one.</summary>
internal static class RangeResolver
{
    /// <summary>The interval of a range, or null where an end stays open.</summary>
    /// <param name="form">The range.</param>
    /// <param name="resolve">Resolves one time in a direction, counted from a day; from null where only whole dates are to be read.</param>
    /// <param name="direction">Which way the range points.</param>
    /// <param name="anchor">The day from which it is counted, or null.</param>
    public static TimeInterval? Resolve(TimeForm form, Func<TimeForm, TimeDirection, DateOnly?, TimeInterval?> resolve, TimeDirection direction, DateOnly? anchor)
    {
        if (form.First is not TimeForm first)
        {
            return null;
        }
        TimeInterval? end = form.Last is TimeForm last && !Follows(last) ? resolve(last, direction, anchor) : null;
        TimeInterval? start = end is TimeInterval known && form.Last is { Year: not null } && Follows(first) ? resolve(first, TimeDirection.Past, known.To) : resolve(first, direction == TimeDirection.Unknown && Follows(first) ? TimeDirection.Future : direction, anchor);
        if (start?.From > end?.To && Follows(first))
        {
            start = resolve(first, TimeDirection.Past, end!.Value.To);
        }
        if (start is not TimeInterval from)
        {
            return null;
        }
        if (form.Last is TimeForm open && Follows(open))
        {
            end = resolve(open, TimeDirection.Future, from.From);
        }
        DateOnly? to = form.Last is null ? form.Duration is string length && DurationLength.On(from.From, length) is DateOnly behind ? Days.Plus(behind, -1) : null
            : form.Last.Third == 1 ? end?.From
            : end?.To;
        return TimeInterval.Range(form.First.Third == 3 ? from.To : from.From, to);
    }

    /// <summary>Whether the time is one of many of its kind, so that the other end tells which.</summary>
    private static bool Follows(TimeForm form) => form is { Year: null, YearsFromAnchor: null, OccurrencesFromAnchor: null, WeeksFromAnchor: null, DaysFromAnchor: null, MonthsFromAnchor: null } && (form.Month is not null || form.Weekday is not null || form.Day is not null || form.NamedDay is not null);
}
