using System.Net;
using Dateline.Host.Tests.Commands;

namespace Dateline.Host.Tests.Serving;

public sealed class ServerTests
{
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_tells_of_the_record_and_loads_only_what_the_program_holds()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using HttpResponseMessage answer = await served.Client.GetAsync("/", _test);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        string page = await answer.Content.ReadAsStringAsync(_test);
        page.ShouldContain("<ol class=\"stories\"");
        string sheet = page.Split("href=\"").Select(rest => rest.Split('"')[0]).First(address => address.Contains(".css", StringComparison.Ordinal));
        using HttpResponseMessage asset = await served.Client.GetAsync(sheet, _test);
        asset.StatusCode.ShouldBe(HttpStatusCode.OK);
        asset.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        asset.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task Every_answer_forbids_inline_scripts_frames_and_other_hosts()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        foreach (string path in (string[])["/", "/nowhere", "/assets/nothing.js"])
        {
            using HttpResponseMessage answer = await served.Client.GetAsync(path, _test);
            string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'self'");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("127.0.0.1.rebound.example")]
    public async Task A_request_that_calls_the_server_by_another_name_is_refused(string host)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using HttpRequestMessage request = new(HttpMethod.Get, "/") { Headers = { Host = host } };
        using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Accept", "text/html", HttpStatusCode.OK)]
    public async Task A_form_is_taken_from_the_servers_own_pages_and_from_programs_only(string header, string value, HttpStatusCode expected)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using HttpRequestMessage request = new(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([]) };
        request.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Pages_and_answers_are_packed_for_who_can_unpack_them()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        foreach (string path in (string[])["/", "/api/v1/stories"])
        {
            using HttpRequestMessage asked = new(HttpMethod.Get, path);
            asked.Headers.Add("Accept-Encoding", "br, gzip");
            using HttpResponseMessage packed = await served.Client.SendAsync(asked, TestContext.Current.CancellationToken);
            packed.Content.Headers.ContentEncoding.ShouldBe(["br"]);
            using HttpResponseMessage plain = await served.Client.GetAsync(path, TestContext.Current.CancellationToken);
            plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
            await using Stream unpacked = new System.IO.Compression.BrotliStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
            using StreamReader reader = new(unpacked);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_stopped_server_ends_well_and_says_nothing_more()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        (await served.Client.GetAsync("/", _test)).Dispose();
        (await served.StopAsync()).ShouldBe(0);
        // On a machine under load the server may say that it is slow.
        served.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("heartbeat", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://127.0.0.1:5081")]
    [InlineData("127.0.0.1:5081")]
    [InlineData("http://127.0.0.1/path")]
    [InlineData("")]
    public async Task An_address_that_cannot_be_listened_at_is_named(string urls)
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Commands.Program.RunAsync(["serve", "--urls", urls], folder: folder.Path);
        outcome.Code.ShouldBe(2);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain("http://127.0.0.1:5080");
    }
}
