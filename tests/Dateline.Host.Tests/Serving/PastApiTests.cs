using System.Net;
using System.Text.Json;
using Dateline.Host.Tests.Commands;

namespace Dateline.Host.Tests.Serving;

/// <summary>What the API answers of the record as it stood.</summary>
public sealed class PastApiTests
{
    private const string First = "Ferry strike in Tamsund\n\nTAMSUND – “We will not sail on Sunday,” said Lena Orvik, the head of the seamen's union. Workers blocked the road to the ferry terminal on Friday.\n";
    private const string Second = "Union halts ferries\n\nTAMSUND – “We will not sail on Sunday,” union leader Lena Orvik said. Police in Tamsund arrested two people on Friday near the ferry terminal. Xanthippe Quill said nobody was hurt.\n";
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_record_is_asked_as_it_stood_with_the_answers_of_the_verbs()
    {
        using TemporaryFolder folder = new();
        await RunAsync(folder, 1, "read", folder.Write("a.txt", First));
        await RunAsync(folder, 3, "read", folder.Write("b.txt", Second));
        string quotation = (await RunAsync(folder, 4, "quotes", "--report", "a.txt", "--jsonl")).Objects[0].GetProperty("id").GetString()!;
        await RunAsync(folder, 5, "correct", quotation, "actor", "Mira Solveig", "--author", "Ada");
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        foreach (string day in (string[])["2024-03-02", "2024-03-04", "2024-03-05T11:00Z", "2024-03-06", "2024-03-01"])
        {
            foreach ((string list, string verb) in ((string, string)[])[("quotations", "quotes"), ("stories", "stories"), ("actors", "who")])
            {
                string said = (await RunAsync(folder, 7, verb, "--jsonl", "--as-of", day)).Output;
                (await ItemsAsync(served, $"{list}?as-of={day}")).ShouldBe([.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Item)], $"{list} {day}");
            }
        }
        (await ItemsAsync(served, "reports?as-of=2024-03-02")).Length.ShouldBe(1);
        (await ItemsAsync(served, "reports")).Length.ShouldBe(2);
        (await ItemsAsync(served, "search?q=arrested&as-of=2024-03-02")).ShouldBeEmpty();
        (await ItemsAsync(served, "search?q=arrested&as-of=2024-03-04")).ShouldHaveSingleItem();
        (await NameAsync(served, $"quotations/{quotation}?as-of=2024-03-04")).ShouldNotBe("Mira Solveig");
        (await NameAsync(served, $"quotations/{quotation}")).ShouldBe("Mira Solveig");
    }

    [Fact]
    public async Task Whoever_goes_away_hinders_nobody_and_many_who_ask_at_once_are_all_answered()
    {
        using TemporaryFolder folder = new();
        await RunAsync(folder, 1, "read", folder.Write("a.txt", First));
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using CancellationTokenSource gone = new();
        Task<string> left = served.Client.GetStringAsync("/api/v1/reports?as-of=2024-03-01", gone.Token);
        await gone.CancelAsync();
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => served.Client.GetAsync("/api/v1/reports?as-of=2024-03-02", _test)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        await Should.ThrowAsync<OperationCanceledException>(left);
    }

    private static async Task<string?> NameAsync(Served served, string path) => JsonDocument.Parse(await served.Client.GetStringAsync($"/api/v1/{path}", _test)).RootElement.GetProperty("name").GetString();

    private static async Task<string[]> ItemsAsync(Served served, string path) =>
        [.. JsonDocument.Parse(await served.Client.GetStringAsync($"/api/v1/{path}", _test)).RootElement.GetProperty("items").EnumerateArray().Select(item => Item(item.GetRawText()))];

    // Lines of the verb say their format, items of a list do not.
    private static string Item(string line) =>
        JsonSerializer.Serialize(JsonDocument.Parse(line).RootElement.EnumerateObject().Where(field => field.Name is not ("format" or "offsets")).ToDictionary(field => field.Name, field => field.Value));

    private static async Task<Outcome> RunAsync(TemporaryFolder folder, int day, params string[] arguments)
    {
        Outcome outcome = await Commands.Program.RunAsync(arguments, folder: folder.Path, clock: new NoonOf(day));
        outcome.Code.ShouldBeLessThan(2, outcome.Error);
        return outcome;
    }

    private sealed class NoonOf(int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 3, day, 12, 0, 0, TimeSpan.Zero);
    }
}
