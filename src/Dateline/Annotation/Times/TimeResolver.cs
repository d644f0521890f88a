using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Annotation.Times;

/// <summary>Sets time expressions on the calendar, counted from the day of publication or from the time named before. It holds no state and never guesses: what two days would tell apart stays open and says why.</summary>
public static class TimeResolver
{
    private const string NoAnchor = "The day of the report is not known.";

    /// <summary>The expressions on the calendar, one for each, in their order.</summary>
    /// <param name="times">The expressions of one report, in the order of the text.</param>
    /// <param name="published">When the report was published; where only an interval is known, an expression is resolved if its first and its last day give the same.</param>
    public static Found<ResolvedTime> Resolve(IReadOnlyList<TimeExpression> times, When published)
    {
        List<ResolvedTime> resolved = [];
        List<Finding> findings = [];
        DateOnly? before = null;
        foreach (TimeExpression time in times)
        {
            ResolvedTime one = One(time, published, before);
            if (one.From is DateOnly day && day == one.To)
            {
                before = day;
            }
            AddFindings(time, one, findings);
            resolved.Add(one);
        }
        return new(resolved, findings);
    }

    private static ResolvedTime One(TimeExpression time, When published, DateOnly? before)
    {
        TimeForm form = time.Form;
        if (form.AroundEvent)
        {
            return Open(time, null, "The day of the event from which it is counted is not known.");
        }
        if (form.SameAsBefore)
        {
            return before is DateOnly day && PeriodResolver.Resolve(form, day) is TimeInterval same
                ? new ResolvedTime(time.Span, same.From, same.To, same.Value, day, null)
                : Open(time, null, "No day is named before it from which it could be counted.");
        }
        if (form.Duration is not null && form.Rolling == 0 && form.First is null && (form is { DaysFromAnchor: null, MonthsFromAnchor: null, YearsFromAnchor: null } || time.Direction == TimeDirection.Past))
        {
            return new ResolvedTime(time.Span, null, null, form.Duration, null, "It is a length of time.");
        }
        if (Whole(form, time.Direction, null) is TimeInterval absolute)
        {
            return Within(time, absolute, null);
        }
        if (form is { First: null, OccurrencesFromAnchor: null, YearsFromAnchor: null } && CalendarResolver.Absolute(form) is not null)
        {
            return Open(time, null, CalendarResolver.WhyOpen(form));
        }
        if (published.Value is DateOnly known)
        {
            return Whole(form, time.Direction, known) is TimeInterval interval ? Within(time, interval, known) : Open(time, known, CalendarResolver.WhyOpen(form));
        }
        if (published is { From: DateOnly from, To: DateOnly to } && Whole(form, time.Direction, from) is TimeInterval first && first == Whole(form, time.Direction, to))
        {
            return Within(time, first, null);
        }
        return Open(time, null, NoAnchor);
    }

    /// <summary>The interval of a form counted from <paramref name="anchor"/>; without one, of a form that needs none.</summary>
    private static TimeInterval? Whole(TimeForm form, TimeDirection direction, DateOnly? anchor)
    {
        if (form.First is not null)
        {
            return RangeResolver.Resolve(form, Whole, direction, anchor);
        }
        TimeInterval? based = form is { Year: not null, OccurrencesFromAnchor: null, YearsFromAnchor: null, FiscalYear: false } ? CalendarResolver.Absolute(form) : CalendarResolver.Absolute(form) ?? (anchor is DateOnly day ? CalendarResolver.Resolve(form, direction, day) ?? PeriodResolver.Resolve(form, day) : null);
        return based is TimeInterval interval ? Part(form, interval) : null;
    }

    private static TimeInterval? Part(TimeForm form, TimeInterval based) =>
        form.WeekOfPeriod is int week ? PeriodParts.Week(based, week)
        : form.MonthOfPeriod is int month ? PeriodParts.Month(based, month)
        : form.FinalPart is string length ? PeriodParts.End(based, length)
        : form is { NamedDay: not null, Weekend: true } ? PeriodParts.WeekendAround(based)
        : form.WeekAround ? PeriodParts.WeekAround(based)
        : form is { PlusDays: 0, PlusMonths: 0 } ? based
        : Days.PlusMonths(based.From, form.PlusMonths) is DateOnly moved ? TimeInterval.Day(Days.Plus(moved, form.PlusDays)) : null;

    private static ResolvedTime Within(TimeExpression time, TimeInterval interval, DateOnly? anchor)
    {
        (DateOnly? from, DateOnly? to) = time.Form.Boundary switch
        {
            TimeBoundary.Since => (interval.From, (DateOnly?)null),
            TimeBoundary.After when time.Form.Third == 1 => (interval.From, null),
            TimeBoundary.After => (Days.Plus(interval.To, 1), null),
            TimeBoundary.Until => (null, interval.To),
            TimeBoundary.Before when time.Form.Third == 3 => (null, interval.To),
            TimeBoundary.Before => (null, Days.Plus(interval.From, -1)),
            _ => ((DateOnly?)interval.From, (DateOnly?)interval.To),
        };
        return new ResolvedTime(time.Span, from, to, interval.Value, anchor, null);
    }

    private static ResolvedTime Open(TimeExpression time, DateOnly? anchor, string why) => new(time.Span, null, null, TimexValue.Open(time.Form), anchor, why);

    private static void AddFindings(TimeExpression time, ResolvedTime one, List<Finding> findings)
    {
        if (one is { Why: not null, From: null, To: null } && time.Form.Duration is null)
        {
            findings.Add(new Finding(FindingCodes.TimeUnresolved, time.Span, one.Why));
        }
        if (time.Form is { Weekday: DayOfWeek said, Day: not null } && one.From is DateOnly day && day == one.To && day.DayOfWeek != said)
        {
            findings.Add(new Finding(FindingCodes.WeekdayMismatch, time.Span, $"{day:yyyy-MM-dd} is a {day.DayOfWeek}, not a {said}."));
        }
    }
}
