using System.Globalization;
using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>How much of a report's text a page shows: all of it, or of a long one a window that holds what was asked for.</summary>
/// <param name="Shown">The run shown, in UTF-16 units.</param>
/// <param name="IsWhole">Whether that is all.</param>
internal readonly record struct ReportWindow(TextSpan Shown, bool IsWhole)
{
    /// <summary>UTF-16 units shown unless all is asked for: twenty times a long report.</summary>
    public const int Longest = 200_000;

    private const int Before = 2_000;

    /// <summary>The window of a text of <paramref name="length"/> UTF-16 units.</summary>
    public static ReportWindow Of(int length, IReadOnlyList<TextSpan> asked, bool isWhole)
    {
        if (isWhole || length <= Longest)
        {
            return new ReportWindow(new TextSpan(0, length), true);
        }
        int first = asked.Count == 0 ? 0 : asked.Min(span => span.Start);
        int start = first + Before < Longest ? 0 : Math.Min(first - Before, length - Longest);
        return new ReportWindow(new TextSpan(start, start + Longest), false);
    }

    /// <summary>The runs that an address asks for (<c>10-20,35-50</c>), as far as they lie in a text of <paramref name="length"/> UTF-16 units; what is no run is passed over.</summary>
    public static IReadOnlyList<TextSpan> Asked(string? at, int length)
    {
        List<TextSpan> spans = [];
        foreach (string part in (at ?? "").Split(',', Addresses.MostRuns + 1).Take(Addresses.MostRuns))
        {
            string[] ends = part.Split('-');
            if (ends.Length == 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
                && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start <= end && end <= length)
            {
                spans.Add(new TextSpan(start, end));
            }
        }
        return spans;
    }
}
