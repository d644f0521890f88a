namespace Dateline.Language.Dates;

/// <summary>Reads ranges: of days, months and years of one kind (“from 3 to 5 May”), between any two times (“from next Friday to 1 October”), and of a length from a time on (“two weeks starting Monday”).</summary>
internal sealed class RangeReader(TimeWords words, CalendarReader dates, YearReader years, LengthReader lengths)
{
    /// <summary>The range that starts at lexeme <paramref name="at"/>, or null.</summary>
    /// <param name="l">The lexemes.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="own">The one time at <paramref name="at"/>, as <paramref name="point"/> reads it.</param>
    /// <param name="point">Reads one time at a lexeme.</param>
    public CalendarReader.Read? At(List<DateLexeme> l, int at, CalendarReader.Read? own, Func<List<DateLexeme>, int, CalendarReader.Read?> point) => OneKind(l, at) ?? Joined(l, at, own, point) ?? Long(l, at, point);

    private CalendarReader.Read? OneKind(List<DateLexeme> l, int at)
    {
        bool from = l[at].Is("from");
        if ((!from && !l[at].Is("between")) || at + 3 >= l.Count)
        {
            return null;
        }
        if ((dates.At(l, at + 1) ?? years.At(l, at + 1, certain: true)) is { } whole && (whole.Form.ToDay is not null || (!from && whole.Form.ToYear is not null)))
        {
            return whole with { By = "date-range" };
        }
        CalendarReader.Read? first = dates.At(l, at + 1) ?? years.At(l, at + 1, certain: true);
        (int Count, int End)? day = first is null ? Day(l, at + 1) : null;
        int joint = first?.End ?? day?.End ?? -1;
        if (joint < 0 || joint + 1 >= l.Count || !(from ? words.JoinsRange(l, joint) : l[joint].Is("and")))
        {
            return null;
        }
        if ((dates.At(l, joint + 1) ?? years.At(l, joint + 1, certain: true)) is not { Form: { ToDay: null, ToYear: null, ToMonth: null, Quarter: null } } last)
        {
            return null;
        }
        if (day is (int number, _))
        {
            return last.Form is { Day: int end, Month: not null } && number <= end ? last with { Form = Ends(last.Form with { Day = number }, last.Form), By = "date-range" } : null;
        }
        TimeForm start = first!.Value.Form;
        bool alike = start.Day is null == (last.Form.Day is null) && start.Month is null == (last.Form.Month is null) && start is { ToYear: null, ToMonth: null, ToDay: null, Quarter: null, Season: null };
        return alike ? new(last.End, Ends(start with { Year = start.Year ?? last.Form.Year }, last.Form), "date-range") : null;
    }

    /// <summary>“from next Friday to 1 October”, “between now and 15 November”, “2014 through May 2018”, “Monday to Friday”.</summary>
    private CalendarReader.Read? Joined(List<DateLexeme> l, int at, CalendarReader.Read? own, Func<List<DateLexeme>, int, CalendarReader.Read?> point)
    {
        bool between = l[at].Is("between");
        bool led = between || l[at].Is("from");
        int start = led ? at + 1 : at;
        if ((led ? End(l, start, point) : End(l, at, own, point)) is not { } first || first.End + 1 > l.Count)
        {
            return null;
        }
        int joint = first.End;
        bool joined = joint < l.Count && (between ? l[joint].Is("and") : words.JoinsRange(l, joint) || (l[joint].Is('~') && first.Form.Year is not null));
        if (!joined || End(l, joint + 1, point) is not { } last)
        {
            return null;
        }
        // Without a word before them two times are the ends of one range only where both are days, months or years of the calendar.
        bool plain = led || (Calendar(first.Form) && (Calendar(last.Form) || last.Form.DaysFromAnchor is not null));
        return plain ? new(last.End, new TimeForm { First = first.Form, Last = last.Form }, "range-of-times") : null;
    }

    /// <summary>“3 days starting next Monday”, “for a week from tomorrow”.</summary>
    private CalendarReader.Read? Long(List<DateLexeme> l, int at, Func<List<DateLexeme>, int, CalendarReader.Read?> point)
    {
        bool led = l[at].Is("for");
        int start = led ? at + 1 : at;
        if (start >= l.Count || lengths.At(l, start) is not { Form.Duration: string length } read || read.End + 1 >= l.Count || length.Contains('T', StringComparison.Ordinal))
        {
            return null;
        }
        bool starting = l[read.End].Is("starting") || l[read.End].Is("beginning");
        if (!starting && !(led && l[read.End].Is("from")))
        {
            return null;
        }
        int on = read.End + 1;
        on = starting && (l[on].Is("on") || l[on].Is("from")) ? on + 1 : on;
        return starting == !led && on < l.Count && End(l, on, point) is { } first ? new(first.End, new TimeForm { First = first.Form, Duration = length }, "length-from-time") : null;
    }

    private CalendarReader.Read? End(List<DateLexeme> l, int at, Func<List<DateLexeme>, int, CalendarReader.Read?> point) => at >= l.Count ? null : End(l, at, point(l, at), point);

    private CalendarReader.Read? End(List<DateLexeme> l, int at, CalendarReader.Read? own, Func<List<DateLexeme>, int, CalendarReader.Read?> point)
    {
        int start = l[at].Is("the") && at + 1 < l.Count ? at + 1 : at;
        if (words.Number(l, start, "point") is int days)
        {
            return new(start + 1, new TimeForm { DaysFromAnchor = days }, "day-word");
        }
        if (start + 1 < l.Count && l[start].Is("current") && (l[start + 1].Is("date") || l[start + 1].Is("day")))
        {
            return new(start + 2, new TimeForm { DaysFromAnchor = 0 }, "day-word");
        }
        CalendarReader.Read? read = own ?? (start > at ? point(l, start) : null) ?? NumericDateReader.WithoutYear(l, start) ?? years.At(l, start, certain: true);
        return read is { Form: { Duration: null, AroundEvent: false, SameAsBefore: false, First: null } } ? read : null;
    }

    private (int Count, int End)? Day(List<DateLexeme> l, int at)
    {
        int start = l[at].Is("the") ? at + 1 : at;
        return start >= l.Count ? null : words.NumericOrdinal(l, start) ?? words.Ordinal(l, start) ?? (l[start].IsNumber(1, 2) ? (l[start].Value, start + 1) : null);
    }

    private static bool Calendar(TimeForm form) => form.Year is not null || form.Month is not null || form is { Weekday: not null, WeeksFromAnchor: null };

    private static TimeForm Ends(TimeForm first, TimeForm last) => new()
    {
        Year = first.Year,
        Month = first.Month,
        Day = first.Day,
        ToYear = last.Year,
        ToMonth = last.Month,
        ToDay = last.Day,
    };
}
