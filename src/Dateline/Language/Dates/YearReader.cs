namespace Dateline.Language.Dates;

/// <summary>Reads years, ranges of years, decades, seasons and quarters.</summary>
internal sealed class YearReader(CalendarWords calendar, TimeWords words)
{
    private const int First = 1800;
    private const int Last = 2199;

    /// <summary>The year that starts at lexeme <paramref name="at"/>, or null.</summary>
    /// <param name="l">The lexemes.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="certain">Whether what stands before it already tells that it is a year.</param>
    public CalendarReader.Read? At(List<DateLexeme> l, int at, bool certain = false) =>
        at >= l.Count ? null : Range(l, at) ?? Decade(l, at) ?? Century(l, at) ?? Named(l, at) ?? Season(l, at) ?? Quarter(l, at) ?? Alone(l, at, certain);

    private static bool IsYear(List<DateLexeme> l, int at) =>
        at < l.Count && l[at].IsNumber(4, 4) && l[at].Value is >= First and <= Last && !IsNumberPart(l, at);

    private static bool IsNumberPart(List<DateLexeme> l, int at) =>
        (at + 2 < l.Count && l[at + 2].Kind == DateLexemeKind.Number && (char)l[at + 1].Value is '.' or ',' or ':' && l[at + 1].Kind == DateLexemeKind.Mark && l[at].End == l[at + 1].Start && l[at + 1].End == l[at + 2].Start)
        || (at + 1 < l.Count && (l[at + 1].Is('%') || l[at + 1].Is('°') || (l[at + 1].Kind == DateLexemeKind.Word && l[at + 1].Start == l[at].End)));

    /// <summary>Whether the number at <paramref name="at"/> counts what follows it (“2000 people”).</summary>
    public bool Counts(List<DateLexeme> l, int at) => at + 1 < l.Count && l[at + 1].Kind == DateLexemeKind.Word && !l[at + 1].Capital && !calendar.IsPreposition(l[at + 1].Lower);

    /// <summary>“year 2008”.</summary>
    private static CalendarReader.Read? Named(List<DateLexeme> l, int at)
    {
        int year = l[at].Is("year") ? at + 1 : l.Count;
        return IsYear(l, year) ? new(year + 1, new TimeForm { Year = l[year].Value }, "year") : null;
    }

    /// <summary>“21st century”, “nineteenth century”.</summary>
    private CalendarReader.Read? Century(List<DateLexeme> l, int at) =>
        (words.NumericOrdinal(l, at) ?? words.Ordinal(l, at)) is (int number and >= 1 and <= 30, int end) && end < l.Count && words.Value(l, end, "unit") == "CE" && !l[end].Lower.EndsWith('s')
            ? new(end + 1, new TimeForm { Year = Math.Max(1, (number - 1) * 100), ToYear = (number * 100) - 1 }, "century")
            : null;

    private static CalendarReader.Read? Range(List<DateLexeme> l, int at)
    {
        if (!IsYear(l, at) || at + 2 >= l.Count || !(l[at + 1].Is('-') || l[at + 1].Is('–')) || l[at].End != l[at + 1].Start)
        {
            return null;
        }
        int last = l[at + 2].IsNumber(2, 2) ? (l[at].Value / 100 * 100) + l[at + 2].Value : IsYear(l, at + 2) ? l[at + 2].Value : 0;
        return last > l[at].Value ? new(at + 3, new TimeForm { Year = l[at].Value, ToYear = last }, "year-range") : null;
    }

    private static CalendarReader.Read? Decade(List<DateLexeme> l, int at) =>
        l[at].IsNumber(4, 4) && l[at].Value % 10 == 0 && l[at].Value is >= First and <= Last && at + 1 < l.Count && l[at + 1].Is("s") && l[at + 1].Start == l[at].End
            ? new(at + 2, new TimeForm { Year = l[at].Value, ToYear = l[at].Value + 9 }, "decade")
            : null;

    private CalendarReader.Read? Season(List<DateLexeme> l, int at)
    {
        if (words.Number(l, at, "season") is not int season)
        {
            return null;
        }
        int of = at + 1 < l.Count && l[at + 1].Is("of") ? at + 2 : at + 1;
        return IsYear(l, of) ? new(of + 1, new TimeForm { Year = l[of].Value, Season = season }, "season-of-year") : null;
    }

    private CalendarReader.Read? Quarter(List<DateLexeme> l, int at)
    {
        if ((Short(l, at) ?? Owned(l, at)) is { } brief)
        {
            return brief;
        }
        if ((words.Ordinal(l, at) ?? words.NumericOrdinal(l, at)) is not (int quarter and >= 1 and <= 4, int end) || end >= l.Count || !l[end].Is("quarter"))
        {
            return null;
        }
        int of = end + 1 < l.Count && l[end + 1].Is("of") ? end + 2 : end + 1;
        if (of + 1 < l.Count && l[of].Is("the") && l[of - 1].Is("of") && l[of + 1].Is("year"))
        {
            return new(of + 2, new TimeForm { YearsFromAnchor = 0, Quarter = quarter }, "quarter-of-year");
        }
        if (IsYear(l, of))
        {
            return new(of + 1, new TimeForm { Year = l[of].Value, Quarter = quarter }, "quarter-of-year");
        }
        return words.Number(l, of, "shift") is int shift && words.Value(l, of + 1, "unit") == "Y"
            ? new(of + 2, new TimeForm { YearsFromAnchor = shift, Quarter = quarter }, "quarter-of-year")
            : null;
    }

    /// <summary>“next year's first quarter”, “2019's third quarter”.</summary>
    private CalendarReader.Read? Owned(List<DateLexeme> l, int at)
    {
        int? shift = words.Number(l, at, "shift") is int years && words.Value(l, at + 1, "unit") == "Y" ? years : null;
        int mark = shift is not null ? at + 2 : IsYear(l, at) ? at + 1 : l.Count;
        return mark + 2 < l.Count && (l[mark].Is('\'') || l[mark].Is('’')) && l[mark + 1].Is("s")
            && (words.Ordinal(l, mark + 2) ?? words.NumericOrdinal(l, mark + 2)) is (int quarter and >= 1 and <= 4, int end) && end < l.Count && l[end].Is("quarter")
                ? new(end + 1, new TimeForm { Year = shift is null ? l[at].Value : null, YearsFromAnchor = shift, Quarter = quarter }, "quarter-of-year")
                : null;
    }

    /// <summary>“Q3 2019”, “2019-Q3”.</summary>
    private static CalendarReader.Read? Short(List<DateLexeme> l, int at)
    {
        bool first = l[at].Is("q");
        int q = first ? at : IsYear(l, at) ? at + 1 < l.Count && l[at + 1].Is('-') ? at + 2 : at + 1 : l.Count;
        if (q + 1 >= l.Count || !l[q].Is("q") || !l[q + 1].IsNumber(1, 1) || l[q + 1].Value is < 1 or > 4 || l[q].End != l[q + 1].Start)
        {
            return null;
        }
        int year = first ? q + 2 < l.Count && l[q + 2].Is('-') ? q + 3 : q + 2 : at;
        return IsYear(l, year) ? new(Math.Max(q + 2, year + 1), new TimeForm { Year = l[year].Value, Quarter = l[q + 1].Value }, "quarter-of-year") : null;
    }

    /// <summary>A year alone is one where the word before it tells so, or a bracket stands there.</summary>
    private CalendarReader.Read? Alone(List<DateLexeme> l, int at, bool certain)
    {
        if (!IsYear(l, at))
        {
            return null;
        }
        int told = certain ? 2 : at == 0 ? 0 : l[at - 1].Is('(') ? 2 : calendar.TellsYear(l[at - 1].Lower);
        return told == 2 || (told == 1 && !Counts(l, at)) ? new(at + 1, new TimeForm { Year = l[at].Value }, "year") : null;
    }
}
