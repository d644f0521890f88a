using System.Globalization;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Reads hours of the day: “7:52 a.m.”, “22:00”, “5 p.m.”, “five o'clock”, “twenty past six”, “a quarter to nine”, “noon”.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
/// <param name="forms">What is known of values.</param>
internal sealed class ClockReader(WordKnowledge words, WordingKnowledge wording, ValueWords forms)
{
    private const int HourMinutes = 60;
    private const int Hours = 24;

    /// <summary>The hours that the words from <paramref name="first"/> to before <paramref name="end"/> tell; minutes from midnight.</summary>
    public List<ToldValue> Read(string text, ReportWords report, int first, int end, int number, int sentence)
    {
        List<ToldValue> clocks = [];
        for (int at = first; at < end; at++)
        {
            if (At(text, report, at, end) is { } clock)
            {
                clocks.Add(new ToldValue(number, sentence, ValueKind.Clock, clock.Minutes, clock.Minutes, clock.Span) { First = at, End = clock.End });
                at = clock.End - 1;
            }
        }
        return clocks;
    }

    private (int Minutes, TextSpan Span, int End)? At(string text, ReportWords report, int at, int end)
    {
        TextSpan span = report[at].Span;
        string form = words.Folded(span.In(text));
        if (forms.Value(form, "hour") is int named)
        {
            return (named, span, at + 1);
        }
        if (PartOfHour(text, report, at, end, form) is { } spoken)
        {
            return spoken;
        }
        int? hour = report[at].IsNumber ? Digits(form) : (int?)wording.Number(form);
        if (hour is null or < 0 or >= Hours)
        {
            return null;
        }
        int minutes = 0;
        int next = at + 1;
        bool isClock = false;
        if (report[at].IsNumber && next < end && report[next].IsNumber && span.End < text.Length && text[span.End] == ':' && report[next].Span.Start == span.End + 1 && report[next].Span.Length == 2 && Digits(report[next].Span.In(text)) is int told and < HourMinutes)
        {
            (minutes, span, next, isClock) = (told, span.Joined(report[next].Span), next + 1, true);
        }
        if (forms.HalfAt(text, span.End) is { } half && report[at].IsNumber)
        {
            int from = hour.Value % (Hours / 2) * HourMinutes;
            return (from + minutes + half.Minutes, new TextSpan(span.Start, half.End), Behind(report, next, half.End));
        }
        if (!isClock && next < end && forms.Is(words.Folded(report[next].Span.In(text)), "clock"))
        {
            return (hour.Value * HourMinutes, span.Joined(report[next].Span), next + 1);
        }
        return isClock ? ((hour.Value * HourMinutes) + minutes, span, next) : null;
    }

    // “half past six”, “twenty past six”, “a quarter to nine”. Two numbers with “to” between them are a range.
    private (int Minutes, TextSpan Span, int End)? PartOfHour(string text, ReportWords report, int at, int end, string form)
    {
        if (at + 2 >= end || (forms.Value(form, "part") ?? (report[at].IsNumber ? Digits(form) : (int?)wording.Number(form))) is not (> 0 and < HourMinutes and int minutes))
        {
            return null;
        }
        string between = words.Folded(report[at + 1].Span.In(text));
        int sign = forms.Is(between, "past") ? 1 : forms.Is(between, "before") && forms.Is(form, "part") ? -1 : 0;
        string behind = words.Folded(report[at + 2].Span.In(text));
        int? hour = report[at + 2].IsNumber ? Digits(behind) : (int?)wording.Number(behind);
        return sign == 0 || hour is not (> 0 and <= Hours / 2 and int known) ? null : ((known * HourMinutes) + (sign * minutes), report[at].Span.Joined(report[at + 2].Span), at + 3);
    }

    private static int Behind(ReportWords report, int word, int position)
    {
        while (word < report.Count && report[word].Span.End <= position)
        {
            word++;
        }
        return word;
    }

    private static int? Digits(string form) => form.Length <= 2 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
