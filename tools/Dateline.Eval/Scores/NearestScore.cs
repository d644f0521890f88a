using Dateline.Comparison.Nearest;
using Dateline.Eval.Gold;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>Whether the nearest rendering is of the right statement, and whether words that nobody rendered are refused: each quotation of a statement is asked for once among the other reports' quotations, once among those of other statements.</summary>
internal sealed class NearestScore
{
    private const int Steps = 100;
    private readonly List<Asked> _asked = [];

    /// <summary>Asks for every quotation of every story among those of all stories.</summary>
    public NearestScore(IReadOnlyList<GoldStory> stories)
    {
        NearestFinder finder = new(new WordKnowledge(DataSet.Embedded));
        List<Line> lines = [];
        for (int story = 0; story < stories.Count; story++)
        {
            Dictionary<string, int[]> statements = stories[story].Statements.SelectMany((statement, number) => statement.Quotations.Select(at => (at, number))).GroupBy(pair => pair.at).ToDictionary(group => group.Key, group => group.Select(pair => pair.number).ToArray());
            foreach (GoldReport report in stories[story].Reports)
            {
                string[] kin = [report.Id, .. stories[story].Copies.Where(copy => Is(report, copy.Of) || Is(report, copy.Copy)).SelectMany(copy => new[] { copy.Of, copy.Copy })];
                foreach (GoldQuotation quotation in report.Quotations)
                {
                    string words = string.Join(" […] ", quotation.Content.Select(span => span.In(report.Text)));
                    lines.Add(new Line(story, report.Id, kin, words, finder.Terms(words), quotation.At is null ? [] : statements.GetValueOrDefault(quotation.At, [])));
                }
            }
        }
        foreach (Line asked in lines)
        {
            _asked.Add(Ask(asked, lines, finder));
        }
    }

    /// <summary>Right, wrong and refused, with thresholds chosen on the other stories.</summary>
    public IEnumerable<string> Rows()
    {
        int[] stories = [.. _asked.Select(asked => asked.Story).Distinct()];
        (int Right, int Wrong, int Rendered, int Refused, int Absent) sum = default;
        foreach (int story in stories)
        {
            int threshold = Best([.. _asked.Where(asked => asked.Story != story)]);
            Asked[] own = [.. _asked.Where(asked => asked.Story == story)];
            (int right, int wrong, int rendered, int refused, int absent) = Count(own, threshold);
            yield return $"story {story + 1}: threshold {threshold}, right {right} of {rendered}, wrong {wrong}, refused {refused} of {absent}";
            sum = (sum.Right + right, sum.Wrong + wrong, sum.Rendered + rendered, sum.Refused + refused, sum.Absent + absent);
        }
        yield return $"left out in turn: nearest is right {Share(sum.Right, sum.Rendered)}, wrong {Share(sum.Wrong, sum.Rendered)}, absent words refused {Share(sum.Refused, sum.Absent)} ({sum.Rendered} renderings, {sum.Absent} absent)";
        foreach (int threshold in new[] { 300, 350, 400, 450, 500, 550, 600, 650, 700, 750, 800 })
        {
            (int right, int wrong, int rendered, int refused, int absent) = Count(_asked, threshold);
            yield return $"at {threshold}: right {Share(right, rendered)}, wrong {Share(wrong, rendered)}, refused {Share(refused, absent)}";
        }
        yield return $"best on all: {Best(_asked)}";
    }

    /// <summary>At the threshold that the library uses: the share of renderings whose nearest is of the right statement, and of absent words that are refused.</summary>
    public (double Right, double Refused) Shipped()
    {
        (int right, _, int rendered, int refused, int absent) = Count(_asked, NearestFinder.Threshold);
        return ((double)right / rendered, (double)refused / absent);
    }

    private static bool Is(GoldReport report, string id) => report.Id == id || report.Id.EndsWith("/" + id, StringComparison.Ordinal) || report.Id.EndsWith(":" + id, StringComparison.Ordinal);

    private static Asked Ask(Line asked, List<Line> lines, NearestFinder finder)
    {
        (int Score, bool Right) nearest = default;
        int other = 0;
        foreach (Line line in lines)
        {
            if (line.Story == asked.Story && line.Report == asked.Report)
            {
                continue;
            }
            bool same = line.Story == asked.Story && line.Statements.Intersect(asked.Statements).Any();
            int score = finder.Score(asked.Terms, line.Terms);
            if (score > nearest.Score || score == nearest.Score && same)
            {
                nearest = (score, same);
            }
            if (!same && !(line.Story == asked.Story && asked.Kin.Contains(line.Report)) && line.Words != asked.Words)
            {
                other = Math.Max(other, score);
            }
        }
        return new Asked(asked.Story, asked.Statements.Length > 0, nearest.Score, nearest.Right, other);
    }

    private static int Best(IReadOnlyList<Asked> asked) =>
        Enumerable.Range(1, Steps - 1).Select(step => step * 1000 / Steps).MaxBy(threshold => Count(asked, threshold) is var (right, _, rendered, refused, absent) ? (long)right * absent + (long)refused * rendered : 0);

    private static (int Right, int Wrong, int Rendered, int Refused, int Absent) Count(IReadOnlyList<Asked> asked, int threshold)
    {
        Asked[] rendered = [.. asked.Where(one => one.IsRendered)];
        return (rendered.Count(one => one.Nearest >= threshold && one.IsRight), rendered.Count(one => one.Nearest >= threshold && !one.IsRight), rendered.Length, asked.Count(one => one.Other < threshold), asked.Count);
    }

    private static string Share(int part, int all) => $"{(all == 0 ? 0 : part * 1000L / all) / 10m:0.0} %";

    private sealed record Line(int Story, string Report, string[] Kin, string Words, UtteranceTerms Terms, int[] Statements);

    private readonly record struct Asked(int Story, bool IsRendered, int Nearest, bool IsRight, int Other);
}
