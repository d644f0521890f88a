using System.Net;
using System.Text;
using System.Text.Json;

namespace Dateline.Host.Tests.Serving;

/// <summary>What programs change through the API: the word of people on lines, batches taken back, reports taken out.</summary>
public sealed class WritingApiTests : IDisposable
{
    private const string First = "Ferry strike in Tamsund\n\nTAMSUND – “We will not sail on Sunday,” said Lena Orvik, the head of the seamen's union. Workers blocked the road to the ferry terminal on Friday.\n";
    private const string Second = "Union halts ferries\n\nTAMSUND – “We will not sail on Sunday,” union leader Lena Orvik said. Police in Tamsund arrested two people on Friday near the ferry terminal. Xanthippe Quill said nobody was hurt.\n";
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("quotation.actor", "Mira Solveig", "quotations", "name", "Mira Solveig")]
    [InlineData("quotation.kind", "indirect", "quotations", "kind", "indirect")]
    [InlineData("quotation.speaker", "25..32", "quotations", "speaker", "[[25,32]]")]
    [InlineData("quotation.none", "", "quotations", null, null)]
    [InlineData("event.class", "AID", "search", "class", "AID")]
    [InlineData("event.none", "", "search", null, null)]
    [InlineData("report.outlet", "Tamsund Courier", "reports", "outlet", "Tamsund Courier")]
    public async Task What_a_person_says_of_a_line_is_so_until_it_is_taken_back(string field, string value, string list, string? told, string? expected)
    {
        await using Served served = await StartAsync();
        await AddAsync(served, "a.txt", First);
        string query = list switch { "quotations" => "quotations?words=sail", "search" => "search?q=blocked&in=events", _ => "reports" };
        JsonElement before = (await SendAsync(served, HttpMethod.Get, query)).Answer.GetProperty("items")[0];
        string of = list == "reports" ? "report" : "line";
        (HttpStatusCode status, JsonElement kept) = await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"{{of}}":"{{before.GetProperty("id").GetString()}}","field":"{{field}}","value":"{{value}}","reason":"heard it"}""");
        (status, kept.GetProperty("author").GetString(), kept.GetProperty("field").GetString()).ShouldBe((HttpStatusCode.OK, "tests", field));
        JsonElement[] after = [.. (await SendAsync(served, HttpMethod.Get, query)).Answer.GetProperty("items").EnumerateArray()];
        if (told is null)
        {
            after.ShouldBeEmpty();
        }
        else
        {
            after.ShouldHaveSingleItem().GetProperty(told).ToString().ShouldBe(expected);
        }
        (HttpStatusCode undone, JsonElement back) = await SendAsync(served, HttpMethod.Delete, $"corrections/{kept.GetProperty("id").GetString()}");
        (undone, back.GetProperty("undoneBy").GetString()).ShouldBe((HttpStatusCode.OK, "tests"));
        (await SendAsync(served, HttpMethod.Get, query)).Answer.GetProperty("items")[0].GetRawText().ShouldBe(before.GetRawText());
    }

    [Fact]
    public async Task Parts_are_corrected_where_they_stand_and_parties_by_words_of_the_report()
    {
        await using Served served = await StartAsync();
        string report = await AddAsync(served, "a.txt", First);
        (await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"report":"{{report}}","field":"part.kind","value":"boilerplate","span":[0,5]}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(served, HttpMethod.Get, $"reports/{report}")).Answer.GetProperty("parts")[0].GetProperty("kind").GetString().ShouldBe("boilerplate");
        string happened = (await SendAsync(served, HttpMethod.Get, "search?q=blocked&in=events")).Answer.GetProperty("items")[0].GetProperty("id").GetString()!;
        (await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"line":"{{happened}}","field":"event.who","value":"Lena Orvik"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"line":"{{happened}}","field":"event.status","value":"planned"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(served, HttpMethod.Get, "events?status=planned")).Answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("event").GetProperty("id").GetString()).ShouldContain(happened);
        (await SendAsync(served, HttpMethod.Get, "search?q=actor:orvik%20blocked&in=events")).Answer.GetProperty("items")[0].GetProperty("id").GetString().ShouldBe(happened);
    }

    [Theory]
    [InlineData("report", "quotation.actor", "Mira Solveig", HttpStatusCode.BadRequest)]
    [InlineData("report", "report.published", "yesterday", HttpStatusCode.BadRequest)]
    [InlineData("report", "report.removed", "", HttpStatusCode.BadRequest)]
    [InlineData("report", "part.kind", "boilerplate", HttpStatusCode.BadRequest)]
    [InlineData("line", "quotation.kind", "shouted", HttpStatusCode.BadRequest)]
    [InlineData("line", "event.class", "AID", HttpStatusCode.BadRequest)]
    [InlineData("line", "story.titled", "Ferries", HttpStatusCode.BadRequest)]
    [InlineData("report", "story.titled", " ", HttpStatusCode.BadRequest)]
    [InlineData("report", "story.apart", "something", HttpStatusCode.BadRequest)]
    [InlineData("report", "story.merged", "nonsense", HttpStatusCode.NotFound)]
    [InlineData("report", "story.merged", "itself", HttpStatusCode.BadRequest)]
    [InlineData("report", "story.pinned", "", HttpStatusCode.NotFound)]
    [InlineData("report", "story.0", "", HttpStatusCode.BadRequest)]
    [InlineData("report", "story.Titled", "Ferries", HttpStatusCode.BadRequest)]
    [InlineData("line", "quotation.speaker", "the harbour master", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_is_a_problem_and_nothing_is_kept(string of, string field, string value, HttpStatusCode expected)
    {
        await using Served served = await StartAsync();
        string report = await AddAsync(served, "a.txt", First);
        string named = of == "report" ? report : (await SendAsync(served, HttpMethod.Get, "quotations?words=sail")).Answer.GetProperty("items")[0].GetProperty("id").GetString()!;
        (HttpStatusCode status, JsonElement problem) = await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"{{of}}":"{{named}}","field":"{{field}}","value":"{{(value == "itself" ? report : value)}}"}""");
        (status, problem.GetProperty("status").GetInt32()).ShouldBe((expected, (int)expected));
        (await SendAsync(served, HttpMethod.Get, "corrections")).Answer.GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_title_has_300_characters_at_most_and_is_kept_without_blanks_around_it()
    {
        await using Served served = await StartAsync();
        string report = await AddAsync(served, "a.txt", First);
        (await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"report":"{{report}}","field":"story.titled","value":"{{new string('x', 301)}}"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"report":"{{report}}","field":"story.titled","value":"  Ferries  "}""")).Answer.GetProperty("value").GetString().ShouldBe("Ferries");
        (await SendAsync(served, HttpMethod.Get, "stories")).Answer.GetProperty("items")[0].GetProperty("title").GetString().ShouldBe("Ferries");
    }

    [Fact]
    public async Task A_name_that_was_pasted_with_tabulators_line_breaks_and_marks_of_direction_names_somebody()
    {
        await using Served served = await StartAsync();
        await AddAsync(served, "a.txt", First);
        string line = (await SendAsync(served, HttpMethod.Get, "quotations?words=sail")).Answer.GetProperty("items")[0].GetProperty("id").GetString()!;
        (await SendAsync(served, HttpMethod.Post, "corrections", $$"""{"line":"{{line}}","field":"quotation.actor","value":"\u200eMira\tSolveig\n"}""")).Status.ShouldBe(HttpStatusCode.OK);
        JsonElement told = (await SendAsync(served, HttpMethod.Get, "quotations?words=sail")).Answer.GetProperty("items")[0];
        (told.GetProperty("name").GetString(), told.GetProperty("actor").GetString()).ShouldBe(("Mira Solveig", "name/mira solveig"));
    }

    [Theory]
    [InlineData("quotations?story=zzzz")]
    [InlineData("quotations?report=zzzz")]
    [InlineData("reports?story=zzzz")]
    [InlineData("search?q=sail&story=zzzz")]
    [InlineData("stories?storyline=zzzz")]
    public async Task A_query_by_an_id_that_is_not_there_is_a_problem(string query)
    {
        await using Served served = await StartAsync();
        await AddAsync(served, "a.txt", First);
        (await SendAsync(served, HttpMethod.Get, query)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_query_may_name_a_report_a_story_and_a_storyline_by_the_beginning_of_an_id()
    {
        await using Served served = await StartAsync();
        string report = await AddAsync(served, "a.txt", First);
        JsonElement story = (await SendAsync(served, HttpMethod.Get, "stories")).Answer.GetProperty("items")[0];
        string id = story.GetProperty("id").GetString()![..8];
        foreach (string query in (string[])[$"quotations?report={report[..8]}", $"quotations?story={id}", $"reports?story={id}", $"search?q=sail&story={id}", $"stories?storyline={story.GetProperty("storyline").GetString()![..8]}"])
        {
            (await SendAsync(served, HttpMethod.Get, query)).Answer.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0, query);
        }
    }

    [Fact]
    public async Task Half_a_character_is_no_evidence()
    {
        await using Served served = await StartAsync();
        string report = await AddAsync(served, "smile.txt", "Smile 😀 today\n\nNobody knows why.\n");
        (await SendAsync(served, HttpMethod.Get, $"evidence?report={report}&start=0&end=7")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(served, HttpMethod.Get, $"evidence?report={report}&start=7&end=9")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(served, HttpMethod.Get, $"evidence?report={report}&start=0&end=8")).Answer.GetProperty("evidence").GetProperty("text").GetString().ShouldBe("Smile 😀");
    }

    [Fact]
    public async Task A_batch_that_is_taken_back_leaves_nothing_of_what_came_with_it_alone()
    {
        await using Served served = await StartAsync();
        string first = await AddAsync(served, "a.txt", First);
        await AddAsync(served, "b.txt", Second);
        JsonElement[] batches = [.. (await SendAsync(served, HttpMethod.Get, "batches")).Answer.GetProperty("items").EnumerateArray()];
        batches.Length.ShouldBe(2);
        string path = $"batches/{batches[1].GetProperty("id").GetString()}";
        (HttpStatusCode status, JsonElement undone) = await SendAsync(served, HttpMethod.Delete, path);
        (status, undone.GetProperty("undoneBy").GetString()).ShouldBe((HttpStatusCode.OK, "tests"));
        (await SendAsync(served, HttpMethod.Get, "reports")).Answer.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(first);
        (await SendAsync(served, HttpMethod.Get, "search?q=arrested")).Answer.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await SendAsync(served, HttpMethod.Delete, path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_batch_that_replaced_what_was_said_of_a_report_gives_that_back()
    {
        await using Served served = await StartAsync();
        foreach ((string day, string state) in ((string, string)[])[("2024-03-05", "added"), ("2024-03-09", "replaced")])
        {
            (_, JsonElement answer) = await SendAsync(served, HttpMethod.Post, "reports?told=true", JsonSerializer.Serialize(new { id = "a.txt", outlet = "The Quay", text = First, published = day }));
            answer.GetProperty("taken")[0].GetProperty("state").GetString().ShouldBe(state);
            (await PublishedAsync(served)).ShouldBe(day);
        }
        string batch = (await SendAsync(served, HttpMethod.Get, "batches")).Answer.GetProperty("items").EnumerateArray().Last().GetProperty("id").GetString()!;
        (await SendAsync(served, HttpMethod.Delete, $"batches/{batch}")).Status.ShouldBe(HttpStatusCode.OK);
        (await PublishedAsync(served)).ShouldBe("2024-03-05");
        (await SendAsync(served, HttpMethod.Get, "search?q=from:2024-03-08%20to:2024-03-10%20sail")).Answer.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await Commands.Program.RunAsync(["verify"], folder: _folder.Path)).Code.ShouldBe(0);

        static async Task<string?> PublishedAsync(Served served) =>
            (await SendAsync(served, HttpMethod.Get, "reports")).Answer.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("published").GetString();
    }

    [Fact]
    public async Task A_report_that_is_deleted_is_nowhere_until_the_word_is_taken_back_and_once_more_changes_nothing()
    {
        await using Served served = await StartAsync();
        await AddAsync(served, "a.txt", First);
        string report = await AddAsync(served, "b.txt", Second);
        string before = (await SendAsync(served, HttpMethod.Get, "quotations")).Answer.GetRawText();
        (HttpStatusCode status, JsonElement removed) = await SendAsync(served, HttpMethod.Delete, $"reports/{report}?reason=a%20hoax");
        (status, removed.GetProperty("state").GetString()).ShouldBe((HttpStatusCode.OK, "removed"));
        (await SendAsync(served, HttpMethod.Delete, $"reports/{report}")).Answer.GetRawText().ShouldBe(removed.GetRawText());
        (await SendAsync(served, HttpMethod.Get, "corrections")).Answer.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("reason").GetString().ShouldBe("a hoax");
        (await SendAsync(served, HttpMethod.Get, $"reports/{report}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(served, HttpMethod.Get, "search?q=arrested")).Answer.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await SendAsync(served, HttpMethod.Delete, $"corrections/{removed.GetProperty("correction").GetString()}")).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(served, HttpMethod.Get, "quotations")).Answer.GetRawText().ShouldBe(before);
        (await SendAsync(served, HttpMethod.Delete, $"reports/{report[..12]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Erasing_wants_the_scope_admin_and_leaves_no_character_in_the_file()
    {
        await using (Served served = await StartAsync())
        {
            await AddAsync(served, "a.txt", First);
            string report = await AddAsync(served, "b.txt", Second);
            (HttpStatusCode refused, JsonElement problem) = await SendAsync(served, HttpMethod.Delete, $"reports/{report}?purge=true");
            (refused, problem.GetProperty("status").GetInt32()).ShouldBe((HttpStatusCode.Forbidden, 403));
            (await SendAsync(served, HttpMethod.Get, $"reports/{report}")).Status.ShouldBe(HttpStatusCode.OK);
            string key = (await Commands.Program.RunAsync(["keys", "add", "owner", "--scope", "admin"], folder: _folder.Path)).Output.Trim();
            served.Client.DefaultRequestHeaders.Authorization = new("Bearer", key);
            (HttpStatusCode status, JsonElement purged) = await SendAsync(served, HttpMethod.Delete, $"reports/{report}?purge=true");
            (status, purged.GetProperty("state").GetString(), purged.GetProperty("correction").GetString()).ShouldBe((HttpStatusCode.OK, "purged", null));
            (await SendAsync(served, HttpMethod.Delete, $"reports/{report}?purge=true")).Answer.GetRawText().ShouldBe(purged.GetRawText());
            (await SendAsync(served, HttpMethod.Delete, $"reports/{report}")).Answer.GetRawText().ShouldBe(purged.GetRawText());
            (await SendAsync(served, HttpMethod.Post, "reports", JsonSerializer.Serialize(new { id = "b.txt", outlet = "The Quay", text = Second }))).Answer.GetProperty("taken")[0].GetProperty("state").GetString().ShouldBe("withheld");
            (await SendAsync(served, HttpMethod.Get, "reports")).Answer.GetProperty("count").GetInt32().ShouldBe(1);
            Directory.EnumerateFiles(_folder.Path, "dateline.db*").ShouldAllBe(file => !Holds(file, "Xanthippe"));
        }
        Directory.EnumerateFiles(_folder.Path, "dateline.db*").ShouldContain(file => Holds(file, "Orvik"));
        (await Commands.Program.RunAsync(["verify"], folder: _folder.Path)).Code.ShouldBe(0);
    }

    private static bool Holds(string file, string word)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    }

    private async Task<Served> StartAsync()
    {
        string key = (await Commands.Program.RunAsync(["keys", "add", "tests", "--scope", "write"], folder: _folder.Path)).Output.Trim();
        Served served = await Served.StartAsync(_folder["dateline.db"]);
        served.Client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return served;
    }

    private static async Task<string> AddAsync(Served served, string name, string text)
    {
        (_, JsonElement answer) = await SendAsync(served, HttpMethod.Post, "reports?told=true", JsonSerializer.Serialize(new { id = name, outlet = "The Quay", text }));
        return answer.GetProperty("taken")[0].GetProperty("report").GetString()!;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(Served served, HttpMethod method, string path, string? body = null)
    {
        using HttpRequestMessage request = new(method, $"/api/v1/{path}") { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(_test)).RootElement);
    }
}
