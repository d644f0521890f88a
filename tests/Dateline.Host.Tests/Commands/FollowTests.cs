using System.Globalization;
using Dateline.Host.Tests.Sources.Http;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Tests.Commands;

public sealed class FollowTests : IDisposable
{
    private const string Page = "<!doctype html><html lang=\"en\"><head><title>Harbour opens</title><meta property=\"og:site_name\" content=\"The Lanby Gazette\"></head><body><article><h1>Harbour of TOWN opens</h1><p>The harbour of TOWN opened again on Tuesday after a long winter, and the first ships came in before noon.</p><p>“We are back at work,” the mayor of TOWN, Ana Brand, told reporters on the quay. She said that the town had waited for months.</p></article></body></html>";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_reports_of_a_feed_come_into_the_record_once()
    {
        int items = 2;
        await using LoopbackServer server = await LoopbackServer.StartAsync(context => Answer(context, items));
        string feed = $"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}/feed";

        Outcome first = await Run("follow", feed, "--once", "--allow-private");
        items = 3;
        Outcome second = await Run("follow", feed, "--once", "--allow-private");
        Outcome idle = await Run("follow", "--once", "--allow-private");
        Outcome quotes = await Run("quotes", "--jsonl");

        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldContain("2 new reports");
        first.Output.ShouldContain("The Lanby Gazette: Harbour of");
        second.Output.ShouldContain("1 new reports");
        idle.Output.ShouldBeEmpty();
        quotes.Output.Split('\n').Count(line => line.Contains("back at work", StringComparison.Ordinal)).ShouldBe(3);
        server.Hits.Count(hit => hit == "/1").ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_is_not_public_is_refused_with_one_line()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context => Answer(context, 1));
        string address = $"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}/1";

        Outcome outcome = await Run("read", address);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("has no public address");
        server.Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_are_read_from_their_addresses_and_from_lists_of_them()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context => Answer(context, 3));
        string origin = $"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}";
        string list = _folder.Write("links.txt", $"# two pages\n{origin}/2\n\n{origin}/missing\n");

        Outcome outcome = await Run("read", $"{origin}/1", "--links", list, "--allow-private", "--jsonl");

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("\"added\":2");
        outcome.Error.ShouldContain("/missing: the server answers 404");
    }

    private Task<Outcome> Run(params string[] arguments) => Program.RunAsync(arguments, folder: _folder.Path);

    private static Task Answer(HttpContext context, int items)
    {
        string path = context.Request.Path.Value![1..];
        if (path == "feed")
        {
            string origin = $"{context.Request.Scheme}://{context.Request.Host}";
            return context.Response.WriteAsync($"<rss><channel><title>Gazette</title>{string.Concat(Enumerable.Range(1, items).Select(number => $"<item><title>Report {number}</title><link>{origin}/{number}</link></item>"))}</channel></rss>");
        }
        if (!int.TryParse(path, out int number))
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page.Replace("TOWN", number switch { 1 => "Lanby", 2 => "Orsa", _ => "Velm" }, StringComparison.Ordinal));
    }
}
