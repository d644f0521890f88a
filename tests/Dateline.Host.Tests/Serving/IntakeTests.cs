using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Dateline.Host.Tests.Serving;

public sealed class IntakeTests
{
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;

    private static string Line(int number) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["id"] = $"quay-{number}.txt",
        ["outlet"] = $"Quay Paper {number}",
        ["published"] = "2025-05-23",
        ["text"] = $"Harbour of Varda reopens\n\nThe harbour of Varda reopened on Friday after {number + 2} days. “We are glad that the boats may sail again,” said the harbour master, Ada Brask.",
    });

    private static async Task<Served> StartAsync(TemporaryFolder folder)
    {
        string key = (await Commands.Program.RunAsync(["keys", "add", "tests", "--scope", "write"], folder: folder.Path)).Output.Trim();
        Served served = await Served.StartAsync(folder["dateline.db"]);
        served.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return served;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(Served served, string path, string body, string type)
    {
        using StringContent content = new(body, Encoding.UTF8, type);
        using HttpResponseMessage answer = await served.Client.PostAsync($"/api/v1/{path}", content, _test);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(_test)).RootElement);
    }

    [Fact]
    public async Task Reports_are_taken_once_and_told_and_bad_lines_are_named()
    {
        using TemporaryFolder folder = new();
        await using Served served = await StartAsync(folder);
        string body = $"{Line(1)}\nno report\n{Line(2)}\n{{\"id\":\"empty\"}}\n";
        (HttpStatusCode status, JsonElement answer) = await PostAsync(served, "reports?told=true", body, "application/x-ndjson");
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        answer.GetProperty("told").GetBoolean().ShouldBeTrue();
        answer.GetProperty("taken").EnumerateArray().Select(taken => $"{taken.GetProperty("line")} {taken.GetProperty("id")} {taken.GetProperty("state")}").ShouldBe(["1 quay-1.txt added", "3 quay-2.txt added"]);
        answer.GetProperty("rejected").EnumerateArray().Select(rejected => rejected.GetProperty("line").GetInt32()).ShouldBe([2, 4]);
        (_, JsonElement again) = await PostAsync(served, "reports", body, "application/jsonl");
        again.GetProperty("taken").EnumerateArray().ShouldAllBe(taken => taken.GetProperty("state").GetString() == "unchanged");
        JsonElement stories = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/stories", _test)).RootElement;
        stories.GetProperty("items")[0].GetProperty("reports").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Lines_that_an_outlet_repeats_are_boilerplate_in_reports_that_came_one_by_one()
    {
        using TemporaryFolder folder = new();
        await using Served served = await StartAsync(folder);
        string[] bodies = ["The ferry of Orlan will be closed for a year, the harbour master said.", "Bakers ask more for a loaf since flour has become dear.", "The keeper of the light went home for the last time on Wednesday.", "Snow fell on the pass on Friday and cars stood for six hours."];
        for (int at = 0; at < bodies.Length; at++)
        {
            await PostAsync(served, "reports?told=true", JsonSerializer.Serialize(new { id = $"{at}.txt", outlet = "Orlan Wire", published = $"2025-06-0{at + 2}", text = $"Headline number {(char)('A' + at)}\n\n{bodies[at]}\nVoices from the islands\n{at + 2} letters today\n" }), "application/json");
        }
        JsonElement reports = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/reports", _test)).RootElement;
        foreach (JsonElement report in reports.GetProperty("items").EnumerateArray())
        {
            JsonElement whole = JsonDocument.Parse(await served.Client.GetStringAsync($"/api/v1/reports/{report.GetProperty("id").GetString()}", _test)).RootElement;
            whole.GetProperty("parts").EnumerateArray().Count(part => part.GetProperty("kind").GetString() == "boilerplate").ShouldBe(2, whole.GetRawText());
        }
    }

    [Fact]
    public async Task What_was_answered_as_taken_is_there_when_the_server_stops_at_once()
    {
        using TemporaryFolder folder = new();
        await using (Served served = await StartAsync(folder))
        {
            (HttpStatusCode status, _) = await PostAsync(served, "reports", Line(1), "application/json");
            status.ShouldBe(HttpStatusCode.OK);
            (await served.StopAsync()).ShouldBe(0);
        }
        JsonElement[] found = (await Commands.Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Objects;
        found.ShouldContain(quotation => quotation.GetProperty("outlet").GetString() == "Quay Paper 1");
        (await Commands.Program.RunAsync(["verify"], folder: folder.Path)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Many_callers_at_once_lose_nothing()
    {
        using TemporaryFolder folder = new();
        await using Served served = await StartAsync(folder);
        (HttpStatusCode Status, JsonElement Answer)[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => PostAsync(served, "reports", Line(number % 10), "application/json")));
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        JsonElement health = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/health", _test)).RootElement;
        health.GetProperty("reports").GetInt32().ShouldBe(10);
    }

    [Theory]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"id":"a","text":"b","published":"yesterday"}""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_gives_no_report_says_why(string type, string body, HttpStatusCode expected)
    {
        using TemporaryFolder folder = new();
        await using Served served = await StartAsync(folder);
        (HttpStatusCode status, JsonElement problem) = await PostAsync(served, "reports", body, type);
        status.ShouldBe(expected);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        using TemporaryFolder folder = new();
        await using Served served = await StartAsync(folder);
        (HttpStatusCode many, _) = await PostAsync(served, "reports", string.Concat(Enumerable.Repeat("{}\n", 600)), "application/x-ndjson");
        many.ShouldBe(HttpStatusCode.BadRequest);
        using StringContent content = new(new string('x', 17 << 20), Encoding.UTF8, "application/json");
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/reports") { Content = content };
        // Asks before it sends, as whoever sends much should.
        request.Headers.ExpectContinue = true;
        using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_correction_is_kept_told_and_undone()
    {
        using TemporaryFolder folder = new();
        await using Served served = await StartAsync(folder);
        (_, JsonElement taken) = await PostAsync(served, "reports?told=true", Line(1), "application/json");
        string report = taken.GetProperty("taken")[0].GetProperty("report").GetString()!;
        (HttpStatusCode status, JsonElement correction) = await PostAsync(served, "corrections", $$"""{"report":"{{report}}","field":"story.titled","value":"Varda sails again","reason":"shorter"}""", "application/json");
        status.ShouldBe(HttpStatusCode.OK, correction.ToString());
        correction.GetProperty("author").GetString().ShouldBe("tests");
        (await served.Client.GetStringAsync("/api/v1/stories", _test)).ShouldContain("Varda sails again");
        using HttpResponseMessage undone = await served.Client.DeleteAsync($"/api/v1/corrections/{correction.GetProperty("id").GetString()}", _test);
        undone.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await served.Client.GetStringAsync("/api/v1/stories", _test)).ShouldNotContain("Varda sails again");
        (HttpStatusCode unknown, _) = await PostAsync(served, "corrections", $$"""{"report":"{{report}}","field":"weather","value":"x"}""", "application/json");
        unknown.ShouldBe(HttpStatusCode.BadRequest);
    }
}
