using System.Diagnostics;
using System.Globalization;
using Dateline.Grouping.Stories;
using Dateline.Grouping.Streaming;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Assignment of a stream of reports to stories at once, and the repair of a window, on reports that never repeat.</summary>
internal static class Grouping
{
    /// <summary>Reports of one day: with a window of 21 days, about 90,000 are active.</summary>
    private const int ReportsADay = 4_100;

    /// <summary>Reports made at a time, so that the making is not timed.</summary>
    private const int Block = 2_000;

    /// <summary>Assigns <paramref name="count"/> reports, timing the tokens and weights (features) and the assignment apart and together; prints a line at every tenth.</summary>
    public static void Stream(int count)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores; {Meter.Load()}");
        WordKnowledge words = new(DataSet.Embedded);
        NewsGenerator news = new(DataSet.Embedded);
        StoryStream stream = new(new StreamWindow());
        List<double> latencies = [];
        (double features, double assigning, double wall) = (0, 0, 0);
        (double lastWall, int last, double first) = (0, 0, 0);
        (TimeSpan processor, TimeSpan lastProcessor) = (TimeSpan.Zero, TimeSpan.Zero);
        for (int at = 0; at < count; at += Block)
        {
            Report[] reports = [.. Enumerable.Range(at, Math.Min(Block, count - at)).Select(number => news.Report(number, ReportsADay))];
            TimeSpan before = Environment.CpuUsage.TotalTime;
            (double feature, double assign, double both) = Assign(stream, reports, words, latencies);
            processor += Environment.CpuUsage.TotalTime - before;
            (features, assigning, wall) = (features + feature, assigning + assign, wall + both);
            if ((at + reports.Length) * 10 / count > at * 10 / count)
            {
                double rate = (at + reports.Length - last) / (wall - lastWall);
                first = first == 0 ? rate : first;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{at + reports.Length,9:N0} reports: {rate:N0} reports/s on two threads since the last line ({100 * rate / first:F0} % of the first), {(at + reports.Length - last) / (processor - lastProcessor).TotalSeconds:N0} a second of the processor, {stream.CountReports:N0} active in {stream.CountStories:N0} stories, {Environment.WorkingSet / 1e6:F0} MB held"));
                (last, lastWall, lastProcessor) = (at + reports.Length, wall, processor);
            }
        }
        latencies.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"processor time: features (words of the text, folded, cut, weighed) {count / features:N0} reports/s, assignment from features {count / assigning:N0} reports/s, both on one thread {count / (features + assigning):N0} reports/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one assignment: median {latencies[latencies.Count / 2] * 1000:F2} ms, p99 {latencies[(int)(latencies.Count * 0.99)] * 1000:F2} ms, longest {latencies[^1] * 1000:F0} ms; most memory {Meter.MostMemory():F0} MB; {Meter.Load()}"));
    }

    /// <summary>Repairs a window of <paramref name="count"/> reports that came in two orders, and says whether the stories are the same.</summary>
    public static void Repair(int count)
    {
        WordKnowledge words = new(DataSet.Embedded);
        NewsGenerator news = new(DataSet.Embedded);
        StoryFeatures[] features = [.. Enumerable.Range(0, count).Select(number => Features(news.Report(number, count / 20), words))];
        string[] told = new string[2];
        for (int order = 0; order < told.Length; order++)
        {
            StoryStream stream = new(new StreamWindow());
            foreach (StoryFeatures report in order == 0 ? features : features.Reverse())
            {
                stream.Assign(report);
            }
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long started = Stopwatch.GetTimestamp();
            int changes = stream.Repair().Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"repair of {stream.CountReports:N0} reports in {stream.CountStories:N0} stories: {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:F1} s of the processor, {changes:N0} changes; {Meter.Load()}"));
            told[order] = string.Join('\n', stream.Stories().Select(story => $"{story.Id} {string.Join(' ', story.ReportIds)}"));
        }
        Console.WriteLine(told[0] == told[1] ? "the same stories in both orders" : "OTHER STORIES IN ANOTHER ORDER");
    }

    // One thread makes features, another assigns, as `read` does; the wall of both is what a user waits for.
    private static (double Features, double Assigning, double Wall) Assign(StoryStream stream, Report[] reports, WordKnowledge words, List<double> latencies)
    {
        using System.Collections.Concurrent.BlockingCollection<StoryFeatures> ready = new(256);
        double features = 0;
        long started = Stopwatch.GetTimestamp();
        Thread reader = new(() =>
        {
            foreach (Report report in reports)
            {
                long from = Stopwatch.GetTimestamp();
                StoryFeatures made = Features(report, words);
                features += Stopwatch.GetElapsedTime(from).TotalSeconds;
                ready.Add(made);
            }
            ready.CompleteAdding();
        });
        reader.Start();
        double assigning = 0;
        foreach (StoryFeatures report in ready.GetConsumingEnumerable())
        {
            long from = Stopwatch.GetTimestamp();
            stream.Assign(report);
            double seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
            assigning += seconds;
            latencies.Add(seconds);
        }
        reader.Join();
        return (features, assigning, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static StoryFeatures Features(Report report, WordKnowledge words) =>
        StoryFeatures.Of(report, When.On(report.PublishedGiven!.Value, DateBasis.Given, []), [], words);
}
