using System.Globalization;
using Dateline.Extraction.Html;

namespace Dateline.Extraction.Feeds;

/// <summary>Reads times as feeds write them: RFC 822 with all its habits (two-digit years, names of zones, weekdays left out or in another language), and what <see cref="PageTime.Parse"/> reads.</summary>
internal static class FeedTime
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    // RFC 822 §5.1.
    private static readonly Dictionary<string, int> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    };

    /// <summary>The time in <paramref name="value"/>, or null.</summary>
    public static PageTime? Parse(string? value) => value is null ? null : Mail(value) ?? PageTime.Parse(value);

    private static PageTime? Mail(string value)
    {
        string[] words = value.Split([' ', ',', '\t', '\n', '-'], StringSplitOptions.RemoveEmptyEntries);
        int at = words.Length > 0 && char.IsAsciiDigit(words[0][0]) ? 0 : 1;
        if (words.Length < at + 3 || !int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out int day) || !int.TryParse(words[at + 2], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return null;
        }
        int month = words[at + 1].Length < 3 ? -1 : Months.IndexOf(words[at + 1][..3], StringComparison.OrdinalIgnoreCase);
        if (month < 0 || month % 3 != 0)
        {
            return null;
        }
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        if (words.Length == at + 3 || !TimeOnly.TryParseExact(words[at + 3], ["H:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time))
        {
            return PageTime.Of(year, (month / 3) + 1, day, null, null);
        }
        return PageTime.Of(year, (month / 3) + 1, day, time, Zone(value, words, at + 4));
    }

    private static TimeSpan? Zone(string value, string[] words, int at)
    {
        if (words.Length <= at)
        {
            return null;
        }
        string word = words[at];
        if (_zones.TryGetValue(word, out int hours))
        {
            return TimeSpan.FromHours(hours);
        }
        string digits = word.TrimStart('+').Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 1400)
        {
            return null;
        }
        // The words were parted at the sign.
        bool isBehind = value.Contains("-" + word, StringComparison.Ordinal);
        TimeSpan offset = new(number / 100, number % 100, 0);
        return isBehind ? -offset : offset;
    }
}
