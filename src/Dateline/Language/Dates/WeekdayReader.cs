namespace Dateline.Language.Dates;

/// <summary>Reads weekdays with what stands around them: “last Tuesday”, “Later on Tuesday”, “Monday of next week”, “Friday morning”.</summary>
internal sealed class WeekdayReader(CalendarWords calendar, TimeWords words, PeriodReader periods)
{
    /// <summary>The weekday that starts at lexeme <paramref name="at"/>, or null.</summary>
    public CalendarReader.Read? At(List<DateLexeme> l, int at)
    {
        if (words.Number(l, at, "modifier") is int side)
        {
            int on = at + 1 < l.Count && l[at + 1].Is("on") ? at + 2 : at + 1;
            return on < l.Count && Bare(l, on) is { } modified
                ? modified with { Form = side < 0 ? modified.Form with { EarlierPart = true } : modified.Form with { LaterPart = true }, By = "weekday" }
                : null;
        }
        int past = at + 1 < l.Count && l[at].Is("this") && l[at + 1].Is("past") ? at + 1 : at;
        if (past + 1 < l.Count && l[past].Is("past") && Bare(l, past + 1) is { Form.WeeksFromAnchor: null } gone)
        {
            return gone with { Form = gone.Form with { OccurrencesFromAnchor = -1 }, By = "past-weekday" };
        }
        if (words.Number(l, at, "shift") is int shift && at + 1 < l.Count)
        {
            if (Bare(l, at + 1) is { } shifted)
            {
                return shifted with { Form = shifted.Form with { WeeksFromAnchor = shift }, By = "shifted-weekday" };
            }
            if (words.Value(l, at + 1, "unit") == "W" && OnWeekday(l, at + 2) is { Form.WeeksFromAnchor: null } inWeek)
            {
                return inWeek with { Form = inWeek.Form with { WeeksFromAnchor = shift }, By = "weekday-of-week" };
            }
        }
        return Bare(l, at);
    }

    private CalendarReader.Read? OnWeekday(List<DateLexeme> l, int at)
    {
        int on = at < l.Count && l[at].Is("on") ? at + 1 : at;
        return on < l.Count ? Bare(l, on) : null;
    }

    private CalendarReader.Read? Bare(List<DateLexeme> l, int at)
    {
        if (calendar.Weekday(l[at]) is not DayOfWeek weekday)
        {
            return null;
        }
        int end = at + 1;
        TimeForm form = new() { Weekday = weekday };
        if (words.Value(l, end, "part") is string part)
        {
            form = form with { PartOfDay = part };
            end++;
        }
        int week = end < l.Count && l[end].Is("of") ? end + 1 : end;
        if (week < l.Count && words.Number(l, week, "shift") is not null && words.Value(l, week + 1, "unit") == "W" && periods.At(l, week) is { Form.WeeksFromAnchor: int weeks } read)
        {
            return new(read.End, form with { WeeksFromAnchor = weeks }, "weekday-of-week");
        }
        return new(end, form, "weekday");
    }
}
