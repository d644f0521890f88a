using Dateline.Language;
using Dateline.Text;

namespace Dateline.Comparison.Dating;

/// <summary>Whether two reports give the same long words of one speaker: then both were there, or had it from whoever was.</summary>
internal static class SharedQuotations
{
    /// <summary>Words one behind the other that both have; two translations hardly share so many.</summary>
    private const int LongRun = 8;

    /// <summary>Whether the weekday of <paramref name="lead"/> is when something was said, and <paramref name="member"/> gives a long run of words that <paramref name="witness"/> quotes too.</summary>
    public static bool IsSaidOn(StoryMember member, Clue lead, StoryMember witness)
    {
        bool isOfSaying = member.Reading.Quotations.Any(quotation => quotation.Cue.Any(cue => Stands(member, cue, lead)));
        if (!isOfSaying)
        {
            return false;
        }
        HashSet<string> runs = [.. Runs(witness)];
        return Runs(member).Any(runs.Contains);
    }

    // The weekday stands behind a cue, with nothing between but a word or two.
    private static bool Stands(StoryMember member, TextSpan cue, Clue lead) =>
        cue.End <= lead.Time.Span.Start && lead.Time.Span.Start - cue.End <= 4 && member.Reading.Analysis.SentenceAt(cue.Start) == lead.Sentence;

    private static IEnumerable<string> Runs(StoryMember member)
    {
        TokenTable tokens = member.Reading.Analysis.Tokens;
        foreach (TextSpan piece in member.Reading.Quotations.SelectMany(quotation => quotation.Content))
        {
            string[] words = [.. Enumerable.Range(tokens.At(piece.Start), tokens.At(piece.End - 1) - tokens.At(piece.Start) + 1).Select(token => tokens.Form(token).ToString().ToLowerInvariant()).Where(form => char.IsLetterOrDigit(form[0]))];
            for (int at = 0; at + LongRun <= words.Length; at++)
            {
                yield return string.Join(' ', words[at..(at + LongRun)]);
            }
        }
    }
}
