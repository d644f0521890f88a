using System.Diagnostics;
using System.Globalization;
using Dateline.Grouping;

namespace Dateline.Bench;

/// <summary>One story told by many reports, and one more report taken in: anew, and with what was worked out before.</summary>
internal static class BigStory
{
    /// <summary>Tells <paramref name="count"/> reports as one story, then one more.</summary>
    public static void Run(int count)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores; {Meter.Load()}");
        Knowledge knowledge = Knowledge.Embedded;
        FloodStory flood = new();
        long started = Stopwatch.GetTimestamp();
        Reading[] readings = new Reading[count + 1];
        Parallel.For(0, readings.Length, at => readings[at] = Reading.Of(flood.Report(at), knowledge));
        Say($"{count:N0} reports read, {readings.Sum(reading => reading.Quotations.Count):N0} quotations, {readings.Sum(reading => reading.Events.Count):N0} events", started);
        started = Stopwatch.GetTimestamp();
        Telling first = Telling.OfOneStory(readings[..count], knowledge);
        Say($"told: {first.Stories[0].Statements.Count:N0} statements, {first.Stories[0].Occurrences.Count:N0} occurrences, {first.Copies.Count} copies, {first.Stories[0].Discrepancies.Count} discrepancies, {first.Stories[0].Omissions.Count} omissions", started);
        started = Stopwatch.GetTimestamp();
        Telling anew = Telling.OfOneStory(readings, knowledge);
        double all = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Say("one more report, all told anew", started);
        Story story = first.Stories[0].Story;
        StoryMemory memory = StoryMemory.Read(first.Stories[0].Memory.ToBytes());
        KnownStories known = new([new KnownStory(story.Id, story.FoundedBy, story.ReportIds, null) { Memory = memory }]);
        started = Stopwatch.GetTimestamp();
        Telling taken = Telling.OfOneStory(readings, knowledge, known);
        double one = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Say(string.Create(CultureInfo.InvariantCulture, $"one more report taken in, with {memory.Count:N0} answers remembered in {first.Stories[0].Memory.ToBytes().Length / 1e6:F1} MB"), started);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all / one:F1} times as fast; {(Shown(anew) == Shown(taken) ? "the same answers" : "OTHER ANSWERS")}; most memory {Meter.MostMemory():F0} MB"));
    }

    private static void Say(string what, long started) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s; {Meter.Load()}"));

    private static string Shown(Telling telling) => string.Join('\n', telling.Stories.SelectMany(story =>
        story.Statements.SelectMany(statement => statement.Statement.Renderings.Select(rendering => $"{statement.Statement.Id} {rendering.QuotationId} {rendering.Label} {string.Join(' ', rendering.Spans)}").Concat(statement.Differences.Select(difference => difference.ToString())))
            .Concat(story.Occurrences.SelectMany(occurrence => occurrence.Accounts.Select(account => $"{occurrence.Id} {account}")))
            .Concat(story.Discrepancies.Select(discrepancy => discrepancy.Detail))
            .Concat(story.Omissions.Select(omission => $"{omission.About} {string.Join(' ', omission.OmittedBy)}"))));
}
