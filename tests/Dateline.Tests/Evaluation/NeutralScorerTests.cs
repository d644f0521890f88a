using System.Diagnostics;
using System.Text.Json;
using Dateline.Eval.Gold;
using Dateline.Eval.Running;

namespace Dateline.Tests.Evaluation;

/// <summary>The tool and the neutral scorer beside the gold must print the same figures.</summary>
public sealed class NeutralScorerTests
{
    [Theory]
    [InlineData("stories")]
    [InlineData("seeds/answers.json")]
    public void The_tool_prints_what_the_neutral_scorer_prints(string set)
    {
        string gold = Repository.Gold(set);
        string predictions = Path.Combine(Path.GetTempPath(), $"dateline-predictions-{set.Replace('/', '-')}-{Environment.ProcessId}.jsonl");
        try
        {
            WriteDisturbedGold(gold, predictions);
            using StringWriter output = new();
            EvalProgram.Run(["quotations", gold, "--predictions", predictions], output, TextWriter.Null).ShouldBe(0);
            string[] expected = Lines(Neutral(Repository.Gold("scoring/score.py"), gold, predictions));
            Lines(output.ToString()).ShouldBe(expected);
        }
        finally
        {
            File.Delete(predictions);
        }
    }

    /// <summary>The gold with every third quotation dropped, ends moved and names changed, so that no figure is 0 or 1.</summary>
    private static void WriteDisturbedGold(string gold, string file)
    {
        IReadOnlyList<GoldReport> reports = gold.EndsWith(".json", StringComparison.Ordinal) ? GoldReader.Key(gold) : [.. GoldReader.Stories(gold).SelectMany(story => story.Reports)];
        int number = 0;
        using StreamWriter writer = new(file);
        foreach (GoldReport report in reports)
        {
            List<object> quotations = [];
            foreach (GoldQuotation quotation in report.Quotations)
            {
                number++;
                if (number % 3 == 0)
                {
                    continue;
                }
                int cut = number % 4 == 0 ? 12 : 0;
                quotations.Add(new
                {
                    kind = number % 7 == 0 ? "indirect" : quotation.Kind,
                    content = quotation.Content.Select(span => new[] { span.Start, Math.Max(span.Start + 1, span.End - cut) }),
                    speaker = quotation.Speaker.Select(span => new[] { span.Start + (number % 5 == 0 ? Math.Min(4, span.Length - 1) : 0), span.End }),
                    cue = quotation.Cue.Select(span => new[] { span.Start, span.End }),
                    name = number % 6 == 0 ? null : number % 11 == 0 ? "Somebody Else" : quotation.Names[0],
                });
            }
            writer.WriteLine(JsonSerializer.Serialize(new { id = report.Id, quotations }));
        }
    }

    private static string Neutral(string scorer, string gold, string predictions)
    {
        ProcessStartInfo start = new("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in new[] { "-B", scorer, "quotations", gold, predictions })
        {
            start.ArgumentList.Add(argument);
        }
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
