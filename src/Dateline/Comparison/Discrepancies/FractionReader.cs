using Dateline.Grouping.Words;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Reads shares that are told as parts: “a fifth of the crew”, “two thirds of them”, “half the village”, “one in three”.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
/// <param name="forms">What is known of values.</param>
internal sealed class FractionReader(WordKnowledge words, WordingKnowledge wording, ValueWords forms)
{
    /// <summary>A whole, in thousandths of a hundredth.</summary>
    private const long Whole = 100_000;

    /// <summary>“One in so many” at most.</summary>
    private const long MostInTurn = 100;

    /// <summary>The shares that the words from <paramref name="first"/> to before <paramref name="end"/> tell, in thousandths of a hundredth, with their first word and the one behind their last.</summary>
    public List<(long Share, int First, int End)> Read(string text, ReportWords report, int first, int end)
    {
        List<(long Share, int First, int End)> read = [];
        for (int at = first; at + 1 < end; at++)
        {
            if (!IsBeside(text, report, at + 1))
            {
                continue;
            }
            string form = Form(text, report, at);
            string behind = Form(text, report, at + 1);
            if (forms.Value(form, "part-of") is int part && forms.Is(behind, "of"))
            {
                long? times = at > first && IsBeside(text, report, at) ? Times(Form(text, report, at - 1)) : null;
                if (times is { } count && count * part < 1000)
                {
                    read.Add((Whole * part * count / 1000, at - 1, at + 1));
                }
            }
            else if (forms.Value(form, "half-of") is int half && (forms.Is(behind, "of") || forms.Is(behind, "the")))
            {
                read.Add((Whole * half / 1000, at, at + 1));
            }
            else if (Times(form) == 1 && forms.Is(behind, "in-turn") && at + 2 < end && IsBeside(text, report, at + 2) && Number(Form(text, report, at + 2)) is > 1 and <= MostInTurn and { } turn)
            {
                read.Add((Whole / turn, at, at + 3));
            }
        }
        return read;
    }

    private string Form(string text, ReportWords report, int word) => words.Folded(report[word].Span.In(text));

    // “A” and “one” are one.
    private long? Times(string form) => forms.Is(form, "one") ? 1 : Number(form);

    private long? Number(string form) => long.TryParse(form, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long digits) ? digits : wording.Number(form);

    private static bool IsBeside(string text, ReportWords report, int word) =>
        text.AsSpan(report[word - 1].Span.End, report[word].Span.Start - report[word - 1].Span.End) is " " or "-" or "\u00a0" or "\n";
}
