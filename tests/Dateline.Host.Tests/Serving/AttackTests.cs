using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Host.Tests.Serving;

/// <summary>What somebody who means harm tries against a server that is open to programs of this machine only.</summary>
public sealed partial class AttackTests
{
    [Theory]
    [InlineData("GET", "/api/v1/stories")]
    [InlineData("OPTIONS", "/api/v1/reports")]
    [InlineData("GET", "/")]
    public async Task Another_sites_page_is_given_no_leave_to_read_or_write(string method, string path)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using HttpResponseMessage answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("/assets/../dateline.db")]
    [InlineData("/assets/..%2f..%2fdateline.db")]
    [InlineData("/assets/..%5c..%5cdateline.db")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/reports/..%2F..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/reports/%00")]
    [InlineData("/lines/..%2Fdateline.db")]
    [InlineData("/stories/0/files/..%2F..%2Fdateline.db.keys")]
    [InlineData("/actors/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/api/v1/reports/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/api/v1/stories/%27%20or%201=1--")]
    [InlineData("/api/v1/evidence/..%2F..%2Fdateline.db")]
    public async Task An_id_that_leads_elsewhere_leads_nowhere(string path)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string answer = await RawAsync(served, $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 40");
        answer.ShouldNotContain("SQLite format");
        answer.ShouldNotContain("root:");
    }

    [Theory]
    [InlineData("/add?handler=text")]
    [InlineData("/add?handler=files")]
    [InlineData("/add?handler=links")]
    [InlineData("/add?handler=feeds")]
    [InlineData("/add?handler=stop")]
    [InlineData("/add?handler=sample")]
    [InlineData("/corrections?handler=undo")]
    [InlineData("/stories/0?handler=rename")]
    [InlineData("/stories/0?handler=split")]
    [InlineData("/stories/0?handler=merge")]
    [InlineData("/stories/0?handler=pin")]
    [InlineData("/stories/0?handler=undo")]
    [InlineData("/reports/0?handler=correct")]
    [InlineData("/reports/0?handler=undo")]
    [InlineData("/reports/0?handler=remove")]
    [InlineData("/reports/0?handler=restore")]
    public async Task No_form_is_taken_from_another_sites_page(string path)
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        foreach ((string header, string value) in ((string, string)[])[("Sec-Fetch-Site", "cross-site"), ("Origin", "https://elsewhere.example")])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add(header, value);
            (await served.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task No_form_writes_by_being_asked_for()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        await served.Client.GetAsync("/add?handler=sample", TestContext.Current.CancellationToken);
        (await served.Client.GetStringAsync("/api/v1/reports", TestContext.Current.CancellationToken)).ShouldContain("\"count\":0");
    }

    [Fact]
    public async Task What_a_caller_claims_to_be_called_by_goes_into_no_answer_and_no_answer_is_kept_for_others()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string id = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/stories", TestContext.Current.CancellationToken)).RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        foreach (string path in (string[])["/", $"/stories/{id}", $"/stories/{id}/files/story.atom", "/api/v1/stories", "/api/v1/openapi.json", "/missing-page"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            foreach (string header in (string[])["X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "X-Host"])
            {
                request.Headers.TryAddWithoutValidation(header, "host=poison.example");
            }
            using HttpResponseMessage answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
            (answer.Headers.ToString() + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("poison.example");
            (answer.Headers.CacheControl?.ToString()).ShouldBeOneOf(["no-cache, private", "no-cache", "no-store, no-cache"], path);
        }
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_waited_for_for_seconds_only()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        string answer = await RawAsync(served, "POST /add?handler=text HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext=a", patience.Token);
        patience.IsCancellationRequested.ShouldBeFalse("the server held the connection open");
        answer.ShouldNotContain("HTTP/1.1 200");
    }

    [Fact]
    public async Task Names_of_outlets_and_headlines_stay_words_in_every_file_of_a_story()
    {
        CancellationToken test = TestContext.Current.CancellationToken;
        const string Outlet = "=HYPERLINK(\"http://x.example\") [press](javascript:alert(1)) <img src=x onerror=alert(1)>";
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        foreach (string desk in (string[])["A", "B"])
        {
            using FormUrlEncodedContent form = new(new Dictionary<string, string>
            {
                ["text"] = $"# Pier <script>alert(1)</script> shut\n\nLUND BAY, 4 March 2025 — “The pier ![x](javascript:alert(1)) stays {(desk == "A" ? "shut" : "closed")} until May,” the mayor, Ines Korvald, told reporters on Tuesday. “We have no money for the pier,” Korvald said.",
                ["outlet"] = $"{Outlet} {desk}",
                ["address"] = "javascript:alert(1)",
                ["published"] = "2025-03-04",
            });
            (await served.Client.PostAsync("/add?handler=text", form, test)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        string id = JsonDocument.Parse(await served.Client.GetStringAsync("/api/v1/stories", test)).RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        foreach (string page in (string[])["/", $"/stories/{id}", $"/stories/{id}/files/brief.html", "/search?q=pier", "/new"])
        {
            string html = await served.Client.GetStringAsync(page, test);
            html.ShouldNotContain("<script>alert", Case.Sensitive, page);
            html.ShouldNotContain("<img src=x", Case.Sensitive, page);
            html.ShouldNotContain("href=\"javascript:", Case.Insensitive, page);
        }
        string markdown = await served.Client.GetStringAsync($"/stories/{id}/files/brief.md", test);
        Unescaped().Matches(markdown).ShouldBeEmpty();
        string atom = await served.Client.GetStringAsync($"/stories/{id}/files/story.atom", test);
        System.Xml.Linq.XDocument feed = System.Xml.Linq.XDocument.Parse(atom);
        feed.Descendants().SelectMany(element => element.Attributes("href")).ShouldAllBe(link => !link.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        foreach (string file in (string[])["bundle.stix.json", "claims.jsonld"])
        {
            using HttpResponseMessage answer = await served.Client.GetAsync($"/stories/{id}/files/{file}", test);
            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(file);
            (await answer.Content.ReadAsStringAsync(test)).ShouldNotContain("\"javascript:");
        }
        Commands.Outcome table = await Commands.Program.RunAsync(["outlets", "--csv", "--record", folder["dateline.db"]], folder: folder.Path);
        table.Output.Split('\n').ShouldAllBe(line => !line.StartsWith('=') && !line.StartsWith("\"="));
    }

    // What CommonMark would take for a tag, a link or an image.
    [GeneratedRegex(@"(?<!\\)<|(?<!\\)\]\(")]
    private static partial Regex Unescaped();

    private static Task<string> RawAsync(Served served, string request) => RawAsync(served, request, TestContext.Current.CancellationToken);

    // Sent as it stands, as a browser or an HTTP client would not.
    private static async Task<string> RawAsync(Served served, string request, CancellationToken cancellation)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, served.Client.BaseAddress!.Port, cancellation);
        string named = request.Replace("Host: 127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"Host: 127.0.0.1:{served.Client.BaseAddress.Port}"), StringComparison.Ordinal);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(named), cancellation);
        using StreamReader reader = new(client.GetStream(), Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(cancellation);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return "";
        }
    }
}
