using Dateline.Grouping.Words;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Tells which values are somebody's age: years with “old” behind them (“a 29-year-old man”), or a number between commas behind a name (“Ana Torm, 29, …”).</summary>
internal static class AgeReader
{
    private const int Year = 365 * 24 * 60;
    private const int OldestYears = 120;

    /// <summary>The value, as an age where it is one.</summary>
    public static ToldValue Read(string text, ReportWords report, ToldValue value, WordKnowledge words, ValueWords forms)
    {
        if (value.Kind == ValueKind.Length && value.Low % Year == 0 && value.Low <= (long)OldestYears * Year && (IsOld(text, report, value, words, forms) || IsApposed(text, report, value)))
        {
            return value with { Kind = ValueKind.Age, Low = value.Low / Year, High = value.High / Year };
        }
        bool isAge = value.Kind == ValueKind.Count && value.Low == value.High && value.Low % 1000 == 0 && value.Low is > 0 and <= OldestYears * 1000 && value.Exactness is null && IsApposed(text, report, value);
        return isAge ? value with { Kind = ValueKind.Age, Low = value.Low / 1000, High = value.High / 1000 } : value;
    }

    private static bool IsOld(string text, ReportWords report, ToldValue value, WordKnowledge words, ValueWords forms) =>
        value.End < report.Count && text.AsSpan(report[value.End - 1].Span.End, report[value.End].Span.Start - report[value.End - 1].Span.End) is "-" or " " && forms.Is(words.Folded(report[value.End].Span.In(text)), "age");

    private static bool IsApposed(string text, ReportWords report, ToldValue value)
    {
        int start = report[value.First].Span.Start;
        int end = report[value.End - 1].Span.End;
        return value.First > 0 && report[value.First - 1].IsName && text.AsSpan(report[value.First - 1].Span.End, start - report[value.First - 1].Span.End) is ", " or " ("
            && end < text.Length && text[end] is ',' or ')' or '.' or ';';
    }
}
