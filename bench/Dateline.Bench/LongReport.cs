using Dateline.Language;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>The memory that one long report takes in a process that does nothing else.</summary>
internal static class LongReport
{
    public static void Run(string sample, int length)
    {
        string text = Sample.Repeated(sample, length);
        TextAnalysis analysis = new TextAnalyzer(DataSet.Embedded).Analyze(text, Sample.Blocks(text), AnalysisDepth.Trees, CancellationToken.None);
        Console.WriteLine($"a report of {length / 1e6:F0} MB, {analysis.Tokens.Count:N0} tokens: most memory {Meter.MostMemory():F0} MB, of which {2 * length / 1e6:F0} MB are its text");
    }
}
