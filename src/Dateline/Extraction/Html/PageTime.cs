using System.Globalization;

namespace Dateline.Extraction.Html;

/// <summary>A time as a page tells it: a day, and as far as told the time of day and the distance of its clock from UTC.</summary>
/// <param name="Day">The day by the clock that it was written by.</param>
/// <param name="Time">The time of that day, or null.</param>
/// <param name="Offset">How far that clock is ahead of UTC, or null.</param>
public readonly record struct PageTime(DateOnly Day, TimeOnly? Time, TimeSpan? Offset)
{
    private const int FirstYear = 1995;
    private const int LastYear = 2099;

    /// <summary>As ISO 8601: <c>2025-06-01</c>, <c>2025-06-01T14:05:00</c>, <c>2025-06-01T14:05:00+02:00</c>.</summary>
    public override string ToString()
    {
        string day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string time = Time is TimeOnly at ? at.ToString("'T'HH:mm:ss", CultureInfo.InvariantCulture) : "";
        string zone = Time is null || Offset is not TimeSpan offset ? "" : offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
        return day + time + zone;
    }

    /// <summary>The day at a clock that is <paramref name="minutes"/> minutes ahead of UTC; the written day where time or zone is not told.</summary>
    public DateOnly DayAt(int minutes)
    {
        if (Time is not TimeOnly time || Offset is not TimeSpan offset)
        {
            return Day;
        }
        long total = (Day.DayNumber * 1440L) + (time.Hour * 60) + time.Minute - (long)offset.TotalMinutes + minutes;
        return DateOnly.FromDayNumber((int)Math.Clamp(total / 1440, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>Reads what machines write: ISO 8601 with and without marks, RFC 822 (<c>Fri, 2 Jan 2026 10:00:00 GMT</c>), seconds since 1970. Null where it is none of these or the year is before 1995 or after 2099.</summary>
    public static PageTime? Parse(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Length is < 8 or > 64)
        {
            return null;
        }
        return Iso(value) ?? Seconds(value) ?? (DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset mail) ? Of(mail.Year, mail.Month, mail.Day, TimeOnly.FromDateTime(mail.DateTime), mail.Offset) : null);
    }

    /// <summary>The day, or null where there is no such day or it lies outside 1995 to 2099.</summary>
    public static PageTime? Of(int year, int month, int day, TimeOnly? time, TimeSpan? offset) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PageTime(new DateOnly(year, month, day), time, offset) : null;

    private static PageTime? Iso(ReadOnlySpan<char> value)
    {
        int at = 0;
        if (Digits(value, ref at, 4) is not int year)
        {
            return null;
        }
        bool marked = at < value.Length && value[at] is '-' or '/' or '.' or ':';
        at += marked ? 1 : 0;
        int? month = marked ? Short(value, ref at) : Digits(value, ref at, 2);
        at += marked && at < value.Length && value[at] is '-' or '/' or '.' or ':' ? 1 : 0;
        int? day = marked ? Short(value, ref at) : Digits(value, ref at, 2);
        if (month is null || day is null || (at < value.Length && char.IsAsciiDigit(value[at])))
        {
            return null;
        }
        TimeOnly? time = Clock(value, ref at);
        return Of(year, month.Value, day.Value, time, time is null ? null : Zone(value[at..]));
    }

    private static TimeOnly? Clock(ReadOnlySpan<char> value, ref int at)
    {
        int from = at;
        while (from < value.Length && value[from] is 'T' or 't' or ' ' or '_' or ',')
        {
            from++;
        }
        int place = from;
        if (place == at || Short(value, ref place) is not int hour || place >= value.Length || value[place] is not (':' or '.') || hour > 23)
        {
            return null;
        }
        place++;
        if (Digits(value, ref place, 2) is not int minute || minute > 59)
        {
            return null;
        }
        int second = 0;
        if (place < value.Length && value[place] == ':')
        {
            int behind = place + 1;
            if (Digits(value, ref behind, 2) is int found and <= 59)
            {
                (second, place) = (found, behind);
            }
        }
        if (place < value.Length && value[place] is '.' or ',')
        {
            place++;
            while (place < value.Length && char.IsAsciiDigit(value[place]))
            {
                place++;
            }
        }
        at = place;
        return new TimeOnly(hour, minute, second);
    }

    private static TimeSpan? Zone(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.Length == 0)
        {
            return null;
        }
        if (rest[0] is 'Z' or 'z' || rest.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
        {
            return TimeSpan.Zero;
        }
        int sign = rest[0] switch { '+' => 1, '-' or '\u2212' => -1, _ => 0 };
        int at = 1;
        if (sign == 0 || Short(rest, ref at) is not int hours || hours > 14)
        {
            return null;
        }
        at += at < rest.Length && rest[at] == ':' ? 1 : 0;
        int minutes = Digits(rest, ref at, 2) is int found and <= 59 ? found : 0;
        return new TimeSpan(sign * hours, sign * minutes, 0);
    }

    private static PageTime? Seconds(ReadOnlySpan<char> value)
    {
        if (value.Length is not (10 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return null;
        }
        DateTimeOffset instant = DateTimeOffset.FromUnixTimeSeconds(value.Length == 13 ? count / 1000 : count);
        return Of(instant.Year, instant.Month, instant.Day, TimeOnly.FromDateTime(instant.DateTime), TimeSpan.Zero);
    }

    private static int? Digits(ReadOnlySpan<char> value, ref int at, int count)
    {
        int number = 0;
        for (int i = at; i < at + count; i++)
        {
            if (i >= value.Length || !char.IsAsciiDigit(value[i]))
            {
                return null;
            }
            number = (number * 10) + value[i] - '0';
        }
        at += count;
        return number;
    }

    private static int? Short(ReadOnlySpan<char> value, ref int at) => Digits(value, ref at, 2) ?? Digits(value, ref at, 1);
}
