using Dateline.Language;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>What the first call costs: models and word lists read, code compiled, one sentence read.</summary>
internal static class LoadTime
{
    public static void Run()
    {
        long started = System.Diagnostics.Stopwatch.GetTimestamp();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        const string Text = "The models load.";
        TextAnalyzer analyzer = new(DataSet.Embedded);
        analyzer.Analyze(Text, [new TextSpan(0, Text.Length)], CancellationToken.None);
        Console.WriteLine($"load with the first sentence: {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:F0} ms of processor time, {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms of the wall; {Meter.Load()}; most memory {Meter.MostMemory():F0} MB");
    }
}
