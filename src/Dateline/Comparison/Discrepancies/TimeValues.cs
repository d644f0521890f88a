using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Language;
using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Reads lengths of time and days from a report's time expressions.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
internal sealed class TimeValues(WordKnowledge words, WordingKnowledge wording)
{
    /// <summary>Days that a time may take for it to be held against another day.</summary>
    private const int MostDays = 31;

    /// <summary>Characters from a length back to the word that says how exact it is.</summary>
    private const int Beside = 9;

    private const int DayMinutes = 24 * 60;

    /// <summary>The lengths and days of <paramref name="report"/>.</summary>
    public List<ToldValue> Read(ToldReport report, ReportWords text, int number, int sentencesBefore)
    {
        List<ToldValue> values = [];
        foreach ((TimeExpression time, ResolvedTime resolved) in report.Reading.Times.Zip(report.ResolvedTimes))
        {
            int sentence = sentencesBefore + report.Reading.Analysis.SentenceAt(time.Span.Start);
            (int first, int end) = text.Range(time.Span);
            if (first == end || IsOwnDay(report, time, resolved))
            {
                continue;
            }
            if (Minutes(time.Form) is long minutes && Enumerable.Range(first, end - first).Any(word => IsNumber(report.Report.Text.Value, text[word])))
            {
                (TextSpan span, string? exactness) = Exactness(report, text, first, time.Span);
                values.Add(new ToldValue(number, sentence, ValueKind.Length, minutes, minutes, span) { First = first, End = end, Exactness = exactness });
            }
            else if (time.Form is { Year: int year, Month: null, ToYear: null, Season: null, Quarter: null, NamedDay: null })
            {
                values.Add(new ToldValue(number, sentence, ValueKind.Year, year, year, time.Span) { First = first, End = end });
            }
            else if (IsNamed(time.Form) && resolved.From is DateOnly from && resolved.To is DateOnly to && to.DayNumber - from.DayNumber <= MostDays)
            {
                values.Add(new ToldValue(number, sentence, ValueKind.Day, from.DayNumber, to.DayNumber, time.Span) { First = first, End = end, IsYearOpen = time.Form is { Year: null, Month: not null }, IsWeekday = time.Form.Month is null, Counted = words.Folded(time.Span.In(report.Report.Text.Value)) });
            }
        }
        return values;
    }

    // A day that is only counted from the report's own (“yesterday”) changes with the report, and whole years tell no day.
    private static bool IsNamed(TimeForm form) => form.Duration is null && (form.Month is not null || form.Weekday is not null);

    /// <summary>Whether a time tells when the report itself was published: by its date, or because the report's day was read there.</summary>
    public static bool IsOwnDay(ToldReport report, TimeExpression time, ResolvedTime resolved) =>
        (time.Form is { Month: not null, Day: not null } && resolved.From == report.Published.Value && resolved.To == report.Published.Value)
        || (report.Published.Basis == DateBasis.Stated && report.Published.Evidence.Any(evidence => evidence.ReportId == report.Id && evidence.Span.Overlaps(time.Span)));

    // Counted days, weeks and months from the report's own day are lengths as well (“within 15 days”); the next or the last one is a time.
    private static long? Minutes(TimeForm form) =>
        form.Duration is { } duration ? Minutes(duration)
        : form.DaysFromAnchor is int days && Math.Abs(days) > 1 ? Math.Abs(days) * (long)DayMinutes
        : form.WeeksFromAnchor is int weeks && Math.Abs(weeks) > 1 ? Math.Abs(weeks) * 7L * DayMinutes
        : form.MonthsFromAnchor is int months && Math.Abs(months) > 1 ? Math.Abs(months) * 30L * DayMinutes
        : null;

    private bool IsNumber(string text, Word word) => word.IsNumber || wording.Number(words.Folded(word.Span.In(text))) is not null;

    // A length as TIMEX3 names it: P3D, PT9.5H, P2W.
    private static long? Minutes(string duration)
    {
        bool clock = duration.StartsWith("PT", StringComparison.Ordinal);
        string digits = duration[(clock ? 2 : 1)..^1];
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count) || count > 10_000)
        {
            return null;
        }
        decimal? unit = (clock, duration[^1]) switch
        {
            (true, 'M') => 1,
            (true, 'H') => 60,
            (false, 'D') => DayMinutes,
            (false, 'W') => 7 * DayMinutes,
            (false, 'M') => 30 * DayMinutes,
            (false, 'Y') => 365 * DayMinutes,
            _ => null,
        };
        return unit is null ? null : (long)(count * unit.Value);
    }

    private (TextSpan Span, string? Exactness) Exactness(ToldReport told, ReportWords report, int first, TextSpan span)
    {
        string text = told.Report.Text.Value;
        TokenTable tokens = told.Reading.Analysis.Tokens;
        for (int back = first; back >= Math.Max(0, first - 2) && report[back].Span.End > span.Start - Beside; back--)
        {
            string form = words.Folded(report[back].Span.In(text));
            bool isParted = back < first - 1 && tokens.HasTrees && tokens.Upos(tokens.At(report[first - 1].Span.Start)) == "DET";
            if (!isParted && wording.Exactness(form) is { } exactness)
            {
                bool isTurned = back > 0 && words.IsNegation(report[back - 1].Form);
                TextSpan begin = isTurned || (back > 0 && form == "least") ? report[back - 1].Span : report[back].Span;
                return (begin.Joined(span), isTurned ? WordingKnowledge.Turned(exactness) : exactness);
            }
        }
        return (span, null);
    }
}
