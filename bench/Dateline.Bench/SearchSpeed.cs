using System.Diagnostics;
using System.Globalization;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>How long searches of a record take: words as frequent as the record has them, phrases, beginnings and fields, over every kind of line, ranked and newest first.</summary>
internal static class SearchSpeed
{
    private const int Rounds = 20;
    private const int Slowest = 10;
    private static readonly LineKind[] _kinds = [LineKind.Report, LineKind.Quotation, LineKind.Statement, LineKind.Event];

    /// <summary>Asks the record at <paramref name="file"/> and prints the median, the 95th percentile and the longest time of each form of query, and of all, and the slowest queries.</summary>
    public static async Task<int> RunAsync(string file)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores; {Meter.Load()}");
        await using IRecordStore store = SqliteRecordStore.Open(file, StoreMode.ReadOnly);
        string[] stops = [.. DataSet.Embedded.Table("languages/en/stop-words.tsv").Rows.Select(row => row["form"]).Where(word => word.All(char.IsAsciiLetter))];
        string[][] texts = [.. await WordsAsync(store).ConfigureAwait(false)];
        string[][] words = [.. texts.Select(text => text.Where(word => !stops.Contains(word.ToLowerInvariant(), StringComparer.Ordinal)).ToArray())];
        Listed<ActorEntry> actors = await store.ListActorsAsync(null, Page.First(200)).ConfigureAwait(false);
        Listed<ReportEntry> reports = await store.ListReportsAsync(ReportFilter.All, Page.First(200)).ConfigureAwait(false);
        (string Form, Func<Draws, string> Make)[] forms =
        [
            ("a stop word", draws => draws.Of(stops)),
            ("one word", draws => draws.Of(draws.Of(words))),
            ("two words", draws => $"{draws.Of(draws.Of(words))} {draws.Of(draws.Of(words))}"),
            ("phrase", draws => { string[] text = draws.Of(texts); int at = draws.Below(text.Length - 1); return $"\"{text[at]} {text[at + 1]}\""; }),
            ("beginning", draws => draws.Of(draws.Of(words)) is var word ? word[..Math.Min(word.Length, 4)] + "*" : ""),
            ("actor and word", draws => $"actor:\"{draws.Of(actors.Items).Name}\" {draws.Of(draws.Of(words))}"),
            ("outlet, month and word", draws => $"outlet:\"{draws.Of(reports.Items).Outlet}\" from:2024-03 to:2024-09 {draws.Of(draws.Of(words))}"),
            ("said", draws => $"said:{draws.Of(draws.Of(words))}"),
            ("class and word", draws => $"class:{draws.Of(["CONSULT", "AID", "SANCTION", "PROTEST", "ACCUSE"])} {draws.Of(draws.Of(words))}"),
        ];
        (List<double> all, List<double> processor) = ([], []);
        List<(double Time, string Query)> queries = [];
        foreach ((string form, Func<Draws, string> make) in forms)
        {
            foreach (LineKind kind in _kinds)
            {
                List<double> times = [];
                Draws draws = new((ulong)form.Length + 1);
                int hits = 0;
                for (int round = 0; round < Rounds; round++)
                {
                    SearchQuery query = new(make(draws)) { Kind = kind, Order = round % 4 == 3 ? SearchOrder.Newest : SearchOrder.Ranked };
                    long started = Stopwatch.GetTimestamp();
                    TimeSpan before = Environment.CpuUsage.TotalTime;
                    SearchAnswer answer = await store.SearchAsync(query).ConfigureAwait(false);
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                    processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                    queries.Add((processor[^1], $"of the processor, {times[^1]:F1} in all: {query.Text} ({kind}, {query.Order})"));
                    hits += answer.Hits.Count;
                }
                all.AddRange(times);
                Print($"{form}, {kind}", times, hits);
            }
        }
        Print("all", all, 0);
        Print("all, time of the processor", processor, 0);
        foreach ((double time, string query) in queries.OrderByDescending(query => query.Time).Take(Slowest))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time,7:F1} ms  {query}"));
        }
        Console.WriteLine(Meter.Load());
        return 0;
    }

    /// <summary>The words of some reports, each in its order.</summary>
    private static async Task<List<string[]>> WordsAsync(IRecordStore store)
    {
        Listed<ReportEntry> reports = await store.ListReportsAsync(ReportFilter.All, new Page(17, 40)).ConfigureAwait(false);
        List<string[]> words = [];
        foreach (ReportEntry report in reports.Items)
        {
            string text = (await store.LoadReportAsync(report.Id).ConfigureAwait(false))!.Text.Value;
            words.Add([.. text.Split([' ', '\n', '.', ',', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsLetter))]);
        }
        return words;
    }

    private static void Print(string what, List<double> times, int hits)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} median {times[times.Count / 2],7:F1} ms  p95 {times[(int)(times.Count * 0.95)],7:F1} ms  longest {times[^1],7:F1} ms  {hits,5} hits"));
    }
}
