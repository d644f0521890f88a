using System.Diagnostics;
using System.Globalization;
using Dateline.Extraction;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Makes a record of invented reports, the same ones in every run: each is read, saved and told as any other; only the stories that they belong to are known beforehand.</summary>
internal static class RecordMaker
{
    /// <summary>Reports saved at once, about, as <c>read</c> does: stories are not cut.</summary>
    private const int BatchSize = 500;

    private static readonly DateTimeOffset _start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the record in <paramref name="file"/>, which must not be there yet, with at least <paramref name="count"/> reports, and prints the rates.</summary>
    public static async Task<int> RunAsync(string file, int count)
    {
        if (File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"{file} is there already").ConfigureAwait(false);
            return 2;
        }
        Console.WriteLine($"{Environment.ProcessorCount} cores; {Meter.Load()}");
        Rates rates = new();
        StoreCounts counts;
        await using (IRecordStore store = SqliteRecordStore.Open(file, StoreMode.Create))
        {
            await FillAsync(store, count, rates).ConfigureAwait(false);
            long started = Stopwatch.GetTimestamp();
            await store.TidyAsync(rates.Reports).ConfigureAwait(false);
            rates.Saving += Stopwatch.GetElapsedTime(started);
            counts = await store.CountAsync().ConfigureAwait(false);
        }
        rates.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{counts.Reports:N0} reports, {counts.Quotations:N0} quotations, {counts.Events:N0} events, {counts.Mentions:N0} mentions, {counts.Stories:N0} stories, {counts.Statements:N0} statements; {new FileInfo(file).Length / 1e6:F0} MB; most memory {Meter.MostMemory():F0} MB; {Meter.Load()}"));
        return 0;
    }

    private static async Task FillAsync(IRecordStore store, int count, Rates rates)
    {
        Knowledge knowledge = Knowledge.Embedded;
        MadeWords words = new(DataSet.Embedded);
        Run run = Run.Of("bench", "", knowledge.Data.Hash);
        await store.BeginRunAsync(run, _start).ConfigureAwait(false);
        for (int story = 0; rates.Reports < count;)
        {
            List<RawReport[]> stories = [];
            while (stories.Sum(reports => reports.Length) < Math.Min(BatchSize, count - rates.Reports))
            {
                MadeStory made = new(words, story++);
                stories.Add([.. Enumerable.Range(0, made.Size).Select(made.Report)]);
            }
            await SaveAsync(store, run, stories, knowledge, rates).ConfigureAwait(false);
        }
    }

    private static async Task SaveAsync(IRecordStore store, Run run, List<RawReport[]> stories, Knowledge knowledge, Rates rates)
    {
        long started = Stopwatch.GetTimestamp();
        ReadReport[] read = [.. stories.SelectMany(story => story).AsParallel().AsOrdered().Select(raw => new ReadReport(raw, Reading.Of(raw, knowledge)))];
        rates.Reading += Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        await store.SaveReadingsAsync(run, read).ConfigureAwait(false);
        rates.Saving += Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        await store.SaveStoryFeaturesAsync(knowledge.Data.Hash, [.. read.Select(report => knowledge.Stories.FeaturesOf(report.Reading))]).ConfigureAwait(false);
        Telling[] told = [.. Parts(stories, read).AsParallel().AsOrdered().Select(readings => Telling.OfOneStory(readings, knowledge))];
        rates.Telling += Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        await store.SaveTellingAsync(run, Joined(told)).ConfigureAwait(false);
        rates.SavingTold += Stopwatch.GetElapsedTime(started);
        rates.Reports += read.Length;
        if (rates.Reports / 10_000 > (rates.Reports - read.Length) / 10_000)
        {
            rates.Print();
        }
    }

    private static IEnumerable<Reading[]> Parts(List<RawReport[]> stories, ReadReport[] read)
    {
        int from = 0;
        foreach (RawReport[] story in stories)
        {
            yield return [.. read[from..(from + story.Length)].Select(report => report.Reading)];
            from += story.Length;
        }
    }

    private static Telling Joined(Telling[] told) => new()
    {
        Readings = [.. told.SelectMany(one => one.Readings)],
        Dates = [.. told.SelectMany(one => one.Dates)],
        Additions = [.. told.SelectMany(one => one.Additions)],
        Copies = [.. told.SelectMany(one => one.Copies)],
        Versions = [.. told.SelectMany(one => one.Versions)],
        Stories = [.. told.SelectMany(one => one.Stories)],
        Storylines = [.. told.SelectMany(one => one.Storylines)],
    };

    private sealed class Rates
    {
        public int Reports { get; set; }

        public TimeSpan Reading { get; set; }

        public TimeSpan Saving { get; set; }

        public TimeSpan Telling { get; set; }

        public TimeSpan SavingTold { get; set; }

        public void Print() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Reports,9:N0} reports: stored {Reports / Saving.TotalSeconds:N0}/s (readings), {Reports / SavingTold.TotalSeconds:N0}/s (tellings); read {Reports / Reading.TotalSeconds:N0}/s, told {Reports / Telling.TotalSeconds:N0}/s on all cores; the whole path {Reports / (Reading + Saving + Telling + SavingTold).TotalSeconds:N0}/s; {Meter.Load()}"));
    }
}
