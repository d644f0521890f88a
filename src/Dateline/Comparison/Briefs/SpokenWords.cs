using System.Globalization;
using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Comparison.Briefs;

/// <summary>Somebody's words as they are shown: those that a report sets in marks in marks, all others without, and behind the report's own word for the act.</summary>
public static class SpokenWords
{
    /// <summary>The words of <paramref name="pieces"/>, joined by “…”, with their marks.</summary>
    /// <param name="quotation">The quotation that they are of; null where it is not known, then they stand without marks.</param>
    /// <param name="pieces">The runs to show.</param>
    /// <param name="words">The characters of a run of its report, or null where they are not at hand or the report ends before.</param>
    public static string Of(Quotation? quotation, IReadOnlyList<TextSpan> pieces, Func<TextSpan, string?> words)
    {
        (string before, string behind) = Marks(quotation, pieces, words);
        return $"{before}{string.Join(" … ", pieces.Select(words))}{behind}";
    }

    /// <summary>The marks to be set before and behind the words of <paramref name="pieces"/>: both of a direct quotation and of a fragment in marks, the closing one alone where a fragment in marks ends a clause; else none.</summary>
    public static (string Before, string Behind) Marks(Quotation? quotation, IReadOnlyList<TextSpan> pieces, Func<TextSpan, string?> words)
    {
        switch (quotation?.Kind)
        {
            case QuotationKind.Direct:
                return ("“", "”");
            case QuotationKind.Mixed:
                bool opens = false;
                string closes = "";
                foreach (TextSpan place in Around(pieces))
                {
                    bool isMark = words(place) is [var unit] && IsMark(unit);
                    opens |= isMark && place.End == pieces[0].Start;
                    closes = isMark && place.Start == pieces[^1].End ? words(place)! : closes;
                }
                return opens ? ("“", "”") : ("", closes);
            default:
                return ("", "");
        }
    }

    /// <summary>The units right before and behind <paramref name="pieces"/>, in which marks may stand; the report may end before the second.</summary>
    public static IEnumerable<TextSpan> Around(IReadOnlyList<TextSpan> pieces) =>
        [.. pieces[0].Start > 0 ? [new TextSpan(pieces[0].Start - 1, pieces[0].Start)] : Array.Empty<TextSpan>(), new TextSpan(pieces[^1].End, pieces[^1].End + 1)];

    /// <summary>The words by which the report says that it was said (“refused”, “according to”); null for a direct quotation, or where there are none.</summary>
    public static string? Act(Quotation? quotation, Func<TextSpan, string?> words) =>
        quotation is null || quotation.Kind == QuotationKind.Direct || quotation.Cue.Count == 0 ? null : string.Join(" … ", quotation.Cue.Select(words)) is { Length: > 0 } act ? act : null;

    /// <summary>What stands between the speaker's name and the words: “: ”, or “ (refused): ”.</summary>
    public static string Introduced(Quotation? quotation, Func<TextSpan, string?> words) => Act(quotation, words) is { } act ? $" ({act}): " : ": ";

    private static bool IsMark(char mark) =>
        mark is '"' or '„' or '‚' or '「' or '『' or '」' or '』' || CharUnicodeInfo.GetUnicodeCategory(mark) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
