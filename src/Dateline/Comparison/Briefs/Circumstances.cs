using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Comparison.Briefs;

/// <summary>To whom, how, when and where something was said, in a few words for people.</summary>
public static class Circumstances
{
    /// <summary>“to reporters; at a briefing; Wednesday; Vienna; reportedly”; empty where nothing is told.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="words">The characters of a run of its report, or null where they are not at hand.</param>
    public static string Of(Quotation quotation, Func<TextSpan, string?> words)
    {
        List<string> parts = [];
        Add("to ", quotation.Addressee);
        Add("", quotation.Medium != quotation.Addressee ? quotation.Medium : null);
        Add("", quotation.Venue != quotation.Medium ? quotation.Venue : null);
        Add("", quotation.SaidWhen);
        Add("", quotation.SaidWhere);
        Add("", quotation.Hedge);
        return string.Join("; ", parts);

        void Add(string before, TextSpan? span)
        {
            bool inside = span is { } run && quotation.Medium is { } medium && run != medium && medium.Contains(run);
            bool said = span is { } spoken && quotation.Content.Any(piece => piece.Contains(spoken));
            if (span is { } told && !inside && !said && words(told) is { Length: > 0 } characters)
            {
                parts.Add(before + characters);
            }
        }
    }
}
