using System.Globalization;

namespace Dateline.Language.Dates;

/// <summary>Reads times counted from an anchor at a given lexeme: days, weeks, months and years before or after it, and lengths of time.</summary>
internal sealed class PeriodReader(TimeWords words)
{
    /// <summary>The time that starts at lexeme <paramref name="at"/>, or null.</summary>
    public CalendarReader.Read? At(List<DateLexeme> l, int at) =>
        Day(l, at) ?? Modified(l, at) ?? Fiscal(l, at) ?? Weekend(l, at) ?? Running(l, at) ?? Shifted(l, at) ?? Counted(l, at) ?? Same(l, at);

    /// <summary>“last fiscal year”, “financial year 2019”.</summary>
    private CalendarReader.Read? Fiscal(List<DateLexeme> l, int at)
    {
        int start = words.Number(l, at, "shift") is not null ? at + 1 : at;
        if (start + 1 >= l.Count || !(l[start].Is("fiscal") || l[start].Is("financial")) || !l[start + 1].Is("year"))
        {
            return null;
        }
        int end = start + 2 < l.Count && l[start + 2].IsNumber(4, 4) ? start + 3 : start + 2;
        return new(end, new TimeForm { FiscalYear = true }, "fiscal-year");
    }

    /// <summary>“over the weekend”: the one that the verb tells.</summary>
    private CalendarReader.Read? Weekend(List<DateLexeme> l, int at) =>
        l[at].Is("the") && words.Value(l, at + 1, "unit") == "WE" && !l[at + 1].Lower.EndsWith('s') && !(at + 2 < l.Count && l[at + 2].Is("of")) ? new(at + 2, new TimeForm { Weekend = true }, "weekend") : null;

    private CalendarReader.Read? Day(List<DateLexeme> l, int at)
    {
        if (words.Number(l, at, "day") is int days)
        {
            string? part = l[at].Is("tonight") ? "NI" : null;
            return new(at + 1, new TimeForm { DaysFromAnchor = days, PartOfDay = part }, "day-word");
        }
        int day = at < l.Count && l[at].Is("the") ? at + 1 : at;
        if (day + 2 < l.Count && l[day].Is("day") && words.Number(l, day + 2, "day") is int from && from != 0 && words.Number(l, day + 1, "boundary") is int side && side is 2 or 4)
        {
            return new(day + 3, new TimeForm { DaysFromAnchor = from + (side == 2 ? 1 : -1) }, "day-beside-day-word");
        }
        if (at + 1 < l.Count && l[at + 1].Lower.Length > 0 && words.Value(l, at + 1, "part") is string named && (l[at].Is("this") || (l[at].Is("last") && named == "NI")))
        {
            return new(at + 2, new TimeForm { DaysFromAnchor = l[at].Is("last") ? -1 : 0, PartOfDay = named }, "part-of-day");
        }
        return null;
    }

    /// <summary>“earlier this month”, “later in the week”, “later today”.</summary>
    private CalendarReader.Read? Modified(List<DateLexeme> l, int at)
    {
        if (words.Number(l, at, "modifier") is not int side)
        {
            return null;
        }
        if (at + 3 < l.Count && l[at + 1].Is("in") && l[at + 2].Is("the") && words.Value(l, at + 3, "unit") is string unit && Period(0, unit) is TimeForm within)
        {
            return new(at + 4, Side(within, side), "side-of-period");
        }
        CalendarReader.Read? rest = Day(l, at + 1) ?? Shifted(l, at + 1);
        return rest is { } read && read.Form.Duration is null ? read with { Form = Side(read.Form, side), By = "side-of-period" } : null;
    }

    /// <summary>“for the month”, “in the year” where nothing follows that tells of what it is one.</summary>
    private CalendarReader.Read? Running(List<DateLexeme> l, int at) =>
        l[at].Is("the") && at > 0 && (l[at - 1].Is("for") || l[at - 1].Is("in") || l[at - 1].Is("of") || l[at - 1].Is("during")) && words.Value(l, at + 1, "unit") is "D" or "W" or "M" or "Y" or "Q" && !l[at + 1].Lower.EndsWith('s')
        && (at + 2 >= l.Count || (l[at + 2].Kind == DateLexemeKind.Mark && (char)l[at + 2].Value is '.' or ',' or ';' or '?' or '!'))
            ? new(at + 2, Period(0, words.Value(l, at + 1, "unit")!)!, "period")
            : null;

    private CalendarReader.Read? Shifted(List<DateLexeme> l, int at)
    {
        if (words.Number(l, at, "shift") is not int shift)
        {
            return null;
        }
        if (words.Number(l, at + 1, "season") is int season)
        {
            return new(at + 2, new TimeForm { Season = season, YearsFromAnchor = shift }, "season");
        }
        if (words.Value(l, at + 1, "unit") is string unit && Period(shift, unit) is TimeForm period)
        {
            bool beside = unit == "D" && (l[at].Is("following") || l[at].Is("preceding") || l[at].Is("previous") || l[at].Is("next"));
            return l[at].Is("past") && unit != "Q" ? new(at + 2, new TimeForm { Duration = Length(1, unit), Rolling = -1 }, "rolling-period")
                : beside ? new(at + 2, new TimeForm { DaysFromAnchor = shift, SameAsBefore = true }, "day-beside-day-before")
                : new(at + 2, period, "period");
        }
        // “will last two days”
        bool verb = l[at].Is("last") && words.Value(l, at - 1, "modal") is not null;
        if (shift != 0 && !verb && words.Count(l, at + 1) is (int count, int end))
        {
            bool working = words.Number(l, end, "working") is not null && words.Value(l, end + 1, "unit") == "D";
            return words.Value(l, working ? end + 1 : end, "unit") is string many ? new((working ? end + 1 : end) + 1, new TimeForm { Duration = working ? Rolled(count, "B") : Rolled(count, many), Rolling = shift }, "rolling-period") : null;
        }
        return null;
    }

    /// <summary>“end of the month”: the period of the anchor.</summary>
    public CalendarReader.Read? OfAnchor(List<DateLexeme> l, int at) =>
        Unit(l, l[at].Is("the") ? at + 1 : at) is string unit ? new(l[at].Is("the") ? at + 2 : at + 1, Period(0, unit)!, "period") : null;

    private string? Unit(List<DateLexeme> l, int at) => words.Value(l, at, "unit") is string unit && !l[at].Lower.EndsWith('s') && unit is "W" or "M" or "Y" or "Q" ? words.Value(l, at, "unit") : null;

    /// <summary>“two weeks after”, “three days before”: the days and months to add to what follows, with the lexeme behind, or null.</summary>
    public (int Days, int Months, int End)? Offset(List<DateLexeme> l, int at)
    {
        if (words.Count(l, at) is not (int count, int end) || words.Value(l, end, "unit") is not string unit || Steps(count, unit) is not TimeForm steps || end + 1 >= l.Count)
        {
            return null;
        }
        int side = l[end + 1].Is("after") || l[end + 1].Is("from") ? 1 : l[end + 1].Is("before") ? -1 : 0;
        return side == 0 ? null : (side * (steps.DaysFromAnchor ?? 0), side * ((steps.MonthsFromAnchor ?? 0) + (12 * (steps.YearsFromAnchor ?? 0))), end + 2);
    }

    /// <summary>“two weeks ago”, “three days later”, “in two months”, “for three days”, “three decades”.</summary>
    private CalendarReader.Read? Counted(List<DateLexeme> l, int at)
    {
        if (words.Count(l, at) is (int many, int shiftAt) && words.Number(l, shiftAt, "shift") is int shift and not 0 && words.Value(l, shiftAt + 1, "unit") is string period && l[shiftAt + 1].Lower.EndsWith('s'))
        {
            return new(shiftAt + 2, new TimeForm { Duration = Rolled(many, period), Rolling = shift }, "rolling-period");
        }
        int start = at < l.Count && (l[at].Is("in") || l[at].Is("within")) ? at + 1 : at;
        if (words.Count(l, start) is not (int count, int end) || words.Value(l, end, "unit") is not string unit || Length(count, unit) is not string length)
        {
            return null;
        }
        int behind = end + 1;
        TimeForm? back = Steps(-count, unit);
        if (back is not null && behind < l.Count && (l[behind].Is("ago") || l[behind].Is("earlier")))
        {
            return new(behind + 1, back with { SameAsBefore = l[behind].Is("earlier") }, "units-ago");
        }
        if (back is not null && behind < l.Count && l[behind].Is("later"))
        {
            return new(behind + 1, Steps(count, unit)! with { SameAsBefore = true }, "units-later");
        }
        if (start > at && behind + 1 < l.Count && (l[behind].Is("from") || l[behind].Is("after") || l[behind].Is("before")) && !l[behind + 1].Is("the"))
        {
            return null;
        }
        if (start > at)
        {
            return back is null ? null : new(behind, Steps(count, unit)! with { Duration = length }, "in-units");
        }
        return behind - at < 2 || (l[at].Is("a") && unit is "D" or "N") ? null : new(behind, new TimeForm { Duration = length }, "length");
    }

    private CalendarReader.Read? Same(List<DateLexeme> l, int at)
    {
        if (!(l[at].Is("same") || l[at].Is("that")) || words.Value(l, at + 1, "unit") is not string unit || unit is not ("D" or "W" or "M" or "Y" or "WE") || l[at + 1].Lower.EndsWith('s'))
        {
            return null;
        }
        TimeForm form = unit == "D" ? new TimeForm { DaysFromAnchor = 0 } : Period(0, unit)!;
        return new(at + 2, form with { SameAsBefore = true }, "same-as-before");
    }

    private static TimeForm Side(TimeForm form, int side) => side < 0 ? form with { EarlierPart = true } : form with { LaterPart = true };

    private static TimeForm? Period(int shift, string unit) => unit switch
    {
        "D" => new TimeForm { DaysFromAnchor = shift },
        "W" => new TimeForm { WeeksFromAnchor = shift },
        "WE" => new TimeForm { WeeksFromAnchor = shift, Weekend = true },
        "M" => new TimeForm { MonthsFromAnchor = shift },
        "Q" => new TimeForm { QuartersFromAnchor = shift },
        "Y" => new TimeForm { YearsFromAnchor = shift },
        _ => null,
    };

    private static TimeForm? Steps(int count, string unit) => unit switch
    {
        "D" or "N" => new TimeForm { DaysFromAnchor = count },
        "W" => new TimeForm { DaysFromAnchor = count * 7 },
        "FN" => new TimeForm { DaysFromAnchor = count * 14 },
        "M" => new TimeForm { MonthsFromAnchor = count, ToTheDay = true },
        "Y" => new TimeForm { YearsFromAnchor = count, ToTheDay = true },
        "DE" => new TimeForm { YearsFromAnchor = count * 10, ToTheDay = true },
        "CE" => new TimeForm { YearsFromAnchor = count * 100, ToTheDay = true },
        _ => null,
    };

    /// <summary>A length that is counted from the anchor: quarters stay whole ones, and days that are worked are counted apart.</summary>
    private static string? Rolled(int count, string unit) => unit is "Q" or "B" ? string.Create(CultureInfo.InvariantCulture, $"P{count}{unit}") : Length(count, unit);

    private static string? Length(int count, string unit) => unit switch
    {
        "TH" or "TM" or "TS" => string.Create(CultureInfo.InvariantCulture, $"PT{count}{unit[1]}"),
        "N" => string.Create(CultureInfo.InvariantCulture, $"P{count}D"),
        "FN" => string.Create(CultureInfo.InvariantCulture, $"P{count * 2}W"),
        "DE" => string.Create(CultureInfo.InvariantCulture, $"P{count * 10}Y"),
        "CE" => string.Create(CultureInfo.InvariantCulture, $"P{count * 100}Y"),
        "Q" => string.Create(CultureInfo.InvariantCulture, $"P{count * 3}M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{count}{unit}"),
    };
}
