using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dateline.Storage;

namespace Dateline.Host.Tests.Storage;

/// <summary><c>read</c> and <c>serve</c> are killed at moments drawn from a seed: what was acknowledged is there, no report is there by half, and every line holds.</summary>
public sealed class KilledProgramTests : IDisposable
{
    private const int Together = 3;
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Ten_kills_of_read_lose_nothing() => KillReadAsync(10);

    [Fact]
    [Trait("Category", "Long")]
    public Task A_hundred_kills_of_read_lose_nothing() => KillReadAsync(100);

    [Fact]
    public Task Ten_kills_of_serve_lose_nothing() => KillServeAsync(10);

    [Fact]
    [Trait("Category", "Long")]
    public Task A_hundred_kills_of_serve_lose_nothing() => KillServeAsync(100);

    private async Task KillReadAsync(int times)
    {
        Random random = new(20240305);
        HashSet<string> acknowledged = [];
        // The first run ends by itself and says how long one takes.
        long started = TimeProvider.System.GetTimestamp();
        (await ReadAsync(0, TimeSpan.FromMinutes(5))).ShouldBeTrue();
        TimeSpan whole = TimeProvider.System.GetElapsedTime(started);
        acknowledged.UnionWith(Labels(0));
        for (int time = 1; time <= times; time++)
        {
            bool isDone = await ReadAsync(time, whole * random.NextDouble());
            IReadOnlyList<ReportEntry> left = await KilledProgram.LeftAsync(_folder["dateline.db"], times <= 10 || time % 10 == 0, Cancellation);
            acknowledged.UnionWith(isDone ? Labels(time) : []);
            string[] labels = [.. left.Select(report => report.Label)];
            acknowledged.Except(labels).ShouldBeEmpty();
            labels.Intersect(Labels(time)).Count().ShouldBeOneOf(0, Together);
        }
        // What was not finished is finished by doing it again, and is then as if nothing had happened.
        (await Commands.Program.RunAsync(["read", .. Enumerable.Range(0, times + 1).Select(Name)], folder: _folder.Path)).Code.ShouldBe(0);
        (await Commands.Program.RunAsync(["read", .. Enumerable.Range(0, times + 1).Select(Name), "--record", "calm.db"], folder: _folder.Path)).Code.ShouldBe(0);
        string[] reports = (await Commands.Program.RunAsync(["search", "common", "--jsonl"], folder: _folder.Path)).Lines;
        reports.Length.ShouldBe((times + 1) * Together);
        string Stories(string output) => string.Join('\n', JsonDocument.Parse(output).RootElement.GetProperty("items").EnumerateArray().Select(story => story.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
        Stories((await Commands.Program.RunAsync(["stories", "--json"], folder: _folder.Path)).Output).ShouldBe(Stories((await Commands.Program.RunAsync(["stories", "--json", "--record", "calm.db"], folder: _folder.Path)).Output));
    }

    private async Task KillServeAsync(int times)
    {
        Random random = new(20240306);
        string key = (await Commands.Program.RunAsync(["keys", "add", "tests", "--scope", "write"], folder: _folder.Path)).Output.Trim();
        HashSet<string> acknowledged = [];
        int number = 0;
        for (int time = 0; time < times; time++)
        {
            using KilledProgram server = KilledProgram.Start(_folder.Path, "serve", "--urls", "http://127.0.0.1:0");
            string address = await server.Output.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException("the server did not start");
            // Every other server answers once before its time begins to run: loading what reading knows takes most of it.
            number = time % 2 == 0 ? await PostAsync(new Uri(address), key, number, acknowledged, null) : number;
            Task<bool> killed = server.KillAsync(TimeSpan.FromMilliseconds(random.Next(50, 1200)), Cancellation);
            number = await PostAsync(new Uri(address), key, number, acknowledged, killed);
            (await killed).ShouldBeFalse();
            IReadOnlyList<ReportEntry> left = await KilledProgram.LeftAsync(_folder["dateline.db"], times <= 10 || time % 10 == 9, Cancellation);
            acknowledged.Except(left.Select(report => report.Id)).ShouldBeEmpty();
            left.GroupBy(report => report.Outlet).ShouldAllBe(request => request.Count() == Together, "half a request was kept");
        }
        acknowledged.Count.ShouldBeGreaterThan(0);
    }

    /// <summary>Hands reports in, some at a time, until the server is gone; once where it is not to go.</summary>
    private static async Task<int> PostAsync(Uri address, string key, int number, HashSet<string> acknowledged, Task? killed)
    {
        using HttpClient client = new() { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        do
        {
            number++;
            string lines = string.Concat(Enumerable.Range(0, Together).Select(at => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = $"{number}-{at}", ["outlet"] = $"Paper {number}", ["text"] = Text(number, at) }) + "\n"));
            try
            {
                using StringContent content = new(lines, Encoding.UTF8, "application/x-ndjson");
                using HttpResponseMessage answer = await client.PostAsync("/api/v1/reports", content, Cancellation);
                if (answer.IsSuccessStatusCode)
                {
                    JsonElement taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("taken");
                    acknowledged.UnionWith(taken.EnumerateArray().Select(report => report.GetProperty("report").GetString()!));
                }
            }
            catch (Exception gone) when (killed is not null && gone is HttpRequestException or IOException)
            {
                await killed!;
            }
        }
        while (killed is { IsCompleted: false });
        return number;
    }

    private async Task<bool> ReadAsync(int time, TimeSpan delay)
    {
        Directory.CreateDirectory(_folder[Name(time)]);
        for (int at = 0; at < Together; at++)
        {
            _folder.Write(Path.Combine(Name(time), $"{time}-{at}.txt"), Text(time, at));
        }
        using KilledProgram reader = KilledProgram.Start(_folder.Path, "read", Name(time));
        return await reader.KillAsync(delay, Cancellation);
    }

    private static string Name(int time) => $"batch-{time}";

    private static IEnumerable<string> Labels(int time) => Enumerable.Range(0, Together).Select(at => $"{time}-{at}.txt");

    private static string Text(int time, int at) =>
        $"Bridge {time} over the Orla closed\n\nVARDA – The common bridge number {time} was closed on Friday after inspection {at}. “We found {time + at + 2} cracks and we will not open it again this year,” said Ada Brask, the engineer of the town.\n";
}
