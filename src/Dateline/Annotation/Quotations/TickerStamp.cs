using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>The hour that opens an entry of a ticker (“21:50”, “9.05”, “14h30”).</summary>
internal static class TickerStamp
{
    private const int MostDigits = 2;

    /// <summary>The UTF-16 unit behind the hour and minute that open <paramref name="run"/>, and behind what parts them from the words; 0 where none do.</summary>
    public static int End(string text, TextSpan run)
    {
        int hour = Digits(text, run.Start, run.End);
        if (hour == run.Start || hour + 1 >= run.End || text[hour] is not (':' or '.' or 'h'))
        {
            return 0;
        }
        int minute = Digits(text, hour + 1, run.End);
        if (minute != hour + 1 + MostDigits || minute >= run.End || char.IsLetterOrDigit(text[minute]) || text[minute] is '.' or ',' or ':' or '%')
        {
            return 0;
        }
        int at = minute;
        while (at < run.End && !char.IsLetterOrDigit(text[at]) && text[at] is ' ' or '-' or '–' or '—' or '|' or '\t')
        {
            at++;
        }
        return at;
    }

    private static int Digits(string text, int from, int end)
    {
        int at = from;
        while (at < end && at < from + MostDigits && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at;
    }
}
