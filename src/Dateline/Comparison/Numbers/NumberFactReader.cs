using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Language;

namespace Dateline.Comparison.Numbers;

/// <summary>Reads the numbers of reports with what they count.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of numbers.</param>
internal sealed class NumberFactReader(WordKnowledge words, WordingKnowledge wording)
{
    private const int UnitsBehind = 3;
    private const int UnitsBefore = 3;
    private const int Around = 10;

    /// <summary>Numbers of a story that are looked at most.</summary>
    private const int MostFacts = 4_000;

    /// <summary>The numbers of all reports, in the order of the reports and their texts.</summary>
    public IReadOnlyList<NumberFact> Read(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts)
    {
        List<NumberFact> facts = [];
        int sentence = 0;
        for (int report = 0; report < sorted.Count; report++)
        {
            foreach (Sentence run in sorted[report].Reading.Analysis.Sentences)
            {
                (int first, int end) = texts[report].Range(run.Span);
                string text = sorted[report].Report.Text.Value;
                facts.AddRange(NumberReader.Read(text, texts[report], first, end, words, wording).Select(number => Fact(sorted[report], texts[report], number, sentence, first, end)));
                sentence++;
            }
        }
        return facts.Count <= MostFacts ? facts : facts[..MostFacts];
    }

    private NumberFact Fact(ToldReport report, ReportWords text, ToldNumber number, int sentence, int first, int end)
    {
        List<ulong> units = [];
        string unit = "";
        for (int at = number.End; at < end && units.Count < UnitsBehind && at < number.End + 5; at++)
        {
            if (!text[at].IsStop && !text[at].IsNumber)
            {
                unit = unit.Length == 0 ? words.Folded(text[at].Span.In(report.Report.Text.Value)) : unit;
                units.Add(text[at].Key);
            }
        }
        int behind = units.Count;
        for (int at = number.First - 1; at >= first && units.Count < behind + UnitsBefore && at >= number.First - 5; at--)
        {
            if (!text[at].IsStop && !text[at].IsNumber)
            {
                units.Add(text[at].Key);
            }
        }
        Word[] around = [.. Enumerable.Range(Math.Max(first, number.First - Around), Math.Min(end, number.End + Around) - Math.Max(first, number.First - Around)).Where(at => at < number.First || at >= number.End).Select(at => text[at])];
        return new NumberFact(report, sentence, number, units, unit, around);
    }
}
