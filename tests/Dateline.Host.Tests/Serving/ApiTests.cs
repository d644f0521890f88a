using System.Net;
using System.Text.Json;

namespace Dateline.Host.Tests.Serving;

public sealed class ApiTests
{
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;

    private static async Task<JsonElement> GetAsync(Served served, string path) => JsonDocument.Parse(await served.Client.GetStringAsync($"/api/v1/{path}", _test)).RootElement;

    [Theory]
    [InlineData("quotations", "quotes")]
    [InlineData("stories", "stories")]
    [InlineData("actors", "who")]
    public async Task A_list_gives_the_objects_of_its_verb_whatever_the_size_of_its_pages(string list, string verb)
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string[] said = [.. JsonDocument.Parse((await Commands.Program.RunAsync([verb, "--json"], folder: folder.Path)).Output).RootElement.GetProperty("items").EnumerateArray().Select(item => JsonSerializer.Serialize(item))];
        List<string> given = [];
        string? cursor = null;
        do
        {
            JsonElement page = await GetAsync(served, $"{list}?limit=37{(cursor is null ? "" : $"&cursor={cursor}")}");
            page.GetProperty("count").GetInt32().ShouldBe(said.Length);
            given.AddRange(page.GetProperty("items").EnumerateArray().Select(item => JsonSerializer.Serialize(item)));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        given.ShouldBe(said);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("statements")]
    public async Task Lines_inside_stories_come_once_each_over_pages_of_any_size(string list)
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string[] whole = [.. await WalkAsync(served, list, 200)];
        string[] small = [.. await WalkAsync(served, list, 7)];
        whole.Length.ShouldBeGreaterThan(50);
        small.ShouldBe(whole);
        small.Distinct().Count().ShouldBe(small.Length);
    }

    [Fact]
    public async Task A_story_is_the_object_of_compare()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string id = (await GetAsync(served, "stories?title=Croatia&limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
        string compared = (await Commands.Program.RunAsync(["compare", id, "--jsonl"], folder: folder.Path)).Output;
        (await served.Client.GetStringAsync($"/api/v1/stories/{id}", _test)).ShouldBe(compared);
        (await served.Client.GetStringAsync($"/api/v1/compare?story={id}", _test)).ShouldBe(compared);
    }

    [Fact]
    public async Task Two_outlets_are_compared_by_what_they_carry_themselves()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string id = (await GetAsync(served, "reports?outlet=Adria%20Wire")).GetProperty("items")[0].GetProperty("story").GetString()!;
        JsonElement told = await GetAsync(served, $"compare?story={id}&outlet=Adria%20Wire&outlet=Istarski%20Svjetionik");
        string[] reports = [.. told.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("id").GetString()!)];
        reports.Length.ShouldBe(2);
        told.GetProperty("statements").GetArrayLength().ShouldBeGreaterThan(0);
        told.GetProperty("statements").EnumerateArray().SelectMany(statement => statement.GetProperty("renderings").EnumerateArray()).ShouldAllBe(rendering => reports.Contains(rendering.GetProperty("report").GetString()));
    }

    [Fact]
    public async Task Evidence_gives_the_characters_of_a_line_and_of_a_run_with_the_hash_of_the_text()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        JsonElement quotation = (await GetAsync(served, "quotations?outlet=Kura%20News%20Agency&limit=1")).GetProperty("items")[0];
        JsonElement evidence = (await GetAsync(served, $"evidence/{quotation.GetProperty("id").GetString()}")).GetProperty("evidence")[0];
        evidence.GetProperty("textHash").GetString().ShouldBe(quotation.GetProperty("textHash").GetString());
        JsonElement span = evidence.GetProperty("span");
        JsonElement run = (await GetAsync(served, $"evidence?report={quotation.GetProperty("report").GetString()}&start={span[0].GetInt32()}&end={span[1].GetInt32()}")).GetProperty("evidence");
        run.GetProperty("text").GetString().ShouldBe(evidence.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Who_has_an_answer_already_is_not_sent_it_again()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using HttpResponseMessage first = await served.Client.GetAsync("/api/v1/stories", _test);
        using HttpRequestMessage again = new(HttpMethod.Get, "/api/v1/stories");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await served.Client.SendAsync(again, _test);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(_test)).ShouldBeEmpty();
        using HttpRequestMessage other = new(HttpMethod.Get, "/api/v1/storylines");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage third = await served.Client.SendAsync(other, _test);
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cursor_of_one_query_is_refused_by_another()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string cursor = (await GetAsync(served, "quotations?limit=1")).GetProperty("next").GetString()!;
        using HttpResponseMessage same = await served.Client.GetAsync($"/api/v1/quotations?limit=5&cursor={cursor}", _test);
        same.StatusCode.ShouldBe(HttpStatusCode.OK);
        using HttpResponseMessage other = await served.Client.GetAsync($"/api/v1/quotations?limit=1&kind=direct&cursor={cursor}", _test);
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Health_is_503_when_the_record_is_gone_or_no_record()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        (await GetAsync(served, "health")).GetProperty("status").GetString().ShouldBe("ok");
        File.Move(folder["dateline.db"], folder["elsewhere.db"]);
        using HttpResponseMessage gone = await served.Client.GetAsync("/api/v1/health", _test);
        gone.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        folder.Write("dateline.db", new string('x', 5000));
        using HttpResponseMessage other = await served.Client.GetAsync("/api/v1/health", _test);
        other.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task One_caller_who_asks_too_often_is_told_to_wait()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"], "--rate", "1");
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => served.Client.GetAsync("/api/v1/storylines", _test)));
        HttpResponseMessage refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    private static async Task<List<string>> WalkAsync(Served served, string list, int limit)
    {
        List<string> ids = [];
        string? cursor = null;
        do
        {
            JsonElement page = await GetAsync(served, $"{list}?limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}");
            page.GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(limit);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("event", out JsonElement found) ? found.GetProperty("id").GetString()! : item.GetProperty("statement").GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        return ids;
    }
}
