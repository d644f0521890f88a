using Dateline.Text;

namespace Dateline.Grouping.Copies;

/// <summary>Whom a report names as the source of its text: in brackets or slashes of its dateline (<c>OSLO (Agency) —</c>), or in its byline (<c>Source: Agency</c>).</summary>
internal static class AgencyCredits
{
    private const int ShortestInitials = 2;
    private const int LongestInitials = 6;
    private const int ShortestName = 4;
    private const int MostRead = 200;

    /// <summary>Whether the dateline of <paramref name="report"/> names its own outlet: it is a dispatch of that agency.</summary>
    public static bool IsOwnDispatch(Report report) =>
        report.Outlet is { } outlet && report.Parts.Any(part => part.Kind == PartKind.Dateline && Bracketed(report, part).Any(name => Means(name, outlet)));

    /// <summary>Whether <paramref name="report"/> names another outlet, <paramref name="outlet"/>, as the source of its text.</summary>
    public static bool Credits(Report report, string outlet) =>
        !(report.Outlet is { } own && (own.Equals(outlet, StringComparison.OrdinalIgnoreCase) || IsOwnDispatch(report)))
        && report.Parts.Any(part => part.Kind switch
        {
            PartKind.Dateline => Bracketed(report, part).Any(name => Means(name, outlet)),
            PartKind.Byline => Holds(Shown(report, part), outlet),
            _ => false,
        });

    /// <summary>The agency that the brackets of the dateline name, the report's own or another, or null; brackets that hold a place name none.</summary>
    public static string? Named(Reading reading) =>
        reading.Report.Parts.Where(part => part.Kind == PartKind.Dateline && !reading.Places.Any(place => part.Span.Contains(place.Span) && IsBracketed(reading.Report.Text.Value, place.Span)))
            .SelectMany(part => Bracketed(reading.Report, part)).FirstOrDefault(name => char.IsUpper(name[0]) && !name.Any(char.IsAsciiDigit));

    private static bool IsBracketed(string text, TextSpan span) => span.Start > 0 && text[span.Start - 1] is '(' or '/';

    private static string Shown(Report report, Part part) => report.Text[new TextSpan(part.Span.Start, Math.Min(part.Span.End, part.Span.Start + MostRead))];

    // What stands between a bracket and the next one, or between two slashes.
    private static IEnumerable<string> Bracketed(Report report, Part part)
    {
        string text = Shown(report, part);
        for (int at = 0; at < text.Length; at++)
        {
            char close = text[at] switch { '(' => ')', '/' => '/', _ => '\0' };
            int end = close == '\0' ? -1 : text.IndexOf(close, at + 1);
            if (end > at + 1)
            {
                string name = text[(at + 1)..end].Trim();
                if (name.Length > 0)
                {
                    yield return name;
                }
                at = end;
            }
        }
    }

    /// <summary>Whether <paramref name="name"/> is the outlet's name, its beginning up to the end of a word, or its initials.</summary>
    private static bool Means(string name, string outlet) =>
        (name.Length >= ShortestName && outlet.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (outlet.Length == name.Length || !char.IsLetterOrDigit(outlet[name.Length])))
        || (name.Length is >= ShortestInitials and <= LongestInitials && name.All(char.IsUpper) && name == Initials(outlet));

    // “Inter-American Press (Honduras)” is IAP: what stands in brackets behind a name is no part of it.
    private static string Initials(string outlet)
    {
        int end = outlet.IndexOf('(', StringComparison.Ordinal);
        string name = end > 0 ? outlet[..end] : outlet;
        return string.Concat(name.Where((letter, at) => char.IsUpper(letter) && (at == 0 || !char.IsLetter(name[at - 1]))));
    }

    private static bool Holds(string text, string outlet)
    {
        int at = text.IndexOf(outlet, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && outlet.Length >= ShortestName && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + outlet.Length == text.Length || !char.IsLetterOrDigit(text[at + outlet.Length]));
    }
}
