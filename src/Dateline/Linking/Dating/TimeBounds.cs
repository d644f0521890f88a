using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Bounds from times that the text itself sets: what is told as past is not later than the report, what is told as coming is not earlier.</summary>
internal static class TimeBounds
{
    private const int MonthsAhead = 3;

    /// <summary>The bound that a time with its year gives, or null.</summary>
    public static DateBound? OfWhole(string text, TextSpan sentence, TimeExpression time)
    {
        if (time.Form is not { Year: int year, Boundary: TimeBoundary.Within or TimeBoundary.Since or TimeBoundary.After } form || time.Direction == TimeDirection.Unknown || DependsOnPurpose(text, sentence, time))
        {
            return null;
        }
        string said = text[time.Span.Start..time.Span.End];
        if (time.Direction == TimeDirection.Past)
        {
            DateOnly? from = First(form, year);
            return from is null ? null : new DateBound(DaySet.Between(from, null), time.Span, $"it tells {said} as past");
        }
        DateOnly? to = form is { ToDay: null, ToMonth: null, ToYear: null } ? Last(form, year) : null;
        return to is null ? null : new DateBound(DaySet.Between(null, to), time.Span, $"it tells {said} as still to come");
    }

    /// <summary>The bound of a month told as past beside a happening of that month, or null: the month is over.</summary>
    public static DateBound? OfMonthOfHappening(string text, TimeExpression time, DateOnly happening) =>
        time is { Direction: TimeDirection.Past, Form: { Month: int month, Day: null, Year: null, ToMonth: null } } && month == happening.Month && Days.Month(happening.Year, month) is (_, DateOnly last)
            ? new DateBound(DaySet.Between(last.AddDays(1), null), time.Span, FormattableString.Invariant($"it tells {text[time.Span.Start..time.Span.End]}, the month of a happening of {happening:yyyy-MM-dd}, as past"))
            : null;

    /// <summary>The bound of a month without a year that is told as past, once the first day possible is known: the next such month within three months of that day has begun. Null where there is none.</summary>
    public static DateBound? OfMonth(string text, TimeExpression time, DateOnly first) =>
        time is { Direction: TimeDirection.Past, Form: { Month: int month, Day: null, Year: null, ToMonth: null, OccurrencesFromAnchor: null, YearsFromAnchor: null, Boundary: TimeBoundary.Within } }
        && Days.Of(first.Year, month, 1) is DateOnly begun && begun > first && begun <= Days.PlusMonths(first, MonthsAhead)
            ? new DateBound(DaySet.Between(begun, null), time.Span, string.Create(CultureInfo.InvariantCulture, $"it tells {text[time.Span.Start..time.Span.End]} as past, and is not older than {first:yyyy-MM-dd}"))
            : null;

    /// <summary>Whether a purpose stands between the verb and the time (“won the right to host it in 2030”): the time may be to come though the verb is past.</summary>
    private static bool DependsOnPurpose(string text, TextSpan sentence, TimeExpression time)
    {
        List<DateLexeme> l = DateLexer.Lex(text, new TextSpan(Math.Max(sentence.Start, time.Span.Start - 120), time.Span.Start));
        for (int i = l.Count - 2; i >= 0 && !l[i].Is(',') && !l[i].Is("that"); i--)
        {
            if (l[i].Is("to") && l[i + 1].Kind == DateLexemeKind.Word && !l[i + 1].Capital && l[i + 1].Lower is not ("the" or "a" or "an"))
            {
                return true;
            }
        }
        return l.Exists(lexeme => lexeme.Is("for")) && time.Direction == TimeDirection.Past && l[^1].Is("for");
    }

    private static DateOnly? First(TimeForm form, int year) => Days.Of(year, form.Month ?? 1, form.Day ?? 1);

    private static DateOnly? Last(TimeForm form, int year) =>
        form.Day is int day ? Days.Of(year, form.Month ?? 1, day) : form.Month is int month ? Days.Month(year, month)?.To : Days.Year(year)?.To;
}
