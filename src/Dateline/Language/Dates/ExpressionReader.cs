using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>Reads whole time expressions at a given lexeme: puts ranges, sides, parts and shifts around what the other readers read.</summary>
internal sealed class ExpressionReader
{
    private readonly CalendarWords _calendar;
    private readonly TimeWords _words;
    private readonly CalendarReader _dates;
    private readonly PeriodReader _periods;
    private readonly WeekdayReader _weekdays;
    private readonly YearReader _years;
    private readonly LengthReader _lengths;
    private readonly PartOfPeriodReader _parts;
    private readonly NamedDayReader _named;
    private readonly RangeReader _ranges;
    private readonly SideReader _sides;
    private readonly Func<List<DateLexeme>, int, CalendarReader.Read?> _core;

    /// <summary>Reads the words of times below <c>languages/en/</c> and the days with names.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public ExpressionReader(DataSet data)
    {
        _calendar = new CalendarWords(data);
        _words = new TimeWords(data);
        _dates = new CalendarReader(_calendar, _words);
        _periods = new PeriodReader(_words);
        _weekdays = new WeekdayReader(_calendar, _words, _periods);
        _years = new YearReader(_calendar, _words);
        _lengths = new LengthReader(_words);
        _parts = new PartOfPeriodReader(_calendar, _words, _dates, _periods, _years);
        _named = new NamedDayReader(data, _words);
        _ranges = new RangeReader(_words, _dates, _years, _lengths);
        _sides = new SideReader(data);
        _core = Core;
    }

    /// <summary>The words of all tables: no other word opens a time expression.</summary>
    public HashSet<string> KnownWords => _words.Forms.Concat(_calendar.Forms).Concat(_sides.FirstWords).Concat(_named.FirstWords).ToHashSet(StringComparer.Ordinal);

    /// <summary>The longest time expression that starts at lexeme <paramref name="at"/>, or null.</summary>
    public CalendarReader.Read? At(List<DateLexeme> l, int at)
    {
        if (InsideWord(l, at))
        {
            return null;
        }
        CalendarReader.Read? own = Core(l, at);
        if (_ranges.At(l, at, own, _core) is { } range)
        {
            return range;
        }
        if (Offset(l, at) is { } moved)
        {
            return moved;
        }
        if (_sides.Before(l, at) is (TimeBoundary side, int end) && Bounded(l, end) is { } bounded && !IsPossessive(l, bounded.End))
        {
            return bounded with { Form = bounded.Form with { Boundary = side }, By = bounded.By + "-side" };
        }
        if (ToDate(l, at) is { } date)
        {
            return date;
        }
        return (own ?? (_sides.Behind(l, at + 1) is not null ? _years.At(l, at, certain: true) : null)) is not { } core ? null
            : core.Form is { Duration: null, AroundEvent: false, Boundary: TimeBoundary.Within } && _sides.Behind(l, core.End) is (TimeBoundary behind, int last) && Ends(l, last)
            ? core with { End = last, Form = core.Form with { Boundary = behind }, By = core.By + "-side" }
            : core;
    }

    /// <summary>“two weeks after 3 May”, “more than 2 weeks before today”.</summary>
    private CalendarReader.Read? Offset(List<DateLexeme> l, int at)
    {
        int start = at + 2 < l.Count && l[at].Is("more") && l[at + 1].Is("than") ? at + 2 : at;
        if (_periods.Offset(l, start) is not (int days, int months, int from) || from >= l.Count || (Core(l, from) ?? Now(l, from)) is not { Form: { Duration: null, AroundEvent: false, SameAsBefore: false, PlusDays: 0, PlusMonths: 0 } } based)
        {
            return null;
        }
        TimeBoundary side = start == at ? TimeBoundary.Within : days + months < 0 ? TimeBoundary.Before : TimeBoundary.Since;
        return based with { Form = based.Form with { PlusDays = days, PlusMonths = months, Boundary = side }, By = "units-from-time" };
    }

    private CalendarReader.Read? Now(List<DateLexeme> l, int at) => _words.Number(l, at, "point") is int days ? new(at + 1, new TimeForm { DaysFromAnchor = days }, "day-word") : null;

    private CalendarReader.Read? Bounded(List<DateLexeme> l, int at)
    {
        if (at >= l.Count)
        {
            return null;
        }
        int article = l[at].Is("the") && at + 1 < l.Count ? at + 1 : at;
        CalendarReader.Read? read = Core(l, at) ?? (article > at ? Core(l, article) : null) ?? (_years.Counts(l, article) ? null : _years.At(l, article, certain: true));
        return read is { Form: { Duration: null, AroundEvent: false, First: null } } ? read : null;
    }

    /// <summary>“to date”, “till date”, “year to date”.</summary>
    private CalendarReader.Read? ToDate(List<DateLexeme> l, int at)
    {
        int start = l[at].Is("year") ? at + 1 : at;
        if (start + 1 >= l.Count || !(l[start].Is("to") || l[start].Is("till")) || !l[start + 1].Is("date") || !Ends(l, start + 2))
        {
            return null;
        }
        return start > at
            ? new(start + 2, new TimeForm { YearsFromAnchor = 0, EarlierPart = true }, "year-to-date")
            : new(start + 2, new TimeForm { DaysFromAnchor = 0, Boundary = TimeBoundary.Until }, "to-date");
    }

    private bool Ends(List<DateLexeme> l, int at) => at >= l.Count || l[at].Kind == DateLexemeKind.Mark || (!l[at].Capital && (_calendar.IsPreposition(l[at].Lower) || l[at].Is("at") || l[at].Is("with") || l[at].Is("on")));

    private CalendarReader.Read? Core(List<DateLexeme> l, int at)
    {
        CalendarReader.Read? best = Longer(Calendar(l, at), _weekdays.At(l, at));
        best = Longer(best, _periods.At(l, at));
        best = Longer(best, _years.At(l, at));
        best = Longer(best, Third(l, at));
        best = Longer(best, _parts.At(l, at));
        best = Longer(best, Eve(l, at));
        best = Longer(best, _named.At(l, at));
        best = Longer(best, _lengths.At(l, at));
        return Longer(best, Slashed(l, at));
    }

    // Of two as long the first.
    private static CalendarReader.Read? Longer(CalendarReader.Read? first, CalendarReader.Read? second) =>
        second is null || first is not null && first.Value.End >= second.Value.End ? first : second;

    private CalendarReader.Read? Calendar(List<DateLexeme> l, int at)
    {
        int start = _words.Number(l, at, "shift") is int before && at + 1 < l.Count && _calendar.Month(l[at + 1], out _) is not null ? at + 1 : at;
        if (start > at)
        {
            int shift = _words.Number(l, at, "shift")!.Value;
            CalendarReader.Read? month = _dates.At(l, start);
            return month is { Form.Year: null } read ? read with { Form = read.Form with { YearsFromAnchor = shift == 0 ? 0 : null, OccurrencesFromAnchor = shift == 0 ? null : shift }, By = "shifted-month" } : null;
        }
        if (_dates.At(l, at) is not { } date)
        {
            return null;
        }
        int end = date.End;
        int of = end < l.Count && l[end].Is("of") ? end + 1 : end;
        if (date.Form.Year is null && _words.Number(l, of, "shift") is int years && _words.Value(l, of + 1, "unit") == "Y")
        {
            date = date with { End = of + 2, Form = date.Form with { YearsFromAnchor = years } };
        }
        return date.Form is { Day: not null, ToDay: null } && _words.Value(l, date.End, "part") is string part ? date with { End = date.End + 1, Form = date.Form with { PartOfDay = part } } : date;
    }

    /// <summary>“11/20” behind a word or a date that tells it from a fraction, “next 5/12”, “Friday 7/6”.</summary>
    private CalendarReader.Read? Slashed(List<DateLexeme> l, int at)
    {
        int? shift = _words.Number(l, at, "shift");
        DayOfWeek? weekday = _calendar.Weekday(l[at], shortForms: true);
        int start = shift is null && weekday is null ? at : at + 1;
        if (start >= l.Count || NumericDateReader.WithoutYear(l, start) is not { } date)
        {
            return null;
        }
        if (weekday is not null)
        {
            return date with { Form = date.Form with { Weekday = weekday } };
        }
        if (shift is int years)
        {
            return date with { Form = date.Form with { YearsFromAnchor = years == 0 ? 0 : null, OccurrencesFromAnchor = years == 0 ? null : years } };
        }
        bool listed = at >= 4 && (l[at - 1].Is(',') || l[at - 1].Is("or") || l[at - 1].Is("and")) && NumericDateReader.WithoutYear(l, at - 4) is not null;
        return listed || (at > 0 && (l[at - 1].Is("on") || l[at - 1].Is("by") || l[at - 1].Is("until") || l[at - 1].Is("since") || l[at - 1].Is("before") || l[at - 1].Is("after") || l[at - 1].Is("from"))) ? date : null;
    }

    /// <summary>“early March”, “mid-2024”, “the end of last year”.</summary>
    private CalendarReader.Read? Third(List<DateLexeme> l, int at)
    {
        if (_words.Number(l, at, "third") is not int third)
        {
            return null;
        }
        int next = at + 1 < l.Count && (l[at + 1].Is('-') || l[at + 1].Is("of")) ? at + 2 : at + 1;
        bool noun = l[at].Is("beginning") || l[at].Is("start") || l[at].Is("end") || l[at].Is("middle");
        if (next >= l.Count || (noun && !l[next - 1].Is("of")))
        {
            return null;
        }
        CalendarReader.Read? rest = _dates.At(l, next) ?? (noun ? _periods.OfAnchor(l, next) : null) ?? _periods.At(l, next) ?? _years.At(l, next, certain: true);
        if (rest is { Form: { Day: null, Weekday: null, DaysFromAnchor: null, Duration: null, ToYear: null } } read)
        {
            return read with { Form = read.Form with { Third = third }, By = "third-of-period" };
        }
        bool noOf = l[at].Is("early") || l[at].Is("late");
        int on = noOf && l[next].Is("on") ? next + 1 : next;
        return noOf && on < l.Count && (_weekdays.At(l, on) ?? Calendar(l, on)) is { Form: { ToDay: null } form } day && (form.Weekday is not null || form.Day is not null)
            ? day with { Form = form with { PartOfDay = form.PartOfDay ?? (third == 1 ? "MO" : "NI") }, By = day.By }
            : null;
    }

    /// <summary>“on the eve of the vote”.</summary>
    private static CalendarReader.Read? Eve(List<DateLexeme> l, int at) =>
        at + 2 < l.Count && l[at].Is("the") && l[at + 1].Is("eve") && l[at + 2].Is("of") ? new(at + 2, new TimeForm { DaysFromAnchor = -1, AroundEvent = true }, "eve-of-event") : null;

    private static bool IsPossessive(List<DateLexeme> l, int at) => at + 1 < l.Count && (l[at].Is('\'') || l[at].Is('’')) && l[at].Start == l[at - 1].End && l[at + 1].Is("s");

    /// <summary>Whether the lexeme is a later piece of a word or a number, as in <c>COVID-19</c> or <c>1,204</c>; a whole date of year, month and day is none.</summary>
    private static bool InsideWord(List<DateLexeme> l, int at)
    {
        if (at == 0 || l[at - 1].End != l[at].Start)
        {
            return false;
        }
        bool date = l[at].IsNumber(4, 4) && l[at - 1].Kind == DateLexemeKind.Mark && (char)l[at - 1].Value is '-' or '/' && NumericDateReader.At(l, at) is { Form.Day: not null };
        bool joined = at > 1 && l[at - 2].End == l[at - 1].Start && l[at - 1].Kind == DateLexemeKind.Mark && !date;
        return l[at - 1].Kind != DateLexemeKind.Mark
            || (joined && l[at].Kind == DateLexemeKind.Number && (char)l[at - 1].Value is ',' or '.' or ':' && l[at - 2].Kind == DateLexemeKind.Number)
            || (joined && l[at].Kind == DateLexemeKind.Number && l[at - 1].Is('-') && l[at - 2].Kind == DateLexemeKind.Word)
            || (l[at].Kind == DateLexemeKind.Number && (char)l[at - 1].Value is '$' or '€' or '£' or '#');
    }
}
