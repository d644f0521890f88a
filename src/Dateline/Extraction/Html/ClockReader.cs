namespace Dateline.Extraction.Html;

/// <summary>Reads a time of day at the head of a short line: <c>14:05</c>, <c>2.05pm GMT</c>, <c>9 a.m.</c></summary>
internal static class ClockReader
{
    private const int LongestMark = 40;

    /// <summary>The time of day with which <paramref name="line"/> begins, and whether nothing but it stands there; null where it begins with none.</summary>
    public static (TimeOnly Time, bool IsAll)? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        int at = 0;
        while (at < line.Length && at < 2 && char.IsAsciiDigit(line[at]))
        {
            at++;
        }
        if (at == 0 || !int.TryParse(line[..at], out int hour))
        {
            return null;
        }
        int minute = 0;
        bool hasMinutes = at + 2 < line.Length && line[at] is ':' or '.' or 'h' && char.IsAsciiDigit(line[at + 1]) && char.IsAsciiDigit(line[at + 2]);
        if (hasMinutes)
        {
            minute = ((line[at + 1] - '0') * 10) + line[at + 2] - '0';
            at += 3;
        }
        int half = Half(line, ref at);
        bool isClock = minute < 60 && (half < 0 ? hour < 24 && hasMinutes : hour is > 0 and <= 12);
        if (!isClock || (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is ':' or '.' or '%' or '/')))
        {
            return null;
        }
        TimeOnly time = new(half < 0 ? hour : (hour % 12) + (half * 12), minute);
        ReadOnlySpan<char> rest = line[at..].Trim(" \t()[]|–—-:·,");
        return (time, line.Length <= LongestMark && IsZone(rest));
    }

    /// <summary>0 for a.m., 1 for p.m., -1 where neither stands there.</summary>
    private static int Half(ReadOnlySpan<char> line, ref int at)
    {
        int from = at;
        while (from < line.Length && line[from] is ' ' or '\u00A0' or '\u202F')
        {
            from++;
        }
        if (from >= line.Length || char.ToLowerInvariant(line[from]) is not ('a' or 'p'))
        {
            return -1;
        }
        int half = char.ToLowerInvariant(line[from]) == 'p' ? 1 : 0;
        int place = from + 1 < line.Length && line[from + 1] == '.' ? from + 2 : from + 1;
        if (place >= line.Length || char.ToLowerInvariant(line[place]) != 'm')
        {
            return -1;
        }
        at = place + 1 < line.Length && line[place + 1] == '.' ? place + 2 : place + 1;
        return half;
    }

    /// <summary>The short name of a clock, or nothing.</summary>
    private static bool IsZone(ReadOnlySpan<char> rest) => rest.Length <= 5 && rest.IndexOfAnyExceptInRange('A', 'Z') < 0;
}
