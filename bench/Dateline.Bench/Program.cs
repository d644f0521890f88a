using System.Diagnostics;
using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Text;

// Times are of the processor, not of the wall, so that a busy machine does not change them.
static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

static (int Tokens, double Seconds) Measure(TextAnalyzer analyzer, string text, TextSpan[] blocks, AnalysisDepth depth, int rounds)
{
    (int tokens, double best) = (0, double.MaxValue);
    for (int round = 0; round < rounds; round++)
    {
        TimeSpan before = Used();
        tokens = analyzer.Analyze(text, blocks, depth, CancellationToken.None).Tokens.Count;
        best = Math.Min(best, (Used() - before).TotalSeconds);
    }

    return (tokens, best);
}

static TextSpan[] Blocks(string text)
{
    List<TextSpan> blocks = [];
    for (int start = 0; start < text.Length;)
    {
        int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        if (end > start)
        {
            blocks.Add(new TextSpan(start, end));
        }

        start = end + 2;
    }

    return [.. blocks];
}

if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: Dateline.Bench TEXTFILE…   (paragraphs parted by blank lines)");
    return 2;
}

long memoryBefore = GC.GetTotalMemory(true);
TimeSpan loadStart = Used();
TextAnalyzer analyzer = new(DataSet.Embedded);
analyzer.Analyze("The models load.", [new TextSpan(0, 16)], CancellationToken.None);
Console.WriteLine($"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");
Console.WriteLine($"load with the first sentence (compiling included): {(Used() - loadStart).TotalMilliseconds:F0} ms of processor time; working set {Process.GetCurrentProcess().WorkingSet64 / 1e6:F0} MB");
string text = string.Join("\n\n", args.Select(File.ReadAllText)).ReplaceLineEndings("\n");
TextSpan[] blocks = Blocks(text);
foreach (AnalysisDepth depth in Enum.GetValues<AnalysisDepth>())
{
    Measure(analyzer, text, blocks, depth, 2);
    (int tokens, double seconds) = Measure(analyzer, text, blocks, depth, 7);
    Console.WriteLine($"{depth,-10} {text.Length:N0} characters, {tokens:N0} tokens: {tokens / seconds:N0} tokens/s, {text.Length / seconds:N0} characters/s");
}

long allocated = GC.GetAllocatedBytesForCurrentThread();
TextAnalysis last = analyzer.Analyze(text, blocks, AnalysisDepth.Trees, CancellationToken.None);
Console.WriteLine($"allocated by one reading: {(double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / last.Tokens.Count:F1} bytes a token");

string once = text.Length > 1_000_000 ? text[..1_000_000] : text;
foreach (int megabytes in new[] { 1, 10 })
{
    string longText = string.Join("\n\n", Enumerable.Repeat(once, (megabytes * 1_000_000 / once.Length) + 1))[..(megabytes * 1_000_000)];
    TextSpan[] longBlocks = Blocks(longText);
    (int tokens, double seconds) = Measure(analyzer, longText, longBlocks, AnalysisDepth.Trees, 3);
    Console.WriteLine($"{megabytes,2} MB: {tokens:N0} tokens, {tokens / seconds:N0} tokens/s with trees");
}

Console.WriteLine($"memory held: {(GC.GetTotalMemory(true) - memoryBefore) / 1e6:F0} MB; working set {Process.GetCurrentProcess().WorkingSet64 / 1e6:F0} MB");
return 0;
