using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>Reads the weekday that a page puts above the running text (“Tuesday”, “Publié samedi à 06h12”, the first sentence of “Friday. The sea, continued”), in English and in the languages whose weekdays are known. Built once; safe to share between threads.</summary>
public sealed class HeaderWeekdays
{
    private const int LongestPart = 160;
    private const int MostWords = 5;
    private readonly Dictionary<string, DayOfWeek> _days = new(StringComparer.Ordinal);

    /// <summary>Reads <c>languages/*/weekdays.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public HeaderWeekdays(DataSet data)
    {
        foreach (DataFile file in data.Below("languages/").Where(file => file.Path.EndsWith("/weekdays.tsv", StringComparison.Ordinal)))
        {
            foreach (DataRow row in DataTable.Parse(file).Rows.Where(row => row["kind"] == "full"))
            {
                _days.TryAdd(row["form"], (DayOfWeek)(row.Number("weekday") % 7));
            }
        }
    }

    /// <summary>The weekday with its place, or null where the lines above the running text have none or several.</summary>
    public (DayOfWeek Day, TextSpan Span)? Of(Report report)
    {
        (DayOfWeek Day, TextSpan Span)? found = null;
        foreach (Part part in report.Parts.TakeWhile(part => part.Kind != PartKind.Paragraph).Where(part => part.Span.Length <= LongestPart))
        {
            foreach (TextSpan line in Segments(report.Text.Value, part.Span))
            {
                if (In(report.Text.Value, line) is (DayOfWeek day, TextSpan span))
                {
                    if (found is { } other && other.Day != day)
                    {
                        return null;
                    }
                    found ??= (day, span);
                }
            }
        }
        return found;
    }

    // What stands between the bars, stops and dashes of a line.
    private static IEnumerable<TextSpan> Segments(string text, TextSpan span)
    {
        int start = span.Start;
        for (int at = span.Start; at <= span.End; at++)
        {
            if (at == span.End || text[at] is '|' or '·' or '•' or '–' or '—' or '/' or '.' or '\n')
            {
                yield return new TextSpan(start, at);
                start = at + 1;
            }
        }
    }

    // A weekday alone, or a few words with an hour.
    private (DayOfWeek Day, TextSpan Span)? In(string text, TextSpan line)
    {
        TextSpan[] words = [.. Words(text, line)];
        bool hasHour = words.Any(word => char.IsAsciiDigit(text[word.Start]));
        if (words.Length > MostWords || (words.Length > 1 && !hasHour))
        {
            return null;
        }
        TextSpan[] days = [.. words.Where(word => _days.ContainsKey(word.In(text).ToLowerInvariant()))];
        return days.Length == 1 ? (_days[days[0].In(text).ToLowerInvariant()], days[0]) : null;
    }

    private static IEnumerable<TextSpan> Words(string text, TextSpan line)
    {
        int start = -1;
        for (int at = line.Start; at <= line.End; at++)
        {
            bool inside = at < line.End && (char.IsLetterOrDigit(text[at]) || (start >= 0 && text[at] is '-' or '’'));
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                yield return new TextSpan(start, at);
                start = -1;
            }
        }
    }
}
