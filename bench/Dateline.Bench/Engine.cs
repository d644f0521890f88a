using Dateline.Language;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Speed of the language engine by depth, and its growth with the length of a report.</summary>
internal static class Engine
{
    public static void Run(string text)
    {
        TextAnalyzer analyzer = new(DataSet.Embedded);
        TextSpan[] blocks = Sample.Blocks(text);
        int tokens = 0;
        foreach (AnalysisDepth depth in Enum.GetValues<AnalysisDepth>())
        {
            double seconds = Meter.Best(() => tokens = analyzer.Analyze(text, blocks, depth, CancellationToken.None).Tokens.Count);
            Console.WriteLine($"{depth,-10} {text.Length:N0} characters, {tokens:N0} tokens: {tokens / seconds:N0} tokens/s, {text.Length / seconds:N0} characters/s");
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        analyzer.Analyze(text, blocks, AnalysisDepth.Trees, CancellationToken.None);
        Console.WriteLine($"allocated by one reading: {(double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / tokens:F1} bytes a token (the answers themselves are 22)");
        foreach (int length in new[] { 100_000, 1_000_000, 10_000_000 })
        {
            string longText = Sample.Repeated(text, length);
            TextSpan[] longBlocks = Sample.Blocks(longText);
            double seconds = Meter.Best(() => tokens = analyzer.Analyze(longText, longBlocks, AnalysisDepth.Trees, CancellationToken.None).Tokens.Count, rounds: length > 1_000_000 ? 2 : 5, warmUp: 0);
            Console.WriteLine($"{length / 1e6,4:F1} MB: {tokens:N0} tokens, {tokens / seconds:N0} tokens/s with trees");
        }

        Console.WriteLine(Meter.Load());
    }
}
